/**
 * Reads every byte once, and checks the header against the directory and the CRC against the header; the digest serves
 * all later checks.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { same } from '../../signature/oids.ts';
import { localHeader, type PlacedEntry } from '../container/layout.ts';
import { pieces } from '../container/pieces.ts';
import type { ByteSource } from '../container/reader.ts';
import type { SizedFile } from '../content/bag.ts';
import { type Finding, finding } from './report.ts';

/** This is a package that was opened. */
export interface OpenedPackage {
  source: ByteSource;
  entries: ReadonlyMap<string, PlacedEntry>;
  /** These are the files in their order, with the digests of the bytes that are really there. */
  files: readonly SizedFile[];
}

/** Called with the number of bytes read so far. */
export type ReadProgress = (bytes: number) => void;

export async function digestEntries(
  source: ByteSource,
  entries: readonly PlacedEntry[],
  onProgress: ReadProgress,
): Promise<{ opened: OpenedPackage; findings: Finding[] }> {
  const files: SizedFile[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const header = localHeader(entry);
    if (!same(header, await source.read(entry.offset, header.length)))
      findings.push(finding('HEADER_CONTRADICTS', entry.name));
    const hash = createHash('sha256');
    let crc = 0;
    for await (const piece of pieces(source, entry.offset + header.length, entry.size)) {
      hash.update(piece);
      crc = crc32(piece, crc);
    }
    if (crc !== entry.crc) findings.push(finding('CRC_MISMATCH', entry.name));
    files.push({ name: entry.name, size: entry.size, sha256: hash.digest('hex') });
    onProgress(entry.offset + header.length + entry.size);
  }
  return { opened: { source, entries: new Map(entries.map((entry) => [entry.name, entry])), files }, findings };
}

/** The largest file that is read into memory: a record, a manifest, a signature. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/**
 * Returns null if the file is larger than any record may be. The names of `REQUIRED` are always there, because the
 * package would not have been opened without them.
 */
export async function bytesOf({ source, entries }: OpenedPackage, name: string): Promise<Buffer | null> {
  const entry = entries.get(name);
  if (entry === undefined || entry.size > LARGEST_BYTES) return null;
  return Buffer.from(await source.read(entry.offset + localHeader(entry).length, entry.size));
}
