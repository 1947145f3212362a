/**
 * What leaves the machine is encrypted and its other end is known, or the configuration is refused: a password, a
 * document or a person's words never cross a network in clear because a setting was forgotten. A secret that is
 * shown to another machine is too long to be guessed. On the loopback address nothing leaves the machine. A name of COMITY_TRUSTED_NETWORK is a network of the operator's own, such as that of the
 * containers of one host, and is named one by one.
 */
import { BlockList, isIP } from 'node:net';

/** Secrets of this length in base64 or hexadecimal digits have at least 64 bits. */
const LEAST_SECRET = 16;

type Given = Readonly<Record<string, unknown>>;
export type Fault = readonly [variable: string, sentence: string];

const WEB = [
  'COMITY_PORTAL_URL',
  'COMITY_API_URL',
  'COMITY_OIDC_ISSUER',
  'COMITY_MAILBOX_URL',
  'COMITY_EVIDENCE_S3_ENDPOINT',
];
const DATABASES = [
  'COMITY_DATABASE_URL',
  'COMITY_RECORDER_DATABASE_URL',
  'COMITY_ADMINISTRATOR_DATABASE_URL',
  'COMITY_OWNER_DATABASE_URL',
];
/** These programs serve people and programs at such an address of their own. */
const SERVED = [
  ['COMITY_PORTAL_PORT', 'COMITY_PORTAL_URL'],
  ['COMITY_API_PORT', 'COMITY_API_URL'],
] as const;

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function staysHere(host: string, own: readonly string[]): boolean {
  const name = host.replaceAll(/^\[|\]$/g, '').toLowerCase();
  const family = isIP(name);
  if (family !== 0) return loopback.check(name, family === 4 ? 'ipv4' : 'ipv6') || own.includes(name);
  return name === '' || name === 'localhost' || own.includes(name);
}

/** `given` holds values that are right one by one. The answer names each connection that would be open. */
export function openConnections(given: Given): Fault[] {
  const own = (given['COMITY_TRUSTED_NETWORK'] as readonly string[] | undefined) ?? [];
  const leaving = (variable: string): URL | null => {
    const value = given[variable];
    if (typeof value !== 'string') return null;
    const url = new URL(value);
    return staysHere(url.hostname, own) ? null : url;
  };
  const bind = given['COMITY_BIND'];
  const isOpen = typeof bind === 'string' && !staysHere(bind, own);
  const served = SERVED.flatMap(([port, address]) => (given[port] === undefined ? [] : [address]));
  return [
    ...WEB.filter((variable) => leaving(variable)?.protocol === 'http:').map((variable): Fault => [
      variable,
      'must begin with https://, because it leaves this machine',
    ]),
    ...served
      .filter((address) => isOpen && leaving(address) === null && String(given[address]).startsWith('http:'))
      .map((address): Fault => [address, 'must begin with https://, because COMITY_BIND opens it to the network']),
    ...(given['COMITY_TIMESTAMP_ACCOUNT'] !== undefined && leaving('COMITY_TIMESTAMP_URL')?.protocol === 'http:'
      ? [
          [
            'COMITY_TIMESTAMP_URL',
            'must begin with https:// where COMITY_TIMESTAMP_ACCOUNT is given, because the password leaves this machine',
          ] as const,
        ]
      : []),
    ...(isShort(given['COMITY_OIDC_CLIENT_SECRET']) && leaving('COMITY_OIDC_ISSUER') !== null
      ? [tooShort('COMITY_OIDC_CLIENT_SECRET')]
      : []),
    ...(isShort(given['COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY']) && !isBucketHere(given, own)
      ? [tooShort('COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY')]
      : []),
    ...DATABASES.filter((variable) => isOpenDatabase(leaving(variable))).map((variable): Fault => [
      variable,
      'must end in ?sslmode=verify-full, because it leaves this machine',
    ]),
    ...(isOpenRelay(leaving('COMITY_SMTP_URL'))
      ? [
          [
            'COMITY_SMTP_URL',
            'must begin with smtps:// or end in ?requireTLS=true, because it leaves this machine',
          ] as const,
        ]
      : []),
    ...(isOpenEngine(given, own)
      ? [['COMITY_TEMPORAL_ADDRESS', 'needs COMITY_TEMPORAL_TLS_CA beside it, because it leaves this machine'] as const]
      : []),
  ];
}

const tooShort = (variable: string): Fault => [
  variable,
  `must be of at least ${String(LEAST_SECRET)} characters, because it is tried from outside of this machine`,
];

const isShort = (given: unknown): boolean => typeof given === 'string' && given.length < LEAST_SECRET;

/** Without an address of its own the bucket is one of Amazon's. */
function isBucketHere(given: Given, own: readonly string[]): boolean {
  const endpoint = given['COMITY_EVIDENCE_S3_ENDPOINT'];
  return typeof endpoint === 'string' && staysHere(new URL(endpoint).hostname, own);
}

const isOpenDatabase = (url: URL | null): boolean => url !== null && url.searchParams.get('sslmode') !== 'verify-full';

const isOpenRelay = (url: URL | null): boolean =>
  url !== null && url.protocol === 'smtp:' && url.searchParams.get('requireTLS') !== 'true';

function isOpenEngine(given: Given, own: readonly string[]): boolean {
  const address = given['COMITY_TEMPORAL_ADDRESS'];
  if (typeof address !== 'string' || given['COMITY_TEMPORAL_TLS_CA'] !== undefined) return false;
  return !staysHere(address.replace(/:\d+$/, ''), own);
}
