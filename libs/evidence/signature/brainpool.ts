/**
 * Verifies ECDSA over the Brainpool curves (RFC 5639), which authorities in Europe use and the Web Cryptography
 * interface does not know.
 */
import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
import { ObjectIdentifier } from 'asn1js';
import type { PublicKeyInfo } from 'pkijs';

/** RFC 5639 section 4.1. */
const CURVES = {
  '1.3.36.3.3.2.8.1.1.7': brainpoolP256r1,
  '1.3.36.3.3.2.8.1.1.11': brainpoolP384r1,
  '1.3.36.3.3.2.8.1.1.13': brainpoolP512r1,
} as const;

/** RFC 5758 section 3.2. */
const DIGESTS = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
} as const;

const isKeyOf = <T extends object>(table: T, key: string): key is string & keyof T => Object.hasOwn(table, key);

export function isBrainpool({ algorithm }: PublicKeyInfo): boolean {
  return curveOf(algorithm.algorithmParams) !== null;
}

/** `signature` is the sequence of two integers in DER (RFC 3279 section 2.2.3). Returns false for another algorithm. */
export async function isSignedByBrainpool(
  data: Uint8Array,
  signature: Uint8Array,
  { algorithm, subjectPublicKey }: PublicKeyInfo,
  signatureAlgorithm: string,
): Promise<boolean> {
  const curve = curveOf(algorithm.algorithmParams);
  if (curve === null || !isKeyOf(DIGESTS, signatureAlgorithm)) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(DIGESTS[signatureAlgorithm], new Uint8Array(data)));
  const key = subjectPublicKey.valueBlock.valueHexView;
  return curve.verify(signature, digest, key, { format: 'der', prehash: false, lowS: false });
}

function curveOf(parameters: unknown): (typeof CURVES)[keyof typeof CURVES] | null {
  const name = parameters instanceof ObjectIdentifier ? parameters.getValue() : '';
  return isKeyOf(CURVES, name) ? CURVES[name] : null;
}
