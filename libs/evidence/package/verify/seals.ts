/** Checks signature, signer and time-stamp. */
import type { Certificate } from 'pkijs';
import { isSignedBy, isValidAt, rawKeyOf } from '../../signature/chain.ts';
import { OID, same } from '../../signature/oids.ts';
import { checkSignedData, parseSignedData } from '../../signature/signed-data.ts';
import { checkToken, nameOf, type TimeStamp, type TokenFault } from '../../timestamp/token.ts';
import { formatNoteKey, type NoteKey } from '@comity/ledger/note';
import type { Descriptor } from '@comity/contracts/sealed-package';
import { SEAL } from '../container/names.ts';
import { bytesOf, type OpenedPackage } from './contents.ts';
import { type FaultCode, type Finding, finding } from './report.ts';
import { organizationOf, type Trust } from './trust.ts';

export interface Signature {
  certificate: Certificate;
  others: Certificate[];
  /** The instant of signing as the signer states it. */
  at: Date | null;
}

export async function checkSignature(
  opened: OpenedPackage,
): Promise<{ signature: Signature | null; findings: Finding[] }> {
  const [der, manifest] = [await bytesOf(opened, SEAL.signature), await bytesOf(opened, SEAL.manifest)];
  const refused = (code: FaultCode) => ({ signature: null, findings: [finding(code, SEAL.signature)] });
  const signed = der && parseSignedData(der);
  if (signed === null || manifest === null) return refused('CMS_MALFORMED');
  if (signed.encapContentInfo.eContent !== undefined) return refused('SIGNATURE_NOT_DETACHED');
  const result = await checkSignedData(signed, OID.data, manifest);
  if (!result.ok) return refused(result.reason);
  const { certificate, others, signingTime } = result;
  return { signature: { certificate, others, at: signingTime }, findings: [] };
}

/**
 * Finds the trusted key that vouches for the signature, and checks whether it is the sender's. `at` is the latest
 * instant at which the signature can have been made.
 */
export async function checkSigner(
  { certificate, others, at: stated }: Signature,
  { organizations }: Trust,
  descriptor: Descriptor | null,
  at: Date | null,
): Promise<Finding[]> {
  const [root, ...more] = others;
  if (root === undefined || more.length > 0) return [finding('SIGNER_CHAIN_BROKEN')];
  const isRoot = root.subjectPublicKeyInfo.algorithm.algorithmId === OID.ed25519 && (await isSignedBy(root, root));
  if (!isRoot || !certificate.issuer.isEqual(root.subject) || !(await isSignedBy(certificate, root)))
    return [finding('SIGNER_CHAIN_BROKEN')];
  const keys = organizations.filter(({ publicKey }) => same(publicKey, rawKeyOf(root)));
  if (keys.length === 0) return [finding('SIGNER_UNTRUSTED', nameOf(root))];
  const then = at ?? stated;
  if (then === null || ![certificate, root].every((one) => isValidAt(one, then)))
    return [finding('SIGNER_CERTIFICATE_NOT_VALID_THEN', nameOf(certificate))];
  return descriptor === null || keys.some((key) => speaksFor(key, descriptor))
    ? []
    : [finding('SENDER_IS_ANOTHER', descriptor.sender.organization, ...keys.map(({ name }) => name))];
}

const speaksFor = (key: NoteKey, { sender }: Descriptor): boolean =>
  sender.key === formatNoteKey(key) && sender.organization === organizationOf(key);

const TOKEN_FAULTS = {
  TOKEN_MALFORMED: 'TIMESTAMP_MALFORMED',
  CMS_MALFORMED: 'TIMESTAMP_MALFORMED',
  IMPRINT_MISMATCH: 'TIMESTAMP_OTHER_BYTES',
  CONTENT_ALTERED: 'TIMESTAMP_SIGNATURE_INVALID',
  SIGNATURE_INVALID: 'TIMESTAMP_SIGNATURE_INVALID',
  SIGNER_NOT_ENCLOSED: 'TIMESTAMP_SIGNATURE_INVALID',
  SIGNER_NOT_BOUND: 'TIMESTAMP_SIGNATURE_INVALID',
  NOT_FOR_TIME_STAMPING: 'TIMESTAMP_AUTHORITY_NOT_ENTITLED',
  CHAIN_UNTRUSTED: 'TIMESTAMP_AUTHORITY_UNTRUSTED',
  CERTIFICATE_NOT_VALID_THEN: 'TIMESTAMP_CERTIFICATE_NOT_VALID_THEN',
} as const satisfies Record<TokenFault, FaultCode>;

export async function checkTimestamp(
  opened: OpenedPackage,
  { timestampRoots }: Trust,
): Promise<{ stamp: TimeStamp | null; findings: Finding[] }> {
  const [token, stamped] = [await bytesOf(opened, SEAL.timestamp), await bytesOf(opened, SEAL.archiveManifest)];
  if (token === null || stamped === null)
    return { stamp: null, findings: [finding('TIMESTAMP_MALFORMED', SEAL.timestamp)] };
  const result = await checkToken(token, stamped, timestampRoots);
  return result.ok
    ? { stamp: result.stamp, findings: [] }
    : { stamp: null, findings: [finding(TOKEN_FAULTS[result.reason], SEAL.timestamp)] };
}
