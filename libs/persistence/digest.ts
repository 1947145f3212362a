/** Contents have a canonical form, RFC 8785 (JCS), and a digest, which is SHA-256 of that form. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Returns RFC 8785 text. It throws on what JSON cannot carry (undefined, NaN, lone surrogates), which is a bug of the
 * caller.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form');
  return text;
}

/** Returns the lower-case hex SHA-256 of the canonical form: 64 characters. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}
