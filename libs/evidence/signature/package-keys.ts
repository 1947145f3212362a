/**
 * Makes the keys with which an organization signs packages. They are valid for 25 years, so that a package still verifies
 * when a court reads it long after the case.
 */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Certificate } from 'pkijs';
import { issueCertificate, issueRoot } from './certificates.ts';
import { type Bytes, OID } from './oids.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const VALID_DAYS = 25 * 365;

/** Both certificates are in DER. */
export interface PackageCertificates {
  root: Bytes;
  certificate: Bytes;
}

export interface PackageKeys extends PackageCertificates {
  signingKey: KeyObject;
}

/** `now` is as in `certifyPackageKey`. */
export async function newPackageKeys(code: string, organizationKey: KeyObject, now: number): Promise<PackageKeys> {
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificates = await certifyPackageKey(code, organizationKey, signing.privateKey, now);
  return { ...certificates, signingKey: signing.privateKey };
}

/**
 * `now` is the wall clock in Unix milliseconds, because the certificates are compared with time-stamps, which use it too.
 * They begin a day earlier, so that a clock that runs behind does not refuse them.
 */
export async function certifyPackageKey(
  code: string,
  organizationKey: KeyObject,
  signingKey: KeyObject,
  now: number,
): Promise<PackageCertificates> {
  const validity = { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + VALID_DAYS * DAY_MS) };
  const root = await issueRoot(`Comity ${code}`, organizationKey, validity);
  const name = `Comity ${code}, packages`;
  const publicKey = createPublicKey(signingKey);
  return { root, certificate: await issueCertificate(root, organizationKey, { name, publicKey, validity }) };
}

/**
 * Tells whether a certificate is one that today's tools of others accept. Those of earlier versions state nothing about
 * revocation, and their times may have fractions of a second, for which OpenSSL and Go refuse them; they stay in the
 * packages that carry them, and new packages get new ones for the same key.
 */
export function isCertifiedAsToday(certificate: Uint8Array): boolean {
  const { extensions = [] } = Certificate.fromBER(new Uint8Array(certificate));
  return extensions.some(({ extnID }) => extnID === OID.noRevAvail);
}
