/**
 * Lays out the bytes of the ZIP around the files (APPNOTE 6.3.10). Exactly one form is a package: stored, no data
 * descriptors, one fixed date, no comments, extra fields only where a size or offset needs 64 bits. The writer writes
 * it; the checker renders it again from names, sizes and CRCs and compares, so no byte can hold anything else.
 *
 * Sizes and CRCs stand before each file (not in a descriptor after it) because readers that stream, Java's among them,
 * do not take stored entries with descriptors.
 */
export interface ContainerEntry {
  name: string;
  /** The size is in bytes. */
  size: number;
  /** This is the CRC-32 as an unsigned number. */
  crc: number;
}

export interface PlacedEntry extends ContainerEntry {
  /** This is the offset at which its local header begins. */
  offset: number;
}

export const END_BYTES = 22;
export const END64_BYTES = 56 + 20;
export const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_32 = 0xffff_ffff;
const MAX_16 = 0xffff;

const LOCAL = 0x0403_4b50;
export const CENTRAL = 0x0201_4b50;
export const END = 0x0605_4b50;
const END64 = 0x0606_4b50;
const END64_LOCATOR = 0x0706_4b50;
const ZIP64_FIELD = 0x0001;

const PLAIN_VERSION = 10;
const ZIP64_VERSION = 45;
/** The entry counts as made on Unix, so that readers use the permissions below. */
const MADE_BY = (3 << 8) | ZIP64_VERSION;
const READABLE_FILE = 0o100644 << 16;
/** The date is always 1980-01-01 00:00:00, because the time-stamp says when a package was made. */
const FIXED_DATE = 0x0021;

export const needs64 = ({ size }: ContainerEntry): boolean => size >= MAX_32;

export function localHeader(entry: ContainerEntry): Buffer {
  const name = Buffer.from(entry.name, 'latin1');
  const extra = needs64(entry) ? field64([entry.size, entry.size]) : Buffer.alloc(0);
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(extra.length > 0 ? ZIP64_VERSION : PLAIN_VERSION, 4);
  writeCommon(header, 6, entry);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

export function centralHeader(entry: PlacedEntry): Buffer {
  const name = Buffer.from(entry.name, 'latin1');
  const isFar = entry.offset >= MAX_32;
  const values = [...(needs64(entry) ? [entry.size, entry.size] : []), ...(isFar ? [entry.offset] : [])];
  const extra = values.length > 0 ? field64(values) : Buffer.alloc(0);
  const header = Buffer.alloc(CENTRAL_BYTES);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(MADE_BY, 4);
  header.writeUInt16LE(extra.length > 0 ? ZIP64_VERSION : PLAIN_VERSION, 6);
  writeCommon(header, 8, entry);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(READABLE_FILE >>> 0, 38);
  header.writeUInt32LE(isFar ? MAX_32 : entry.offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** Renders what stands after the last file. */
export function directory(entries: readonly PlacedEntry[], offset: number): Buffer {
  const headers = Buffer.concat(entries.map(centralHeader));
  const isLarge = entries.length >= MAX_16 || offset >= MAX_32 || headers.length >= MAX_32;
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  const count = isLarge ? MAX_16 : entries.length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(isLarge ? MAX_32 : headers.length, 12);
  end.writeUInt32LE(isLarge ? MAX_32 : offset, 16);
  return Buffer.concat([headers, ...(isLarge ? [end64(entries.length, headers.length, offset)] : []), end]);
}

function end64(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END64_BYTES);
  end.writeUInt32LE(END64, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(MADE_BY, 12);
  end.writeUInt16LE(ZIP64_VERSION, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(END64_LOCATOR, 56);
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** Writes flags (none), method (stored), time, date, CRC and both sizes, which are the same in both headers. */
function writeCommon(header: Buffer, at: number, entry: ContainerEntry): void {
  const size = needs64(entry) ? MAX_32 : entry.size;
  header.writeUInt16LE(FIXED_DATE, at + 6);
  header.writeUInt32LE(entry.crc, at + 8);
  header.writeUInt32LE(size, at + 12);
  header.writeUInt32LE(size, at + 16);
}

function field64(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(ZIP64_FIELD, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return field;
}
