/**
 * This is the one judge of identifiers (docs/rules 4.3): it says what a person typed, its canonical form, whether it
 * has the form of its type, and what about it may be a slip. What was typed is kept beside the canonical form
 * everywhere. A type without a known form takes everything, because a provider may know more about it than this
 * project.
 */
import type { IdentifierType } from '../values/request-codes.ts';
import { readAddress, readDomain, readLocator, refanged } from './address.ts';
import { ibanHolds, luhnDigit, luhnHolds } from './check-digits.ts';
import { readTelephone } from './telephone.ts';
import { withoutHidden } from './writing.ts';

export interface IdentifierRead {
  /** The value is in the form in which providers and registers write it. */
  canonical: string;
  /** The value may be a slip: the digits do not check, or the country gives out no such number. */
  slip: 'CHECK_DIGIT' | 'NUMBER_UNASSIGNED' | null;
  /** This port was typed behind an address. */
  port: number | null;
}

/** Returns null where the value does not have the form of its type. A type of a later version takes everything. */
export function readIdentifier(type: string, typed: string): IdentifierRead | null {
  const plain = plainly(typed);
  const reads = Object.entries(READERS).find(([known]) => known === type)?.[1] ?? asWritten;
  return plain === '' ? null : reads(plain);
}

/** The form of these types can be checked. A value of any other type is taken as it is. */
export const CHECKED_TYPES = [
  'EMAIL',
  'MSISDN',
  'IMSI',
  'ICCID',
  'IMEI',
  'MAC',
  'IP',
  'URL',
  'DOMAIN',
  'FILE_HASH',
] as const satisfies IdentifierType[];

/**
 * Returns the canonical form where it is another than what was typed, so that both can be shown; otherwise it returns
 * null.
 */
export function canonicalBeside(type: string, typed: string): string | null {
  const canonical = readIdentifier(type, typed)?.canonical ?? plainly(typed);
  return canonical === typed || canonical === '' ? null : canonical;
}

/** Returns the text without what nobody sees and what only the layout of a text adds. */
export function plainly(typed: string): string {
  return withoutHidden(typed.normalize('NFKC')).trim();
}

type Reads = (plain: string) => IdentifierRead | null;

const good = (canonical: string): IdentifierRead => ({ canonical, slip: null, port: null });
const checked = (canonical: string, holds: boolean): IdentifierRead => ({
  ...good(canonical),
  slip: holds ? null : 'CHECK_DIGIT',
});
const asWritten: Reads = good;
const orNone = (canonical: string | null): IdentifierRead | null => (canonical === null ? null : good(canonical));

/** Reads digits with what people put between them; it returns null where anything else stands there. */
function digitsOf(plain: string, label: RegExp): string | null {
  const bare = plain.replace(label, '').replaceAll(/[\s./\-\u2010-\u2015\u2212]/g, '');
  return /^\d+$/.test(bare) ? bare : null;
}

const READERS: Record<IdentifierType, Reads> = {
  EMAIL: (plain) => orNone(readMail(plain)),
  MSISDN: (plain) => {
    const read = readTelephone(plain);
    if (read === null || /[\p{L}]/u.test(plain.replace(/^(?:tel|sms|whatsapp):/i, '').replace(/;.*$/, ''))) return null;
    return { ...good(read.canonical), slip: read.assigned ? null : 'NUMBER_UNASSIGNED' };
  },
  IMSI: (plain) => {
    const digits = digitsOf(plain, /^imsi[:\s]*/i);
    return digits !== null && /^\d{14,15}$/.test(digits) ? good(digits) : null;
  },
  ICCID: (plain) => {
    const digits = digitsOf(plain.replace(/f+$/i, ''), /^iccid[:\s]*/i);
    if (digits === null || !/^\d{18,22}$/.test(digits)) return null;
    return digits.length === 19 || digits.length === 20 ? checked(digits, luhnHolds(digits)) : good(digits);
  },
  IMEI: readImei,
  MAC: (plain) => {
    const bare = plain.replace(/^mac[:\s]+/i, '');
    const hexadecimal = bare.replaceAll(/[\s:.-]/g, '').toLowerCase();
    return /^(?:[\da-f]{12}|[\da-f]{16})$/.test(hexadecimal) ? good(hexadecimal.replaceAll(/..(?=.)/g, '$&:')) : null;
  },
  IP: (plain) => {
    const read = readAddress(plain);
    return read === null ? null : { ...good(read.canonical), port: read.port };
  },
  URL: (plain) => orNone(readLocator(plain)),
  DOMAIN: (plain) => orNone(readDomain(plain)),
  USERNAME: asWritten,
  PLATFORM_USER_ID: asWritten,
  DEVICE_ID: asWritten,
  COOKIE_ID: asWritten,
  PAYMENT_ACCOUNT: (plain) => {
    const closed = plain.replaceAll(/[\s-]/g, '').toUpperCase();
    if (/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(closed)) return checked(closed, ibanHolds(closed));
    return /^\d{16}$/.test(closed) ? checked(closed, luhnHolds(closed)) : good(plain);
  },
  /** Letter case matters in Base58; it does not in Bech32 (BIP 173) and hexadecimal. */
  CRYPTO_ADDRESS: (plain) => good(/^(?:bc1|tb1|ltc1|0x)/i.test(plain) ? plain.toLowerCase() : plain),
  MESSAGE_ID: (plain) => good(plain.replace(/^<(.*)>$/, '$1')),
  FILE_HASH: (plain) => {
    const bare = plain.replace(/^(?:md5|sha-?\d{1,3})\s*[:=]\s*/i, '');
    const hexadecimal = bare.replaceAll(/\s/g, '').toLowerCase();
    const lengths = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/;
    return lengths.test(hexadecimal) ? good(hexadecimal) : null;
  },
  VOIP_ID: asWritten,
  APP_STORE_ID: asWritten,
  OTHER: asWritten,
};

/**
 * Fourteen digits name the device (3GPP TS 23.003 section 6.2). The fifteenth is a check digit, or 0 as networks transmit
 * it; sixteen digits end with the version of the software instead.
 */
function readImei(plain: string): IdentifierRead | null {
  const digits = digitsOf(plain, /^imei(?:sv)?[:\s]*/i);
  if (digits === null || !/^\d{14,16}$/.test(digits)) return null;
  if (digits.length === 16) return good(digits);
  const device = digits.slice(0, 14);
  const whole = device + luhnDigit(device);
  const written = digits.length === 14 || digits.endsWith('0') ? whole : digits;
  return checked(written, written === whole);
}

/** Signs of the `@` in addresses that are written so that no program collects them. */
const WRITTEN_AT = /\s*(?:\[(?:at|@|arroba)\]|\((?:at|@|arroba)\)|\{(?:at|@|arroba)\})\s*/i;

/**
 * By RFC 5321 section 2.4 the case of the host does not matter; that of the name before it is the host's affair. People
 * paste what their mail program shows: the mailbox with the name of its owner (RFC 5322 section 3.4), or a link to write
 * to it with its subject (RFC 6068).
 */
function readMail(plain: string): string | null {
  const [, inside] = /^[^<>]*<([^<>]*)>[\s;,.]*$/.exec(plain) ?? [];
  const [link, address = ''] = /^\s*mailto:([^?]*)/i.exec(inside ?? plain) ?? [];
  const bare = refanged(link === undefined ? (inside ?? plain) : address)
    .replace(WRITTEN_AT, '@')
    .replace(/[\s;,]+$/, '');
  const at = bare.lastIndexOf('@');
  const name = bare.slice(0, at);
  const host = at < 1 || /[\s@<>]/.test(name) ? null : readDomain(bare.slice(at + 1));
  return host === null ? null : `${name}@${host}`;
}
