/**
 * Makes a CMS signature (RFC 5652) with the signed attributes of CAdES (ETSI EN 319 122-1, baseline B-B): content type,
 * message digest, signing time and the certificate that signed. The key is ECDSA P-256 with SHA-256.
 */
import type { KeyObject, webcrypto } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence, UTCTime, type AsnType } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { type Bytes, OID, sha256 } from './oids.ts';

export interface Signer {
  /** The certificate of `key`, in DER. */
  certificate: Uint8Array;
  /** These are the certificates, in DER, that the reader needs beside it to reach a key that they trust. */
  issuers: readonly Uint8Array[];
  /** This is the private key, P-256. */
  key: KeyObject;
}

export interface ContentToSign {
  content: Uint8Array;
  /** This is the object identifier of the content's type. */
  type: string;
  /** False makes a detached signature, and whoever checks it must bring the content. */
  enclosed: boolean;
  at: Date;
}

/** Returns the ContentInfo in DER. ECDSA is randomised, so two signatures of one content differ. */
export async function signContent({ certificate, issuers, key }: Signer, what: ContentToSign): Promise<Bytes> {
  const own = Certificate.fromBER(new Uint8Array(certificate));
  const encapContentInfo = new EncapsulatedContentInfo({ eContentType: what.type });
  // The content is set here because the constructor would cut it into pieces, which is BER and not DER.
  if (what.enclosed) encapContentInfo.eContent = new OctetString({ valueHex: new Uint8Array(what.content) });
  const signed = new SignedData({
    // RFC 5652 section 5.1 demands version 3 when the content is something else than plain data.
    version: what.type === OID.data ? 1 : 3,
    encapContentInfo,
    certificates: [own, ...issuers.map((der) => Certificate.fromBER(new Uint8Array(der)))],
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: await attributes(certificate, what) }),
      }),
    ],
  });
  await signed.sign(await webKey(key), 0, 'SHA-256');
  return new Uint8Array(
    new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) }).toSchema().toBER(false),
  );
}

/** The attributes are sorted by their encodings, because DER sorts a SET OF and the signature is over the DER. */
async function attributes(certificate: Uint8Array, { content, type, at }: ContentToSign): Promise<Attribute[]> {
  const certificateId = new Sequence({ value: [new OctetString({ valueHex: await sha256(certificate) })] });
  const all = [
    attribute(OID.contentType, new ObjectIdentifier({ value: type })),
    attribute(OID.messageDigest, new OctetString({ valueHex: await sha256(content) })),
    attribute(OID.signingTime, new UTCTime({ valueDate: at })),
    attribute(OID.signingCertificateV2, new Sequence({ value: [new Sequence({ value: [certificateId] })] })),
  ];
  const encoded = all.map((one) => ({ one, der: Buffer.from(one.toSchema().toBER(false)) }));
  return encoded.sort((left, right) => Buffer.compare(left.der, right.der)).map(({ one }) => one);
}

const attribute = (type: string, value: AsnType): Attribute => new Attribute({ type, values: [value] });

function webKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const pkcs8 = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  return crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
}
