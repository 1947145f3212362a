/**
 * Makes the keys with which an organization signs packages. They are valid for 25 years, so that a package still verifies
 * when a court reads it long after the case.
 */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { issueCertificate, issueRoot } from './certificates.ts';
import type { Bytes } from './oids.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const VALID_DAYS = 25 * 365;

export interface PackageKeys {
  /** Both certificates are in DER. */
  root: Bytes;
  certificate: Bytes;
  signingKey: KeyObject;
}

/**
 * `now` is the wall clock in Unix milliseconds, because the certificates are compared with time-stamps, which use it too.
 * They begin a day earlier, so that a clock that runs behind does not refuse them.
 */
export async function newPackageKeys(code: string, organizationKey: KeyObject, now: number): Promise<PackageKeys> {
  const validity = { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + VALID_DAYS * DAY_MS) };
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const root = await issueRoot(`Comity ${code}`, organizationKey, validity);
  const certificate = await issueCertificate(root, organizationKey, {
    name: `Comity ${code}, packages`,
    publicKey: signing.publicKey,
    validity,
  });
  return { root, certificate, signingKey: signing.privateKey };
}
