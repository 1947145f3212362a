/** Provides what the tests of this room do often: make a file, write it in one go, read it back whole. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { FileOwner } from '../encryption/keys.ts';
import { RunningHashes } from '../ingest/running-hashes.ts';
import { type EvidenceAt, evidenceAt } from '../ingest/place.ts';
import { type ByteRange, readEvidence } from '../ingest/read.ts';
import { openReceiver, type ReceivedBytes } from '../ingest/receive.ts';
import type { EvidenceStorage } from '../storage/storage.ts';

export const MASTER_KEY = Buffer.alloc(32, 9);
export const MIB = 1024 * 1024;
const BLOCK = randomBytes(3 * MIB + 7);

export function anyFile(storage: EvidenceStorage): EvidenceAt {
  const owner: FileOwner = { organization: randomUUID(), dossier: randomUUID(), file: randomUUID() };
  return evidenceAt(storage, MASTER_KEY, owner);
}

/** Makes `size` bytes of which no two chunks are alike. */
export function anyBytes(size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; at += BLOCK.length) bytes.set(BLOCK.subarray(0, size - at), at);
  return bytes;
}

export async function writeWhole(at: EvidenceAt, bytes: Buffer, writer = 1): Promise<ReceivedBytes> {
  const receiving = await openReceiver(at, writer, new RunningHashes());
  await receiving.take(bytes.subarray(receiving.offset));
  return receiving.finish();
}

export async function readAll(at: EvidenceAt, size: number, range?: ByteRange): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readEvidence(at, size, range)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
