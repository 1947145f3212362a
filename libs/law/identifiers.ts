/**
 * Tells whether an identifier has the form of its type. An identifier of a type without a known form passes, because a
 * provider may know more about it than this project.
 */
import type { IdentifierType } from '@comity/vocabulary/values/request-codes';

const FORMS: Partial<Record<IdentifierType, RegExp>> = {
  EMAIL: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  MSISDN: /^\+[1-9][\d\s().-]{5,20}$/,
  IMSI: /^\d{14,15}$/,
  ICCID: /^\d{18,22}$/,
  IMEI: /^\d{15}$/,
  MAC: /^([\da-f]{2}[:-]){5}[\da-f]{2}$/i,
  URL: /^[a-z][a-z\d+.-]*:\/\/\S+$/i,
  DOMAIN: /^([\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]{2,}$/u,
  FILE_HASH: /^([\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i,
};

export function hasFormOf(type: IdentifierType, value: string): boolean {
  const plain = value.trim();
  if (type === 'IP') return isIpv4(plain) || isIpv6(plain);
  return FORMS[type]?.test(plain) ?? plain !== '';
}

function isIpv4(value: string): boolean {
  const parts = value.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/**
 * Accepts the text forms of RFC 4291 section 2.2: eight groups of hexadecimal digits, or fewer with exactly one `::`;
 * the last two groups may be written as an IPv4 address.
 */
function isIpv6(value: string): boolean {
  const dotted = value.slice(value.lastIndexOf(':') + 1);
  if (isIpv4(dotted)) return isIpv6(value.slice(0, -dotted.length) + '0:0');
  if (!/^[\da-f:]+$/i.test(value) || !value.includes(':')) return false;
  const halves = value.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const sound = groups.every((group) => /^[\da-f]{1,4}$/i.test(group));
  return sound && (halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8);
}
