/**
 * Checks one CMS SignedData, for signatures and for time-stamp tokens: there is exactly one signer, whose certificate
 * is enclosed and named by a signed attribute; the digest is that of the content; the signature verifies. Whether that
 * signer is trusted is checked elsewhere. Faults are values and not exceptions, because hostile bytes are expected
 * input.
 */
import {
  type AsnType,
  fromBER,
  GeneralizedTime,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  UTCTime,
} from 'asn1js';
import { Certificate, ContentInfo, getCrypto, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { isBrainpool, isSignedByBrainpool } from './brainpool.ts';
import { derOf } from './chain.ts';
import { isDer } from './der.ts';
import { OID, same } from './oids.ts';

export type SignedDataFault =
  'CMS_MALFORMED' | 'SIGNER_NOT_ENCLOSED' | 'SIGNER_NOT_BOUND' | 'CONTENT_ALTERED' | 'SIGNATURE_INVALID';

export type CheckedSignedData =
  | { ok: true; certificate: Certificate; others: Certificate[]; signingTime: Date | null }
  | { ok: false; reason: SignedDataFault };

/** The identifier of RSA as RFC 3370 section 3.2 names it: without the digest, which the signer info names. */
const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';

const ECDSA = '1.2.840.10045.4.';

/** SHA-1 is missing because what it protects can be forged. */
const DIGESTS: Record<string, string> = {
  [OID.sha256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Returns null for anything but a ContentInfo with SignedData in DER. */
export function parseSignedData(der: Uint8Array): SignedData | null {
  try {
    if (!isDer(der)) return null;
    const info = ContentInfo.fromBER(new Uint8Array(der));
    return info.contentType === OID.signedData ? new SignedData({ schema: info.content }) : null;
  } catch {
    return null;
  }
}

/** `content` is what was signed; the caller takes enclosed content out and knows its type. */
export async function checkSignedData(
  signed: SignedData,
  type: string,
  content: Uint8Array,
): Promise<CheckedSignedData> {
  try {
    const [info, ...more] = signed.signerInfos;
    const digest = DIGESTS[info?.digestAlgorithm.algorithmId ?? ''];
    const isPlain = signed.version === (type === OID.data ? 1 : 3) && info?.version === 1 && more.length === 0;
    const isOneDigest = [...signed.digestAlgorithms, info?.digestAlgorithm].every(
      (one) => one?.algorithmId === info?.digestAlgorithm.algorithmId && hasNoParameters(one?.algorithmParams),
    );
    if (!isPlain || digest === undefined || !isOneDigest || signed.encapContentInfo.eContentType !== type)
      return fault('CMS_MALFORMED');
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
    const certificate = certificates.find((one) => isNamedBy(info, one));
    if (certificate === undefined) return fault('SIGNER_NOT_ENCLOSED');
    if (!(await isBound(info, certificate))) return fault('SIGNER_NOT_BOUND');
    const [named, digested] = [attributeOf(info, OID.contentType), attributeOf(info, OID.messageDigest)];
    if (!(named instanceof ObjectIdentifier) || named.getValue() !== type) return fault('CMS_MALFORMED');
    if (!(digested instanceof OctetString) || !same(octets(digested), await hash(digest, content)))
      return fault('CONTENT_ALTERED');
    if (!(await isSigned(info, certificate, digest))) return fault('SIGNATURE_INVALID');
    const others = certificates.filter((one) => one !== certificate);
    return { ok: true, certificate, others, signingTime: timeOf(attributeOf(info, OID.signingTime)) };
  } catch {
    return fault('CMS_MALFORMED');
  }
}

/** RFC 5754 section 2 allows the parameters to be absent or NULL. */
const hasNoParameters = (parameters: unknown): boolean => parameters === undefined || parameters instanceof Null;

/**
 * Compares names byte for byte: the comparison for people (RFC 5280 section 7.1) would let upper and lower case pass.
 */
function isNamedBy({ sid }: SignerInfo, { issuer, serialNumber }: Certificate): boolean {
  const encoded = (name: Certificate['issuer']): Uint8Array => new Uint8Array(name.toSchema().toBER(false));
  return (
    sid instanceof IssuerAndSerialNumber &&
    same(encoded(issuer), encoded(sid.issuer)) &&
    serialNumber.isEqual(sid.serialNumber)
  );
}

/** The signature is over the DER of the signed attributes (RFC 5652 section 5.4). */
function isSigned(info: SignerInfo, { subjectPublicKeyInfo }: Certificate, digest: string): Promise<boolean> {
  if (info.signedAttrs === undefined || !isWellFormed(info)) return Promise.resolve(false);
  const { algorithmId } = info.signatureAlgorithm;
  const { encodedValue } = info.signedAttrs;
  if (isBrainpool(subjectPublicKeyInfo)) {
    const [data, signature] = [new Uint8Array(encodedValue), octets(info.signature)];
    return isSignedByBrainpool(data, signature, subjectPublicKeyInfo, algorithmId);
  }
  const named = algorithmId === RSA_ENCRYPTION ? digest : undefined;
  return getCrypto(true).verifyWithPublicKey(
    encodedValue,
    info.signature,
    subjectPublicKeyInfo,
    info.signatureAlgorithm,
    named,
  );
}

/** An ECDSA signature is a sequence of two integers (RFC 5753 section 7.2); an RSA signature has no inner form. */
function isWellFormed({ signature, signatureAlgorithm }: SignerInfo): boolean {
  if (!signatureAlgorithm.algorithmId.startsWith(ECDSA)) return true;
  const { result } = fromBER(new Uint8Array(octets(signature)));
  return (
    isDer(octets(signature)) &&
    result instanceof Sequence &&
    result.valueBlock.value.every((part) => part instanceof Integer)
  );
}

/**
 * Checks the binding by ESSCertIDv2 (RFC 5035), or by the older ESSCertID with SHA-1 (RFC 2634) that many time-stamp
 * authorities still write.
 */
async function isBound(info: SignerInfo, certificate: Certificate): Promise<boolean> {
  const newer = certificateId(attributeOf(info, OID.signingCertificateV2));
  const [first, second] = newer ?? certificateId(attributeOf(info, OID.signingCertificate)) ?? [];
  if (newer === null)
    return first instanceof OctetString && same(octets(first), await hash('SHA-1', derOf(certificate)));
  if (first instanceof OctetString) return same(octets(first), await hash('SHA-256', derOf(certificate)));
  if (!(first instanceof Sequence) || !(second instanceof OctetString)) return false;
  const [algorithm] = first.valueBlock.value;
  const digest = algorithm instanceof ObjectIdentifier ? DIGESTS[algorithm.getValue()] : undefined;
  return digest !== undefined && same(octets(second), await hash(digest, derOf(certificate)));
}

/** Returns the parts of the first certificate id, which is the signer's; null without the attribute. */
function certificateId(value: AsnType | null): AsnType[] | null {
  const [list] = value instanceof Sequence ? value.valueBlock.value : [];
  const [first] = list instanceof Sequence ? list.valueBlock.value : [];
  return first instanceof Sequence ? first.valueBlock.value : null;
}

/** Returns the value of a signed attribute that is there once with one value; null otherwise. */
function attributeOf({ signedAttrs }: SignerInfo, type: string): AsnType | null {
  const found = signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? [];
  const values = found.flatMap((attribute) => attribute.values as AsnType[]);
  return values.length === 1 ? (values[0] ?? null) : null;
}

function timeOf(value: AsnType | null): Date | null {
  return value instanceof UTCTime || value instanceof GeneralizedTime ? value.toDate() : null;
}

const octets = (value: OctetString): Uint8Array => value.valueBlock.valueHexView;
const hash = async (name: string, data: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(name, new Uint8Array(data)));
const fault = (reason: SignedDataFault): CheckedSignedData => ({ ok: false, reason });
