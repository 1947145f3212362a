/**
 * Holds whom the reader trusts: keys that they give, from a place that they trust. Nothing that is checked ever adds to
 * it.
 */
import { trustSchema } from '@comity/contracts/proof';
import { type NoteKey, parseNoteKey } from '@comity/ledger/note';
import { Certificate } from 'pkijs';
import { nameOf } from '../../timestamp/token.ts';

export interface Trust {
  organizations: readonly NoteKey[];
  /** The root certificates of time-stamp authorities, in DER. */
  timestampRoots: readonly Uint8Array[];
}

export const TRUST_IN_NOBODY: Trust = { organizations: [], timestampRoots: [] };

/** Returns null for anything but a trust file whose keys and certificates can all be read. */
export function parseTrust(text: string): Trust | null {
  const parsed = trustSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const organizations = parsed.data.organizations.map(({ key }) => parseNoteKey(key));
  const timestampRoots = parsed.data.timestampAuthorities.map(({ certificate }) => parseCertificate(certificate));
  return organizations.includes(null) || timestampRoots.includes(null)
    ? null
    : {
        organizations: organizations.filter((key) => key !== null),
        timestampRoots: timestampRoots.filter((root) => root !== null),
      };
}

/** Returns the first certificate of a PEM text (RFC 7468) in DER; null if there is none. */
export function parseCertificate(pem: string): Uint8Array | null {
  const [, body = ''] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
  const der = new Uint8Array(Buffer.from(body, 'base64'));
  try {
    Certificate.fromBER(der);
    return der;
  } catch {
    return null;
  }
}

/** Returns every certificate of a PEM text in DER; blocks that are no certificates are left out. */
export function certificatesIn(pem: string): Uint8Array[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map(parseCertificate).filter((one) => one !== null);
}

/** Writes one certificate as PEM (RFC 7468). */
export function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Returns the name, for people, of the subject that the certificate certifies. */
export const certificateName = (der: Uint8Array): string => nameOf(Certificate.fromBER(new Uint8Array(der)));

/** Returns the organization for which a key speaks: the last part of its name. */
export const organizationOf = ({ name }: NoteKey): string => name.split('/').at(-1) ?? name;

export const combinedTrust = (one: Trust, other: Trust): Trust => ({
  organizations: [...one.organizations, ...other.organizations],
  timestampRoots: [...one.timestampRoots, ...other.timestampRoots],
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
