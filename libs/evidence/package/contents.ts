/**
 * Reads what a package says of itself, for lists: its descriptor, which is to be believed only as far as the check of
 * the package holds.
 */
import type { Descriptor } from '@comity/contracts/sealed-package';
import { localHeader } from './container/layout.ts';
import { openContainer, type ByteSource } from './container/reader.ts';
import { RECORDS } from './container/names.ts';
import { descriptorSchema } from '@comity/contracts/sealed-package';

const LARGEST_DESCRIPTOR = 64 * 1024 * 1024;

/** Returns null for a file that is no package, or whose descriptor cannot be read. */
export async function descriptorOf(source: ByteSource): Promise<Descriptor | null> {
  const place = await entryAt(source, RECORDS.descriptor);
  if (place === null || place.end - place.start > LARGEST_DESCRIPTOR) return null;
  try {
    const bytes = Buffer.from(await source.read(place.start, place.end - place.start));
    return descriptorSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Finds where the bytes of an entry lie in the container; null if it has no entry of that name. */
export async function entryAt(source: ByteSource, name: string): Promise<{ start: number; end: number } | null> {
  const container = await openContainer(source);
  if (!container.ok) return null;
  const entry = container.entries.find((one) => one.name === name);
  if (entry === undefined) return null;
  const start = entry.offset + localHeader(entry).length;
  return { start, end: start + entry.size };
}
