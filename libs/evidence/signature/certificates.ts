/**
 * Issues the certificates with which an organization signs packages. Its Ed25519 key, which signs messages and
 * checkpoints and which others have pinned, is the root: it signs a certificate for an ECDSA P-256 key, and that key
 * signs packages, because the OpenSSL that courts have (3.0) does not verify CMS with Ed25519. So one pinned key
 * vouches for everything, and `openssl cms -verify` follows the same chain.
 *
 * Both certificates are made once and kept: a package carries them, and a new certificate would be a different
 * statement.
 */
import { createPublicKey, sign, type KeyObject } from 'node:crypto';
import { type AsnType, BitString, Integer, Null, OctetString, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  PublicKeyInfo,
  Time,
  TimeType,
} from 'pkijs';
import { type Bytes, OID, sha256 } from './oids.ts';

export interface CertificateValidity {
  notBefore: Date;
  notAfter: Date;
}

/** These are the bits of KeyUsage (RFC 5280 section 4.2.1.3), first bit highest. */
const DIGITAL_SIGNATURE = 0x80;
/** digitalSignature and nonRepudiation, which ETSI EN 319 412-2 section 4.3.2 asks of keys that sign documents. */
const SIGNATURE_OF_DOCUMENTS = 0xc0;
const CERT_AND_CRL_SIGN = 0x06;

/**
 * Returns the root certificate in DER, self-signed by the organization's Ed25519 key. `name` is the common name, for
 * people.
 */
export async function issueRoot(name: string, key: KeyObject, validity: CertificateValidity): Promise<Bytes> {
  const publicKey = spkiOf(createPublicKey(key));
  const certificate = await draft(name, publicKey, validity);
  certificate.issuer = certificate.subject;
  await finish(certificate, publicKey, [
    [OID.basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()],
    [OID.keyUsage, new BitString({ valueHex: Uint8Array.of(CERT_AND_CRL_SIGN), unusedBits: 1 })],
  ]);
  return signedWith(certificate, key);
}

export interface CertificateContent {
  /** The common name, for people. */
  name: string;
  /** This is the key that the certificate certifies. */
  publicKey: KeyObject;
  /** One extended key usage, critical; a key that signs packages has none. */
  usage?: typeof OID.timeStamping;
  validity: CertificateValidity;
}

/** Returns a certificate for another key in DER, signed by the root's Ed25519 key. */
export async function issueCertificate(
  root: Uint8Array,
  rootKey: KeyObject,
  issued: CertificateContent,
): Promise<Bytes> {
  const issuer = Certificate.fromBER(new Uint8Array(root));
  const certificate = await draft(issued.name, spkiOf(issued.publicKey), issued.validity);
  certificate.issuer = issuer.subject;
  const usage = issued.usage === undefined ? [] : [issued.usage];
  await finish(certificate, new Uint8Array(issuer.subjectPublicKeyInfo.toSchema().toBER(false)), [
    [OID.basicConstraints, new BasicConstraints({ cA: false }).toSchema()],
    [OID.keyUsage, keyUsageFor(issued)],
    ...usage.map((purpose): [string, AsnType] => [
      OID.extendedKeyUsage,
      new ExtKeyUsage({ keyPurposes: [purpose] }).toSchema(),
    ]),
  ]);
  certificate.extensions?.push(NO_REVOCATION);
  return signedWith(certificate, rootKey);
}

function keyUsageFor({ usage }: CertificateContent): BitString {
  return usage === undefined
    ? new BitString({ valueHex: Uint8Array.of(SIGNATURE_OF_DOCUMENTS), unusedBits: 6 })
    : new BitString({ valueHex: Uint8Array.of(DIGITAL_SIGNATURE), unusedBits: 7 });
}

async function draft(name: string, publicKey: Bytes, validity: CertificateValidity): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serial() });
  certificate.subject.typesAndValues = [
    new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value: name }) }),
  ];
  certificate.notBefore = timeOf(validity.notBefore);
  certificate.notAfter = timeOf(validity.notAfter);
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(publicKey);
  certificate.extensions = [
    extension(OID.subjectKeyIdentifier, new OctetString({ valueHex: await keyIdentifier(publicKey) }), false),
  ];
  return certificate;
}

async function finish(certificate: Certificate, issuerKey: Bytes, critical: [string, AsnType][]): Promise<void> {
  const authority = new AuthorityKeyIdentifier({
    keyIdentifier: new OctetString({ valueHex: await keyIdentifier(issuerKey) }),
  });
  certificate.extensions = [
    ...(certificate.extensions ?? []),
    extension(OID.authorityKeyIdentifier, authority.toSchema(), false),
    ...critical.map(([id, value]) => extension(id, value, true)),
  ];
}

function extension(extnID: string, value: AsnType, critical: boolean): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER(false) });
}

/**
 * States that nobody publishes revocations (RFC 9608): no list or responder is named, and a checker that looks for one
 * would otherwise call every signature indeterminate.
 */
const NO_REVOCATION = extension(OID.noRevAvail, new Null(), false);

const SECOND_MS = 1000;

/**
 * Encodes the time as RFC 5280 section 4.1.2.5 demands: UTCTime through the year 2049, GeneralizedTime from 2050 on, and
 * neither with fractions of a second, for which OpenSSL and Go refuse a certificate (section 4.1.2.5.2).
 */
function timeOf(time: Date): Time {
  const value = new Date(Math.floor(time.getTime() / SECOND_MS) * SECOND_MS);
  return new Time({ type: value.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime, value });
}

const spkiOf = (key: KeyObject): Bytes => new Uint8Array(key.export({ type: 'spki', format: 'der' }));

/**
 * Computes the key identifier by RFC 7093 section 2: the leftmost 160 bits of SHA-256 (method 1), over the whole
 * SubjectPublicKeyInfo (method 4).
 */
const keyIdentifier = async (spki: Bytes): Promise<Bytes> => (await sha256(spki)).slice(0, 20);

/** Makes a serial number of 16 random bytes as a positive integer (RFC 5280 section 4.1.2.2). */
function serial(): Bytes {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

function signedWith(certificate: Certificate, key: KeyObject): Bytes {
  const algorithm = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: OID.ed25519 });
  certificate.signature = algorithm();
  certificate.signatureAlgorithm = algorithm();
  const signed = new Uint8Array(certificate.encodeTBS().toBER(false));
  certificate.tbsView = signed;
  certificate.signatureValue = new BitString({ valueHex: new Uint8Array(sign(null, signed, key)) });
  return new Uint8Array(certificate.toSchema(true).toBER(false));
}
