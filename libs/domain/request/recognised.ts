/**
 * Finds in free text what has the form of an identifier, so that an order cannot name an account that nobody asked for
 * without anybody noticing. Only forms that ordinary words never have are looked for: a wrong alarm costs a question at
 * every order, and a name that looks like a word is read by two people anyway.
 */
import type { Target } from '@comity/vocabulary/values/request-form';
import { comparable } from '@comity/vocabulary/judges/comparable';
import type { IdentifierType } from '@comity/vocabulary/values/request-codes';

const FORMS: readonly { type: IdentifierType; form: RegExp }[] = [
  { type: 'URL', form: /https?:\/\/[^\s<>"]+/giu },
  { type: 'EMAIL', form: /[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+\.[\p{L}\p{N}-]{2,}/gu },
  { type: 'IP', form: /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}])/gu },
  { type: 'IP', form: /(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu },
  { type: 'MSISDN', form: /(?<![\p{L}\p{N}])\+\d[\d\s().-]{6,}\d/gu },
  { type: 'IMEI', form: /(?<![\p{L}\p{N}+-])\d{14,20}(?![\p{L}\p{N}-])/gu },
  { type: 'FILE_HASH', form: /(?<![\p{L}\p{N}])(?:0x|bc1)?[0-9a-f]{32,64}(?![\p{L}\p{N}])/giu },
  { type: 'USERNAME', form: /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_.]{3,}/gu },
];

interface Recognised {
  type: IdentifierType;
  value: string;
}

/** What stands twice is found once, in the order in which it stands. */
export function recognisedIn(text: string): Recognised[] {
  let left = text;
  const found: (Recognised & { at: number })[] = [];
  for (const { type, form } of FORMS) {
    for (const { 0: whole, index } of left.matchAll(form)) {
      const value = whole.replace(/[.,;:)\]]+$/, '');
      if (/[\p{L}\p{N}]/u.test(value)) found.push({ at: index, type, value });
    }
    // What one form has found is not found again in parts by another.
    left = left.replaceAll(form, (whole) => ' '.repeat(whole.length));
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .filter(({ value }, place, all) => all.findIndex((one) => one.value === value) === place)
    .map(({ type, value }) => ({ type, value }));
}

/**
 * Returns what has the form of an identifier in `text` and is none of these, however it is spelt. `composed` is what the
 * house itself has written around the targets.
 */
export function strangersIn(
  text: string,
  targets: readonly Pick<Target, 'value'>[],
  { provider, composed }: { provider: string; composed: string },
): string[] {
  const known = [...targets, ...recognisedIn(composed)].map(({ value }) => value);
  return recognisedIn(text)
    .filter(({ type, value }) => {
      const form = comparable(type, value, provider);
      return !known.some((one) => comparable(type, one, provider) === form);
    })
    .map(({ value }) => value);
}
