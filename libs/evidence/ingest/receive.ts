/**
 * Receives the bytes of one file, seals them and puts them into the storage part by part, while SHA-256 is computed
 * along the way. The memory is bounded, whatever the size of the file.
 *
 * A writer takes bytes (`take`) and ends in one of two ways: `pause` puts what it has, so that the next writer resumes
 * at `offset`; `finish` seals the last chunk as the last one. A process that is killed has put all whole parts that it
 * took: the next writer finds them, opens the last chunk again, and continues after it.
 *
 * Chunks are sealed and parts are put while the next ones arrive and are hashed, so only a few parts are in memory.
 */
import { createHash, type Hash } from 'node:crypto';
import { CHUNK_BYTES, openChunk, sealChunk, type SealingKey, sealingKey } from '../encryption/chunk.ts';
import { listParts, type StoredPart, PART_BYTES, PART_CHUNKS, partName, SEALED_CHUNK_BYTES } from '../storage/parts.ts';
import { EvidenceDamaged } from '../storage/storage.ts';
import type { RunningHashes } from './running-hashes.ts';
import type { EvidenceAt } from './place.ts';
import { readPrefix } from './read.ts';

/**
 * This many parts are put at the same time. The order in which they arrive does not matter, because only the parts
 * before the first gap count.
 */
const PUTS_AT_ONCE = 4;

export interface ReceivedBytes {
  /** This is the number of bytes of the file. */
  size: number;
  /** This is the SHA-256 in hex. */
  sha256: string;
}

interface ReopenedChunk {
  /** The name of the stored object, which a longer one will replace. */
  name: string;
  /** These are the sealed chunks of the part that come before the one that was opened, as they are stored. */
  sealed: Buffer[];
  /** The last chunk as it is stored; it stays valid as long as nothing follows it or is added to it. */
  original: Buffer | null;
  plain: Buffer;
}

/** Counts the bytes of the file that are stored. An upload may be told that these are safe. */
export async function storedBytes(at: EvidenceAt): Promise<number> {
  return (await listParts(at.storage, at.folder)).size;
}

/**
 * Opens a receiver that resumes where the stored bytes end. `writer` MUST be greater than that of every earlier writer
 * of this file.
 */
export async function openReceiver(at: EvidenceAt, writer: number, hashes: RunningHashes): Promise<FileReceiver> {
  const { parts, size } = await listParts(at.storage, at.folder);
  const last = parts.at(-1);
  const reopened = last === undefined ? null : await reopen(at, last);
  const known = hashes.take(at.file, { offset: size, writer: last?.writer ?? 0 });
  const hash = known ?? (await hashOf(at, parts, size, reopened?.plain));
  const start = { hash, offset: size, part: Math.max(parts.length - 1, 0), reopened };
  return new FileReceiver(at, await sealingKey(at.key), writer, hashes, start);
}

async function reopen({ storage, key, file }: EvidenceAt, last: StoredPart): Promise<ReopenedChunk> {
  const bytes = await storage.get(last.name, 0, last.sealed);
  const sealed: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += SEALED_CHUNK_BYTES)
    sealed.push(bytes.subarray(from, from + SEALED_CHUNK_BYTES));
  const original = sealed.pop() ?? Buffer.alloc(0);
  const chunk = last.part * PART_CHUNKS + sealed.length;
  try {
    return { name: last.name, sealed, original, plain: openChunk(key, { file, chunk, last: false }, original) };
  } catch (error) {
    if (!(error instanceof EvidenceDamaged)) throw error;
    // All bytes had arrived, and the process died before that was recorded.
    return { name: last.name, sealed, original: null, plain: openChunk(key, { file, chunk, last: true }, original) };
  }
}

async function hashOf(at: EvidenceAt, parts: readonly StoredPart[], size: number, tail?: Buffer): Promise<Hash> {
  const hash = createHash('sha256');
  for await (const chunk of readPrefix(at, parts, size - (tail?.length ?? 0))) hash.update(chunk);
  return hash.update(tail ?? Buffer.alloc(0));
}

export class FileReceiver {
  /** This is the number of plain bytes taken, including those of earlier writers. */
  offset: number;
  /** This is the number of them that are known to be durable. */
  stored: number;
  private readonly hash: Hash;
  private part: number;
  /** These are the chunks of the current part, each in pieces. */
  private sealed: Promise<readonly Uint8Array[]>[];
  /** The last chunk of the part as it is stored; null once it has changed. */
  private original: Buffer | null;
  private readonly plain = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  private filled: number;
  private hashed: number;
  /** The name of the object of an earlier writer that this part replaces. */
  private replaced: string | null;
  /** Tells whether the part differs from what is stored of it. */
  private changed = false;
  private readonly puts: Promise<number>[] = [];

  constructor(
    private readonly at: EvidenceAt,
    private readonly sealing: SealingKey,
    private readonly writer: number,
    private readonly hashes: RunningHashes,
    start: { hash: Hash; offset: number; part: number; reopened: ReopenedChunk | null },
  ) {
    this.hash = start.hash;
    this.offset = this.stored = start.offset;
    this.part = start.part;
    this.sealed = (start.reopened?.sealed ?? []).map((chunk) => Promise.resolve([chunk]));
    this.replaced = start.reopened?.name ?? null;
    this.original = start.reopened?.original ?? null;
    this.filled = this.hashed = start.reopened?.plain.copy(this.plain) ?? 0;
  }

  /**
   * Takes bytes. Resolves when there is room for more; throws `StorageFull` or what the storage throws for bytes taken
   * before.
   */
  async take(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      if (this.filled === CHUNK_BYTES) await this.closeChunk();
      const some = bytes.subarray(from, from + CHUNK_BYTES - this.filled);
      this.plain.set(some, this.filled);
      this.filled += some.length;
      this.offset += some.length;
      this.original = null;
      this.changed = true;
      from += some.length;
    }
  }

  /**
   * Makes all bytes taken so far durable, and returns how many bytes of the file are stored. Nothing may be taken
   * afterwards.
   */
  async pause(): Promise<number> {
    if (this.changed) await this.putLast(false);
    await this.allPut();
    if (this.changed && this.replaced !== null) await this.at.storage.remove([this.replaced]);
    this.hashes.keep(this.at.file, { hash: this.hash, offset: this.offset, writer: this.writer });
    return this.offset;
  }

  /** Ends the file, seals its last chunk and removes objects that no longer count. */
  async finish(): Promise<ReceivedBytes> {
    await this.putLast(true);
    await this.allPut();
    const { stale } = await listParts(this.at.storage, this.at.folder);
    await this.at.storage.remove(stale);
    return { size: this.offset, sha256: this.hash.digest('hex') };
  }

  /** Closes a chunk that is full and that another follows. */
  private async closeChunk(): Promise<void> {
    this.changed ||= this.original === null;
    this.sealed.push(this.original === null ? this.sealPlain(false) : Promise.resolve([this.original]));
    this.original = null;
    this.filled = this.hashed = 0;
    if (this.sealed.length < PART_CHUNKS) return;
    if (this.changed) await this.putPart();
    this.part += 1;
    this.sealed = [];
    this.replaced = null;
    this.changed = false;
  }

  private sealPlain(last: boolean): Promise<readonly Uint8Array[]> {
    const plain = this.plain.subarray(0, this.filled);
    const place = { file: this.at.file, chunk: this.part * PART_CHUNKS + this.sealed.length, last };
    const sealed = sealChunk(this.sealing, place, plain);
    this.hash.update(plain.subarray(this.hashed));
    this.hashed = this.filled;
    return sealed;
  }

  private async putLast(last: boolean): Promise<void> {
    this.sealed.push(this.sealPlain(last));
    try {
      await this.putPart();
    } catch (error) {
      await Promise.allSettled(this.puts);
      throw error;
    }
  }

  private async putPart(): Promise<void> {
    if (this.puts.length >= PUTS_AT_ONCE) {
      // A put that failed stays in the list, so that no bytes after it are ever acknowledged.
      this.stored = Math.max(this.stored, (await this.puts[0]) ?? 0);
      void this.puts.shift();
    }
    const putting = this.put(this.sealed, this.part, this.offset);
    // The error is thrown again where the put is awaited.
    putting.catch(() => undefined);
    this.puts.push(putting);
  }

  /** Returns how many bytes of the file are stored if all parts before this one are. */
  private async put(sealed: readonly Promise<readonly Uint8Array[]>[], part: number, offset: number): Promise<number> {
    const chunks = await Promise.all(sealed);
    await this.at.storage.put(partName(this.at.folder, part, this.writer), chunks.flat());
    return Math.min((part + 1) * PART_BYTES, offset);
  }

  /**
   * Waits for all puts, even when one fails: a later question must not be answered with fewer bytes than arrive a
   * moment afterwards.
   */
  private async allPut(): Promise<void> {
    await Promise.allSettled(this.puts);
    await Promise.all(this.puts);
    this.stored = this.offset;
  }
}
