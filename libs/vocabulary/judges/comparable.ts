/**
 * Two spellings of one identifier have the same comparable form (docs/rules 4.3), by which a second request for the
 * same account is noticed. The form is compared only under a keyed hash and is never shown; what a person wrote stays
 * as it is.
 *
 * Where the case of letters may tell two accounts apart it is kept: a missed match costs a question, while a wrong one
 * tells a central authority of a request that does not concern it.
 */
import { IDENTIFIER_TYPES, type IdentifierType } from '../values/request-codes.ts';
import { plainly, readIdentifier } from './identifier.ts';
import { comparableTelephone } from './telephone.ts';

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
  const canonical = readIdentifier(type, value)?.canonical ?? plainly(value);
  return [type, ...(NAMED_BY_PROVIDER.includes(type) ? [provider] : []), FORMS[type](canonical)].join('\n');
}

const lower = (value: string): string => value.toLowerCase();
const asWritten = (value: string): string => value;
const digits = (value: string): string => value.replaceAll(/\D/g, '');
const closedUp = (value: string): string => lower(value.replaceAll(/[\s-]/g, ''));

/** The forms are made from the canonical form, or from what could not be read as one. */
const FORMS: Record<IdentifierType, (value: string) => string> = {
  EMAIL: lower,
  MSISDN: comparableTelephone,
  IMSI: digits,
  ICCID: digits,
  /** The check digit and the software version do not identify the device. */
  IMEI: (value) => digits(value).slice(0, 14),
  MAC: (value) => lower(value).replaceAll(/[^\da-f]/g, ''),
  IP: lower,
  /** A page is the same account by either scheme. */
  URL: (value) => value.replace(/^http:/, 'https:'),
  DOMAIN: lower,
  USERNAME: (value) => lower(value).replace(/^@/, ''),
  PLATFORM_USER_ID: asWritten,
  DEVICE_ID: closedUp,
  COOKIE_ID: asWritten,
  PAYMENT_ACCOUNT: closedUp,
  CRYPTO_ADDRESS: asWritten,
  MESSAGE_ID: asWritten,
  FILE_HASH: lower,
  VOIP_ID: lower,
  APP_STORE_ID: lower,
  OTHER: (value) => lower(value).replaceAll(/\s+/g, ' '),
};
