/**
 * Leads from a certificate to a key that the reader trusts (RFC 5280 section 6, the part that can be checked without a
 * network). It checks names, signatures, validity at the given instant, and that each issuer may certify others.
 * Revocation is NOT checked: nothing is fetched, and what the package carries comes from whoever made it.
 */
import { BasicConstraints, type Certificate } from 'pkijs';
import { isBrainpool, isSignedByBrainpool } from './brainpool.ts';
import { OID, same } from './oids.ts';

const MOST_ISSUERS = 6;

export type ChainFault = 'CHAIN_UNTRUSTED' | 'CERTIFICATE_NOT_VALID_THEN';

/**
 * Returns null if one of `roots` vouches for the certificate at that instant. `others` are certificates that came along
 * and are trusted for nothing; a root is trusted as it was given, whether or not another certificate issued it.
 */
export async function chainFault(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<ChainFault | null> {
  let current = certificate;
  for (let depth = 0; depth < MOST_ISSUERS; depth += 1) {
    if (!isValidAt(current, at)) return 'CERTIFICATE_NOT_VALID_THEN';
    if (roots.some((root) => same(derOf(root), derOf(current)))) return null;
    const root = await issuerOf(current, roots);
    if (root !== null) return isValidAt(root, at) ? null : 'CERTIFICATE_NOT_VALID_THEN';
    const issuer = await issuerOf(current, others);
    if (issuer === null) return 'CHAIN_UNTRUSTED';
    current = issuer;
  }
  return 'CHAIN_UNTRUSTED';
}

async function issuerOf(certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate | null> {
  for (const candidate of candidates) {
    const isNamed = candidate.subject.isEqual(certificate.issuer);
    if (isNamed && mayCertify(candidate) && (await isSignedBy(certificate, candidate))) return candidate;
  }
  return null;
}

export function isValidAt({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

/**
 * Tells whether a time of the certificate is written with a fraction of a second, which RFC 5280 (section 4.1.2.5.2)
 * forbids and strict tools refuse. Earlier versions issued such certificates.
 */
export function hasFractionalTime({ notBefore, notAfter }: Certificate): boolean {
  return [notBefore, notAfter].some(({ value }) => value.getUTCMilliseconds() !== 0);
}

function mayCertify(certificate: Certificate): boolean {
  const found = certificate.extensions?.find(({ extnID }) => extnID === OID.basicConstraints);
  return found !== undefined && BasicConstraints.fromBER(found.extnValue.getValue()).cA;
}

/** Returns false, and throws nothing, for whatever does not verify, including an algorithm that is unknown here. */
export async function isSignedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  const { algorithmId } = certificate.signatureAlgorithm;
  try {
    if (algorithmId === OID.ed25519) return await isSignedByEd25519(certificate, rawKeyOf(issuer));
    const { subjectPublicKeyInfo } = issuer;
    if (!isBrainpool(subjectPublicKeyInfo)) return await certificate.verify(issuer);
    const signature = certificate.signatureValue.valueBlock.valueHexView;
    return await isSignedByBrainpool(certificate.tbsView, signature, subjectPublicKeyInfo, algorithmId);
  } catch {
    return false;
  }
}

async function isSignedByEd25519(certificate: Certificate, rawKey: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(rawKey), 'Ed25519', false, ['verify']);
  const signature = certificate.signatureValue.valueBlock.valueHexView;
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(certificate.tbsView));
}

/** Returns the bits of the public key; for Ed25519 these are its 32 bytes. */
export function rawKeyOf({ subjectPublicKeyInfo }: Certificate): Uint8Array {
  return subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
}

export function derOf(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER(false));
}
