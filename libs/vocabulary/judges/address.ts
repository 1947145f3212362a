/**
 * This is the one judge of addresses: of machines (RFC 4291), of names (RFC 1034, with RFC 5890 for letters of all
 * scripts), of pages (RFC 3986).
 */

/** This is an address of a machine, with the port that was typed behind it. */
export interface AddressRead {
  /** The form is dotted for IPv4, and that of RFC 5952 for IPv6. */
  canonical: string;
  version: 4 | 6;
  port: number | null;
}

const HIGHEST_PORT = 65_535;

/** Reads `203.0.113.7`, `203.0.113.7:443`, `[2001:db8::1]:443`, with a zone index (RFC 4007) or a mask of one machine. */
export function readAddress(plain: string): AddressRead | null {
  const typed = refanged(plain)
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/\/(?:32|128)?$/, '');
  const [, bracketed, behind] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(typed) ?? [];
  const [, dottedPart, portPart] = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})$/.exec(typed) ?? [];
  const bare = (bracketed ?? dottedPart ?? typed).replace(/%.*$/, '');
  const written = behind ?? portPart;
  const port = written === undefined ? null : Number(written);
  if (port !== null && port > HIGHEST_PORT) return null;
  const groups = bare.includes(':') ? groupsOfV6(bare) : null;
  if (groups === null) {
    const four = octets(bare);
    return four === null ? null : { canonical: four.join('.'), version: 4, port };
  }
  const carried = carriedV4(groups);
  return carried === null
    ? { canonical: shortened(groups), version: 6, port }
    : { canonical: carried, version: 4, port };
}

/** No provider can tell a user by these special-purpose IPv4 addresses: RFC 6890, RFC 6598 (100.64/10). */
const INSIDE =
  /^(?:0|10|127)\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^2(?:2[4-9]|[345]\d)\./;
/**
 * Networks use these IPv6 addresses inside: RFC 4193 (unique local), RFC 4291 (link-local, multicast, loopback and
 * unspecified).
 */
const INSIDE_V6 = /^(?:f[cd][\da-f]{2}|fe[89ab][\da-f]|ff[\da-f]{2}):|^::1?$/;

/** Tells whether an address in canonical form is used inside networks only. */
export function isInside(canonical: string): boolean {
  return INSIDE.test(canonical) || INSIDE_V6.test(canonical);
}

function octets(value: string): number[] | null {
  const parts = value.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return null;
  return parts.map(Number);
}

/**
 * Reads the text forms of RFC 4291 section 2.2: eight groups of hexadecimal digits, or fewer with exactly one `::`; the
 * last two groups may be written as an IPv4 address.
 */
function groupsOfV6(value: string): number[] | null {
  const last = value.slice(value.lastIndexOf(':') + 1);
  const four = octets(last);
  if (four !== null) {
    const [a = 0, b = 0, c = 0, d = 0] = four;
    const hexadecimal = [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
    return groupsOfV6(value.slice(0, -last.length) + hexadecimal);
  }
  const halves = value.split('::');
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = [...head, ...(tail ?? [])];
  if (halves.length > 2 || !groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  if (tail === undefined ? groups.length !== 8 : groups.length > 7) return null;
  const gap = tail === undefined ? [] : Array<string>(8 - groups.length).fill('0');
  return [...head, ...gap, ...(tail ?? [])].map((group) => parseInt(group, 16));
}

/** An IPv4 address carried in IPv6 (RFC 4291 section 2.5.5.2) is that IPv4 address. */
function carriedV4(groups: readonly number[]): string | null {
  if (!groups.slice(0, 5).every((group) => group === 0) || groups[5] !== 0xffff) return null;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

/**
 * Writes the form of RFC 5952 section 4: lower case, no leading zeros, the longest run of two or more zero groups as
 * `::`.
 */
function shortened(groups: readonly number[]): string {
  const text = groups.map((group) => group.toString(16)).join(':');
  const runs = text.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? [];
  const longest = runs.reduce((best, run) => (zeros(run) > zeros(best) ? run : best), '');
  if (longest === '') return text;
  const at = text.indexOf(longest);
  return `${text.slice(0, at)}::${text.slice(at + longest.length).replace(/^:/, '')}`;
}

const zeros = (run: string): number => run.split('0').length;

/** Reads a host name in letters of ASCII (RFC 5891, as the URL standard reads it), without the dot of the root. */
export function readDomain(plain: string): string | null {
  const bare = refanged(plain)
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/[/.]+$/, '');
  if (!/^[\p{L}\p{M}\p{N}_.\u3002-]+$/u.test(bare)) return null;
  const host = bare.includes('_') ? bare.toLowerCase() : parsed(`http://${bare}`)?.hostname;
  return host === undefined || !/^(?:[^.]{1,63}\.)+[^.\d][^.]{1,62}$/.test(host) ? null : host;
}

/**
 * By RFC 3986 section 6.2 scheme and host lose their case, and the default port is dropped. The user part and the
 * fragment stay: services that keep their pages behind `#`, and those that sign a person in by the address, tell their
 * accounts apart by nothing else.
 */
export function readLocator(plain: string): string | null {
  const typed = refanged(plain);
  if (/\s/.test(typed)) return null;
  const schemed = /^[a-z][a-z\d+.-]*:/i.test(typed) && !/^[^/?#]*:\d/.test(typed);
  if (schemed && !/^[a-z][a-z\d+.-]*:\/\/[^/?#]/i.test(typed)) return null;
  const url = parsed(schemed ? typed : `https://${typed}`);
  if (url === undefined || (!schemed && readDomain(url.hostname) === null && readAddress(url.hostname) === null))
    return null;
  const rest = `${url.pathname}${url.search}${url.hash}`;
  return `${url.protocol}//${userPart(url)}${url.host.replace(/\.$/, '')}${rest === '/' ? '' : rest}`;
}

function userPart({ username, password }: URL): string {
  const secret = password === '' ? '' : `:${password}`;
  return username === '' && secret === '' ? '' : `${username}${secret}@`;
}

/** Addresses in reports are written so that nobody opens them by mistake: `hxxp://evil[.]example`. */
export function refanged(plain: string): string {
  return plain
    .replace(/^hxxp/i, 'http')
    .replaceAll(/\s*(?:\[(?:\.|dot|punto)\]|\((?:\.|dot|punto)\))\s*/gi, '.')
    .replaceAll('[:]', ':');
}

function parsed(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}
