/**
 * Bytes come in, sealed parts go out, and SHA-256 runs along: bounded memory, whatever the size of the file.
 *
 * A writer takes bytes (`take`) and ends in one of two ways: `pause` puts what it has, so that the next writer goes on at
 * `offset`; `finish` seals the last chunk as the last one. A process that is killed has put all whole parts that it took:
 * the next writer finds them, opens the last chunk again, and goes on behind it.
 *
 * One part is being put while the next is filled; so at most two parts are in memory.
 */
import { createHash, type Hash } from 'node:crypto';
import { CHUNK_BYTES, openChunk, sealChunk } from '../encryption/chunk.ts';
import { listParts, type Part, PART_BYTES, PART_CHUNKS, partName, SEALED_CHUNK_BYTES } from '../storage/parts.ts';
import { EvidenceDamaged } from '../storage/storage.ts';
import type { RunningHashes } from './hashes.ts';
import type { EvidenceAt } from './place.ts';
import { readPrefix } from './read.ts';

export interface Received {
  /** Bytes of the file. */
  size: number;
  /** Hex. */
  sha256: string;
}

interface Reopened {
  /** The stored object; a longer one takes its place. */
  name: string;
  /** Sealed chunks of the part before the one that was opened, as they are stored. */
  sealed: Buffer[];
  /** The chunk as it is stored; valid as long as nothing follows or is added. */
  original: Buffer | null;
  plain: Buffer;
}

/** How many bytes of the file are stored: what an upload may be told is safe. */
export async function storedBytes(at: EvidenceAt): Promise<number> {
  return (await listParts(at.storage, at.folder)).size;
}

/** Goes on where the stored bytes end. `writer` MUST be greater than that of every writer of this file before. */
export async function receive(at: EvidenceAt, writer: number, hashes: RunningHashes): Promise<Receiving> {
  const { parts, size } = await listParts(at.storage, at.folder);
  const last = parts.at(-1);
  const reopened = last === undefined ? null : await reopen(at, last);
  const known = hashes.take(at.file, { offset: size, writer: last?.writer ?? 0 });
  const hash = known ?? (await hashOf(at, parts, size, reopened?.plain));
  return new Receiving(at, writer, hashes, { hash, offset: size, part: Math.max(parts.length - 1, 0), reopened });
}

async function reopen({ storage, key, file }: EvidenceAt, last: Part): Promise<Reopened> {
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
    // All bytes had come and the process died before that was recorded.
    return { name: last.name, sealed, original: null, plain: openChunk(key, { file, chunk, last: true }, original) };
  }
}

async function hashOf(at: EvidenceAt, parts: readonly Part[], size: number, tail?: Buffer): Promise<Hash> {
  const hash = createHash('sha256');
  for await (const chunk of readPrefix(at, parts, size - (tail?.length ?? 0))) hash.update(chunk);
  return hash.update(tail ?? Buffer.alloc(0));
}

export class Receiving {
  /** Plain bytes taken, those of earlier writers included. */
  offset: number;
  /** Of these, how many are known to be durable. */
  stored: number;
  private readonly hash: Hash;
  private part: number;
  private sealed: Buffer[];
  private original: Buffer | null;
  private readonly plain = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  private filled = 0;
  private hashed = 0;
  /** The object of an earlier writer that this part takes the place of. */
  private replaced: string | null;
  /** Whether the part differs from what is stored of it. */
  private changed = false;
  private putting: Promise<void> = Promise.resolve();

  constructor(
    private readonly at: EvidenceAt,
    private readonly writer: number,
    private readonly hashes: RunningHashes,
    start: { hash: Hash; offset: number; part: number; reopened: Reopened | null },
  ) {
    this.hash = start.hash;
    this.offset = this.stored = start.offset;
    this.part = start.part;
    this.sealed = [...(start.reopened?.sealed ?? [])];
    this.replaced = start.reopened?.name ?? null;
    this.original = start.reopened?.original ?? null;
    this.filled = this.hashed = start.reopened?.plain.copy(this.plain) ?? 0;
  }

  /** Resolves when there is room for more; throws `StorageFull` or what the storage throws for bytes taken before. */
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

  /** All bytes taken so far are durable; answers how many those of the file are. Nothing may be taken afterwards. */
  async pause(): Promise<number> {
    if (this.changed) {
      this.sealed.push(...this.sealPlain(false));
      await this.putPart();
    }
    await this.putting;
    this.stored = this.offset;
    if (this.changed && this.replaced !== null) await this.at.storage.remove([this.replaced]);
    this.hashes.keep(this.at.file, { hash: this.hash, offset: this.offset, writer: this.writer });
    return this.offset;
  }

  /** The file ends here. */
  async finish(): Promise<Received> {
    this.sealed.push(...this.sealPlain(true));
    await this.putPart();
    await this.putting;
    const { stale } = await listParts(this.at.storage, this.at.folder);
    await this.at.storage.remove(stale);
    return { size: this.offset, sha256: this.hash.digest('hex') };
  }

  /** The chunk is full and more follows. */
  private async closeChunk(): Promise<void> {
    const chunks = this.chunksSealed() + 1;
    this.changed ||= this.original === null;
    this.sealed.push(...(this.original === null ? this.sealPlain(false) : [this.original]));
    this.original = null;
    this.filled = this.hashed = 0;
    if (chunks < PART_CHUNKS) return;
    if (this.changed) await this.putPart();
    this.part += 1;
    this.sealed = [];
    this.replaced = null;
    this.changed = false;
  }

  private chunksSealed(): number {
    const bytes = this.sealed.reduce((sum, piece) => sum + piece.length, 0);
    return Math.ceil(bytes / SEALED_CHUNK_BYTES);
  }

  private sealPlain(last: boolean): Buffer[] {
    const plain = this.plain.subarray(0, this.filled);
    this.hash.update(plain.subarray(this.hashed));
    this.hashed = this.filled;
    const place = { file: this.at.file, chunk: this.part * PART_CHUNKS + this.chunksSealed(), last };
    return sealChunk(this.at.key, place, plain);
  }

  /** Begins to put the part when the one before it is durable: what counts has no gaps. */
  private async putPart(): Promise<void> {
    await this.putting;
    this.stored = Math.max(this.stored, this.part * PART_BYTES);
    this.putting = this.at.storage.put(partName(this.at.folder, this.part, this.writer), this.sealed);
    // Thrown again wherever it is awaited next.
    this.putting.catch(() => undefined);
  }
}
