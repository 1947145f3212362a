/**
 * The verification code is made of the first 100 bits of the SHA-256 of the document's contents (RFC 8785 form), in
 * Crockford's base32, which has no I, L, O and U to be mistaken. The same contents in the same language have the same
 * code, however and whenever they are rendered; whoever holds the dossier renders the document again and compares. The
 * code reveals a changed copy; it is no signature, because everybody can compute it.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DocumentContents, ReadableDocument } from './model.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 20;
const GROUPS = /.{4}(?=.)/g;

export function sealed(contents: DocumentContents): ReadableDocument {
  return { ...contents, verificationCode: verificationCode(contents) };
}

export function verificationCode(contents: DocumentContents): string {
  const text = canonicalize(contents);
  if (text === undefined) throw new TypeError('A document has only what JSON can carry');
  const digest = createHash('sha256').update(text).digest();
  let bits = BigInt(`0x${digest.toString('hex')}`) >> BigInt(digest.length * 8 - CHARACTERS * 5);
  let code = '';
  for (let at = 0; at < CHARACTERS; at += 1) {
    code = (ALPHABET[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code.replaceAll(GROUPS, '$&-');
}
