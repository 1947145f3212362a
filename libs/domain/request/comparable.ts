/**
 * Two spellings of one identifier have the same comparable form (docs/rules 4.3), by which a second request for the
 * same account is noticed. The form is compared only under a keyed hash and is never shown; what a person wrote stays
 * as it is.
 *
 * Where the case of letters may tell two accounts apart it is kept: a missed match costs a question, while a wrong one
 * tells a central authority of a request that does not concern it.
 */
import { IDENTIFIER_TYPES, type IdentifierType } from '@comity/vocabulary/values/request-codes';

/** One provider gives these names: the same name at another provider belongs to somebody else. */
const NAMED_BY_PROVIDER: readonly IdentifierType[] = ['USERNAME', 'PLATFORM_USER_ID', 'COOKIE_ID', 'OTHER'];

/** Returns every form in which a value of unknown type may be compared, if one of these providers keeps the data. */
export function comparables(value: string, providers: readonly string[]): string[] {
  return IDENTIFIER_TYPES.flatMap((type) =>
    (NAMED_BY_PROVIDER.includes(type) ? providers : ['']).map((provider) => comparable(type, value, provider)),
  );
}

/** `provider` is the code of the organization that keeps the data. */
export function comparable(type: IdentifierType, value: string, provider: string): string {
  const form = FORMS[type](value.normalize('NFKC').trim());
  return [type, ...(NAMED_BY_PROVIDER.includes(type) ? [provider] : []), form].join('\n');
}

const lower = (value: string): string => value.toLowerCase();
const asWritten = (value: string): string => value;
const digits = (value: string): string => value.replaceAll(/\D/g, '');
const closedUp = (value: string): string => lower(value.replaceAll(/[\s-]/g, ''));

const FORMS: Record<IdentifierType, (value: string) => string> = {
  EMAIL: (value) => lower(value.replace(/^mailto:/i, '')).replace(/\.$/, ''),
  MSISDN: e164,
  IMSI: digits,
  ICCID: digits,
  /** The check digit and the software version do not identify the device. */
  IMEI: (value) => digits(value).slice(0, 14),
  MAC: (value) => lower(value).replaceAll(/[^\da-f]/g, ''),
  IP: address,
  URL: locator,
  DOMAIN: (value) => lower(value).replace(/\.$/, ''),
  USERNAME: (value) => lower(value).replace(/^@/, ''),
  PLATFORM_USER_ID: asWritten,
  DEVICE_ID: closedUp,
  COOKIE_ID: asWritten,
  PAYMENT_ACCOUNT: closedUp,
  /** Letter case matters in Base58; it does not in Bech32 (BIP 173) and hexadecimal. */
  CRYPTO_ADDRESS: (value) => (/^(bc1|tb1|ltc1|0x)/i.test(value) ? lower(value) : value),
  MESSAGE_ID: (value) => value.replace(/^<(.*)>$/, '$1'),
  FILE_HASH: lower,
  VOIP_ID: lower,
  APP_STORE_ID: lower,
  OTHER: (value) => lower(value).replaceAll(/\s+/g, ' '),
};

/**
 * ITU-T E.164 gives the international number; the trunk zero that is written in brackets is not dialled from abroad.
 */
function e164(value: string): string {
  const plain = value.replace(/^tel:/i, '').replaceAll(/\(0\)/g, '');
  return /^\s*(\+|00)/.test(plain) ? `+${digits(plain).replace(/^00/, '')}` : digits(plain);
}

/**
 * RFC 5952 gives the address, here in long form; an IPv4 address carried in IPv6 (RFC 4291 section 2.5.5.2) is that
 * IPv4 address.
 */
function address(value: string): string {
  const bare = lower(value)
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/%.*$/, '');
  if (!bare.includes(':')) return dotted(bare);
  const inner = bare.slice(bare.lastIndexOf(':') + 1);
  const hexadecimal = inner.includes('.') ? bare.slice(0, -inner.length) + inHexadecimal(inner) : bare;
  const [head = '', tail] = hexadecimal.split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...gap, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
  const carried = groups.length === 8 && groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff';
  return carried ? fromHexadecimal(groups[6] ?? '0', groups[7] ?? '0') : groups.join(':');
}

function groupsOf(half: string): string[] {
  return half === '' ? [] : half.split(':');
}

function dotted(value: string): string {
  return value
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part))
    .join('.');
}

function inHexadecimal(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
}

function fromHexadecimal(high: string, low: string): string {
  return [high, low].flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]).join('.');
}

/**
 * RFC 3986 section 6.2: scheme and host lose their case, the default port and the fragment are dropped, and the path
 * stays.
 */
function locator(value: string): string {
  const parts = /^([a-z][a-z\d+.-]*):\/\/(?:[^/?#@]*@)?([^/?#]*)([^#]*)/i.exec(value);
  if (parts === null) return value;
  const [, scheme = '', host = '', rest = ''] = parts;
  const port = { http: ':80', https: ':443' }[lower(scheme)];
  const plain = port !== undefined && host.endsWith(port) ? host.slice(0, -port.length) : host;
  return `${lower(scheme)}://${lower(plain).replace(/\.$/, '')}${rest === '/' ? '' : rest}`;
}
