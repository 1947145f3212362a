/** Reads a package that a person has downloaded, and the keys that its checker trusts. */
import type { ByteSource } from '@comity/evidence/package/container/reader';
import { parseTrust, type Trust } from '@comity/evidence/package/verify/trust';
import type { Cast } from '@comity/testkit/cast';

export function sourceOf(bytes: Buffer): ByteSource {
  return { size: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) };
}

/** Returns the trust file as the installation gives it out. */
export async function trustOf(people: Cast): Promise<Trust> {
  const file = await people.person('pe-prosecutor').must('trust');
  const trust = parseTrust(JSON.stringify(file));
  if (trust === null) throw new Error('The trust file cannot be read');
  return trust;
}
