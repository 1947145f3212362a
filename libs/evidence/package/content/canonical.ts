/** Writes records as bytes: RFC 8785 canonical JSON in UTF-8, without a line feed at the end. */
import canonicalize from 'canonicalize';

/** Throws on a value that JSON cannot carry, which is a bug of the caller. */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form');
  return Buffer.from(text, 'utf8');
}

/** Returns the value if these bytes are its canonical form; undefined otherwise. */
export function parseCanonical(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Buffer.compare(canonicalBytes(value), bytes) === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
