import { createHash } from 'node:crypto';

/**
 * The same parts always give the same id: a UUID of version 8 (RFC 9562 section 5.8) from SHA-256 over the parts. Parts are
 * separated by a zero byte, so that `('a', 'bc')` and `('ab', 'c')` differ.
 */
export function stableId(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\0')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
