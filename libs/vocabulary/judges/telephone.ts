/**
 * This is the one judge of telephone numbers. The canonical form is the international number of ITU-T E.164, with what
 * a country has changed in its own numbers, so that a number that was written down before the change is still the same
 * account.
 */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface TelephoneRead {
  /** The number is written as in `+51987654321`; it is of digits alone where no country is named. */
  canonical: string;
  /** Says whether a number of this length and beginning is given out in its country (Google's libphonenumber). */
  assigned: boolean;
}

/** Returns null where this is no international number. */
export function readTelephone(plain: string): TelephoneRead | null {
  const written = international(plain);
  if (!/^\+[1-9]\d{5,14}$/.test(written)) return null;
  const canonical = asToday(parsePhoneNumberFromString(written)?.number ?? written);
  return { canonical, assigned: parsePhoneNumberFromString(canonical)?.isValid() ?? false };
}

/**
 * Reads a number as it is dialled inside this State (ISO 3166-1 alpha-2); it returns null where the State gives out no
 * such number.
 */
export function readDialledIn(state: string, plain: string): TelephoneRead | null {
  const read = isSupportedCountry(state) ? parsePhoneNumberFromString(plain, state) : undefined;
  return read?.isValid() === true ? { canonical: asToday(read.number), assigned: true } : null;
}

/** Returns the form for comparison of any text: what is no international number is compared by its digits. */
export function comparableTelephone(plain: string): string {
  return readTelephone(plain)?.canonical ?? international(plain);
}

/** The trunk zero in brackets is not dialled from abroad, and 00 stands for the plus of E.164 (ITU-T E.123). */
function international(plain: string): string {
  const bare = plain
    .replace(/^(?:tel|sms|whatsapp):/i, '')
    .replace(/;.*$/, '')
    .replaceAll('(0)', '');
  const digits = bare.replaceAll(/\D/g, '');
  if (/^\s*\(?\+/.test(bare)) return `+${digits}`;
  return /^\s*00/.test(bare) ? `+${digits.replace(/^00/, '')}` : digits;
}

/**
 * Mexico dropped the 1 before mobile numbers on 3 August 2019 (Plan Técnico Fundamental de Numeración, DOF 11 May 2018).
 * Brazil put a 9 before the eight digits of its mobile numbers, everywhere since 6 November 2016 (Anatel, Resolução
 * 553/2010); numbers of trunked radio, which begin with 70 and 77 to 79, kept eight.
 */
function asToday(number: string): string {
  const mexican = /^\+521(\d{10})$/.exec(number);
  if (mexican !== null) return `+52${mexican[1] ?? ''}`;
  const brazilian = /^\+55([1-9]\d)((?!7[0789])[6-9]\d{7})$/.exec(number);
  return brazilian === null ? number : `+55${brazilian[1] ?? ''}9${brazilian[2] ?? ''}`;
}
