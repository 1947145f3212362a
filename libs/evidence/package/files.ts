/** Reads and writes packages in the file system. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { pieces } from './container/pieces.ts';
import type { ByteSource } from './container/reader.ts';
import type { ByteSink } from './container/writer.ts';

export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

export async function openFile(path: string): Promise<FileSource> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return { size, read: (offset, length) => readFully(file, offset, length), close: () => file.close() };
}

async function readFully(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw new Error('The file became shorter while it was read');
    done += bytesRead;
  }
  return bytes;
}

export interface FileSink extends ByteSink {
  /** Resolves when the bytes are on the disk. MUST be called, whether the package was finished or not. */
  close(): Promise<void>;
}

/** Rejects if the file exists already, because a package is never overwritten. */
export async function createFile(path: string): Promise<FileSink> {
  const file = await open(path, 'wx', 0o600);
  return {
    write: (bytes, position) => writeFully(file, bytes, position),
    close: async () => {
      await file.sync().finally(() => file.close());
    },
  };
}

async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length)
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}

/** Computes the lower-case hex SHA-256 of the whole file, as `sha256sum` prints it. */
export async function digestOf(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces(source)) hash.update(piece);
  return hash.digest('hex');
}
