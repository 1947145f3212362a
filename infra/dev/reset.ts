/** `npm run reset` deletes the local data after asking; `-- --yes` does not ask. It refuses while Comity runs. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { takeLock } from './lock.ts';
import { outsideData } from './postgres-place.ts';
import { RunRecord } from './run-record.ts';
import { Sentence, tellFailure } from './sentence.ts';
import { readSettings } from './settings.ts';
import { FIRST_FOLDERS } from './stack.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function agrees(home: string): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) throw new Sentence('Nobody is there to ask; run: npm run reset -- --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete all local data in ${home}? This cannot be undone. (yes/no) `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

/**
 * A start makes all of these folders before anything else; looking for them guards against a COMITY_HOME that points to
 * something else.
 */
function looksLikeHome(home: string): boolean {
  return FIRST_FOLDERS.every((name) => existsSync(join(home, name)));
}

async function main(): Promise<void> {
  const { home } = readSettings();
  if (!existsSync(home)) {
    print(`There is no local data in ${home}.`);
    return;
  }
  if (!looksLikeHome(home)) throw new Sentence(`${home} holds no data of Comity; nothing was deleted.`);
  const unlock = takeLock(home);
  try {
    if (!(await agrees(home))) {
      print('Nothing was deleted.');
      return;
    }
    await new RunRecord(home).endOrphans();
    for (const folder of [home, outsideData(home)]) await rm(folder, { recursive: true, force: true });
    print(`Deleted ${home}.`);
  } finally {
    unlock();
  }
}

main().catch((error: unknown) => process.exit(tellFailure(error)));
