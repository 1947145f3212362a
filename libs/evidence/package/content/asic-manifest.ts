/**
 * Renders ASiC manifests (ETSI EN 319 162-1, annex A.4), which list by SHA-256 the files that a signature or a
 * time-stamp covers. There is one line per file and one form only, so that a checker renders what it expects and
 * compares bytes; no XML is parsed.
 */
export interface DigestedFile {
  /** This is the path in the container, made of characters that need no escape in XML or URI. */
  name: string;
  /** The value is in lower-case hex. */
  sha256: string;
}

export const COVERED_BY = {
  signature: 'application/pkcs7-signature',
  timestamp: 'application/vnd.etsi.timestamp-token',
} as const;

const ALGORITHM = '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>';
const LINE = /^<asic:DataObjectReference URI="([^"<>&]+)">.*<ds:DigestValue>([A-Za-z0-9+/=]+)<\/ds:DigestValue>/;

/** The signature or the time-stamp that covers the files. */
export interface CoveredBy {
  name: string;
  type: string;
}

export const signatureReference = ({ name, type }: CoveredBy): string =>
  `<asic:SigReference URI="${name}" MimeType="${type}"/>`;

export function renderAsicManifest(by: CoveredBy, files: readonly DigestedFile[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
    signatureReference(by),
    ...files.map(
      ({ name, sha256 }) =>
        `<asic:DataObjectReference URI="${name}">${ALGORITHM}<ds:DigestValue>${base64(sha256)}</ds:DigestValue></asic:DataObjectReference>`,
    ),
    '</asic:ASiCManifest>',
    '',
  ].join('\n');
}

/** Reads what a manifest lists, so that a check can name what differs in a manifest that is not as expected. */
export function filesListedIn(manifest: string): DigestedFile[] {
  return manifest.split('\n').flatMap((line) => {
    const [, name, value] = LINE.exec(line) ?? [];
    return name === undefined || value === undefined
      ? []
      : [{ name, sha256: Buffer.from(value, 'base64').toString('hex') }];
  });
}

const base64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
