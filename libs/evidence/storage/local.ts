/**
 * Stores evidence in a directory of this machine, or of a file system that all processes share. An object is written
 * beside its place, synchronised, renamed into it, and its directory synchronised: only then is it acknowledged. A
 * process that is killed leaves at most a file in `.writing`, which a later start removes.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EvidenceDamaged, type EvidenceStorage, requireName, StorageFull, type StoredObject } from './storage.ts';

/** No object takes so long to write, so an older file was left by a process that is gone. */
const LEFT_BEHIND_MS = 24 * 3_600_000;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

/** `root` is an absolute path; the directory is made if it does not exist. Throws if it cannot be made or entered. */
export function openLocalStorage(root: string): EvidenceStorage {
  const writing = join(root, '.writing');
  mkdirSync(writing, { recursive: true, mode: 0o700 });
  removeLeftBehind(writing);
  return new LocalStorage(root, writing);
}

class LocalStorage implements EvidenceStorage {
  constructor(
    private readonly root: string,
    private readonly writing: string,
  ) {}

  async put(name: string, pieces: readonly Uint8Array[]): Promise<void> {
    const path = this.pathOf(name);
    const unfinished = join(this.writing, randomUUID());
    try {
      await withFile(unfinished, 'wx', (file) => writeAll(file, pieces));
      await this.makeFolder(dirname(path));
      await rename(unfinished, path);
      await synchronise(dirname(path));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw NO_ROOM.has(codeOf(error)) ? new StorageFull('The disk is full', { cause: error }) : error;
    }
  }

  async get(name: string, from: number, to: number): Promise<Buffer> {
    try {
      return await withFile(this.pathOf(name), 'r', async (file) => {
        const bytes = Buffer.allocUnsafe(to - from);
        const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
        if (bytesRead < bytes.length) throw new EvidenceDamaged('TRUNCATED', name);
        return bytes;
      });
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? new EvidenceDamaged('OBJECT_MISSING', name) : error;
    }
  }

  async list(folder: string): Promise<StoredObject[]> {
    const path = this.pathOf(folder);
    const found = await readdir(path, { withFileTypes: true }).catch(emptyIfMissing);
    const files = found.filter((entry) => entry.isFile()).map(({ name }) => name);
    const sizes = await Promise.all(files.map((name) => stat(join(path, name)).catch(nullIfMissing)));
    return files
      .flatMap((name, at) => (sizes[at] ? [{ name: `${folder}/${name}`, size: sizes[at].size }] : []))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  async remove(names: readonly string[]): Promise<void> {
    const folders = new Set<string>();
    for (const name of names) {
      const path = this.pathOf(name);
      await rm(path, { force: true });
      folders.add(dirname(path));
    }
    for (const folder of folders) {
      // A folder that still holds an object stays, and so do all folders above it.
      await rmdir(folder).catch(nullIfMissing);
    }
  }

  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(this.root);
    return bavail * bsize;
  }

  private pathOf(name: string): string {
    return join(this.root, requireName(name));
  }

  /** A new folder is durable only when the folder above it has been synchronised. */
  private async makeFolder(path: string): Promise<void> {
    const first = await mkdir(path, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made)) await synchronise(dirname(made));
  }
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/**
 * Writes piece by piece and not the whole part in one call: for a write of 2 MiB or more the kernel takes pages of that
 * size into its cache, and on a virtual machine that gives free memory back to its host each of them is cold. That
 * halves the speed.
 */
async function writeAll(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  for (const piece of pieces) {
    const { bytesWritten } = await file.write(piece);
    // A write to a regular file is complete, or the disk is full (POSIX write, ENOSPC).
    if (bytesWritten < piece.length) throw new StorageFull('The disk is full');
  }
  await file.datasync();
}

async function synchronise(folder: string): Promise<void> {
  await withFile(folder, 'r', (handle) => handle.sync());
}

function removeLeftBehind(writing: string): void {
  for (const name of readdirSync(writing)) {
    const path = join(writing, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND_MS) rmSync(path, { force: true });
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? '';
}

function nullIfMissing(error: unknown): null {
  if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
  return null;
}

function emptyIfMissing(error: unknown): [] {
  nullIfMissing(error);
  return [];
}
