/** The object identifiers that signatures and time-stamps here use, each with its source. */
export const OID = {
  commonName: '2.5.4.3',
  /** RFC 8410 defines this identifier. */
  ed25519: '1.3.101.112',
  /** RFC 5754 section 3.3 defines this identifier. */
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  /** RFC 5280 section 4.2.1 defines these identifiers. */
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  authorityKeyIdentifier: '2.5.29.35',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  /** RFC 9608 section 2. */
  noRevAvail: '2.5.29.56',
  /** RFC 3161 section 2.3 defines this identifier. */
  timeStamping: '1.3.6.1.5.5.7.3.8',
  /** RFC 5652 sections 4, 5.1 and 11 define these identifiers. */
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  /**
   * RFC 2634 section 5.4 and RFC 5035 section 3. The attribute names the certificate that signed, so that no other can
   * be put in its place.
   */
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** RFC 3161 section 2.4.2 defines this identifier. */
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  /** RFC 3739 section 3.2.6 and ETSI EN 319 422 section 9.1: the token states that it is a qualified time-stamp. */
  qcStatements: '1.3.6.1.5.5.7.1.3',
  qualifiedTimeStamp: '0.4.0.19422.1.1',
} as const;

/** Bytes in a buffer of their own, as the Web Cryptography interface takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export async function sha256(data: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(data)));
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
