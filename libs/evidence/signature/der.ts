/**
 * Tells whether bytes are one DER element, filled without gap or rest down to the last level (ITU-T X.690 sections
 * 8.1.3, 10.1): definite lengths, each in its shortest form. Parsers accept more, and then bytes could change that no
 * signature covers.
 */
const LONGEST_LENGTH = 4;
const DEEPEST = 40;
const CONSTRUCTED = 0x20;
const MULTI_BYTE_TAG = 0x1f;

export function isDer(bytes: Uint8Array): boolean {
  return endOf(bytes, 0, bytes.length, 0) === bytes.length;
}

/** Returns where the element that begins at `start` ends; -1 if it is not DER or goes beyond `limit`. */
function endOf(bytes: Uint8Array, start: number, limit: number, depth: number): number {
  const [tag = MULTI_BYTE_TAG, first = 0x80] = bytes.subarray(start, limit);
  if ((tag & MULTI_BYTE_TAG) === MULTI_BYTE_TAG || first === 0x80 || depth > DEEPEST) return -1;
  const count = first < 0x80 ? 0 : first & 0x7f;
  const begin = start + 2 + count;
  if (count > LONGEST_LENGTH || begin > limit) return -1;
  const length = count === 0 ? first : bytes.subarray(start + 2, begin).reduce((sum, byte) => sum * 256 + byte, 0);
  const isShortest = count === 0 || (length >= 0x80 && bytes[start + 2] !== 0);
  const end = begin + length;
  if (!isShortest || end > limit) return -1;
  if ((tag & CONSTRUCTED) === 0) return end;
  let at = begin;
  while (at !== -1 && at < end) at = endOf(bytes, at, end, depth + 1);
  return at === end ? end : -1;
}
