/**
 * A file in a storage consists of parts of up to eight sealed chunks. Each part is an object named by its number and by
 * the number of the writer that put it, e.g. `000012-0003`. Each request that brings bytes is a writer of its own,
 * numbered upwards by the database. Of the objects of one part, the one of the highest writer counts. Of the parts,
 * those count that follow each other from part 0 as long as parts are whole and the numbers of writers do not go down.
 * So a writer that was overtaken (a request that hung and woke up) can neither shorten nor mix what a later one has
 * acknowledged, and no lock has to survive a killed process.
 */
import { CHUNK_BYTES, SEAL_BYTES } from '../encryption/chunk.ts';
import type { EvidenceStorage, StoredObject } from './storage.ts';

export const PART_CHUNKS = 8;
/** A whole part holds this many plain bytes. */
export const PART_BYTES = PART_CHUNKS * CHUNK_BYTES;
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + SEAL_BYTES;

export interface StoredPart {
  name: string;
  part: number;
  writer: number;
  /** The number of bytes as they are stored. */
  sealed: number;
  /** This is the number of plain bytes that the part holds. */
  plain: number;
}

export interface StoredParts {
  parts: StoredPart[];
  /** This is the number of plain bytes of all parts. */
  size: number;
  /** The names of objects that no longer count. */
  stale: string[];
}

export function partName(folder: string, part: number, writer: number): string {
  return `${folder}/${String(part).padStart(6, '0')}-${String(writer).padStart(4, '0')}`;
}

export async function listParts(storage: EvidenceStorage, folder: string): Promise<StoredParts> {
  const objects = await storage.list(folder);
  const latest = new Map<number, StoredPart>();
  for (const one of objects.map(partOf)) {
    const known = latest.get(one.part);
    if (known === undefined || known.writer < one.writer) latest.set(one.part, one);
  }
  const parts: StoredPart[] = [];
  for (let next = latest.get(0); next !== undefined && follows(parts.at(-1), next); next = latest.get(parts.length))
    parts.push(next);
  const counted = new Set(parts.map(({ name }) => name));
  return {
    parts,
    size: parts.reduce((sum, { plain }) => sum + plain, 0),
    stale: objects.map(({ name }) => name).filter((name) => !counted.has(name)),
  };
}

function follows(before: StoredPart | undefined, next: StoredPart): boolean {
  return before === undefined || (before.plain === PART_BYTES && next.writer >= before.writer);
}

function partOf({ name, size }: StoredObject): StoredPart {
  const [part = '', writer = ''] = (name.split('/').at(-1) ?? '').split('-');
  const chunks = Math.ceil(size / SEALED_CHUNK_BYTES);
  return { name, part: Number(part), writer: Number(writer), sealed: size, plain: size - chunks * SEAL_BYTES };
}
