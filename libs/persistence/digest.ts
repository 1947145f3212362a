/** Canonical form and digest of contents: RFC 8785 (JCS), then SHA-256. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** RFC 8785 text. Throws on what JSON cannot carry (undefined, NaN, lone surrogates): that is a bug of the caller. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form');
  return text;
}

/** Lower-case hex SHA-256 of the canonical form: 64 characters. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}
