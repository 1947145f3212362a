/**
 * A data directory has one run at a time. The lock is a file that names the running process; it holds as long as that
 * process lives, so a run that was killed leaves nothing to clean up by hand.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from './sentence.ts';
import { identify, isAlive, type ProcessIdentity } from './processes.ts';

/** Throws `Sentence` if a living process holds the lock. Returns the function that releases it. */
export function takeLock(home: string): () => void {
  const lock = join(home, 'lock');
  const mine = `${lock}.${String(process.pid)}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, and fails if the name exists: two starts at once get one lock.
        linkSync(mine, lock);
        return () => {
          rmSync(lock, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        removeIfStale(home, lock);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function removeIfStale(home: string, lock: string): void {
  const holder = holderOf(lock);
  if (holder !== null && isAlive(holder))
    throw new Sentence(
      `Comity already runs with the data in ${home} (process ${String(holder.pid)}); stop it with Ctrl-C in its terminal, or set COMITY_HOME and COMITY_PORT for a second one.`,
    );
  const aside = `${lock}.stale.${String(process.pid)}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const moved = holderOf(aside);
  // Another start may have replaced the stale lock between the look and the move, so its lock is given back.
  if (moved !== null && isAlive(moved)) linkSync(aside, lock);
  rmSync(aside, { force: true });
}

function holderOf(lock: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity | null;
  } catch {
    return null;
  }
}
