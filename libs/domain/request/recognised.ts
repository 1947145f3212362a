/**
 * Finds in free text what has the form of an identifier, so that an order cannot name an account that nobody asked for
 * without anybody noticing. Only forms that ordinary words never have are looked for: a wrong alarm costs a question at
 * every order, and a name that looks like a word is read by two people anyway. What is found is read by the judges that
 * read what a form asks for, so one spelling of an account is known by any other.
 */
import type { Target } from '@comity/vocabulary/values/request-form';
import { readLocator } from '@comity/vocabulary/judges/address';
import { comparable } from '@comity/vocabulary/judges/comparable';
import { readIdentifier } from '@comity/vocabulary/judges/identifier';
import { readDialledIn } from '@comity/vocabulary/judges/telephone';
import { withoutHidden } from '@comity/vocabulary/judges/writing';
import type { IdentifierType } from '@comity/vocabulary/values/request-codes';
import { couldBeHost, HOST } from './host-in-text.ts';

/** Returns the form for comparison of what the pattern has found, or null where it is no identifier after all. */
type Judge = (value: string, states: readonly string[]) => string | null;
interface Form {
  type: IdentifierType;
  form: RegExp;
  judge: Judge;
}

const asFound: Judge = (value) => value;
const readAs =
  (type: IdentifierType): Judge =>
  (value) =>
    readIdentifier(type, value)?.canonical ?? null;
const withoutSlip =
  (type: IdentifierType): Judge =>
  (value) => {
    const read = readIdentifier(type, value);
    return read === null || read.slip !== null ? null : read.canonical;
  };
const onHost =
  (type: IdentifierType): Judge =>
  (value, states) =>
    couldBeHost(value.replace(/[:/?#].*$/, '')) ? readAs(type)(value, states) : null;
const dialled: Judge = (value, states) =>
  states.map((state) => readDialledIn(state, value)?.canonical).find((canonical) => canonical !== undefined) ?? null;

const BEFORE = String.raw`(?<![\p{L}\p{N}+.:/-])`;
const BEHIND = String.raw`(?![\p{L}\p{N}]|[-/]\p{N})`;
const standing = (form: string): RegExp => new RegExp(`${BEFORE}(?:${form})${BEHIND}`, 'giu');

/** Longer forms stand before those that are a part of them. */
const FORMS: readonly Form[] = [
  { type: 'URL', form: /(?<![\p{L}\p{N}])(?:h(?:tt|xx)ps?|ftp):\/\/[^\s<>"]+/giu, judge: readAs('URL') },
  { type: 'EMAIL', form: /(?<![^\s<>"'(),;:@])[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+\.[\p{L}\p{N}-]{2,}/gu, judge: asFound },
  {
    type: 'EMAIL',
    form: new RegExp(
      String.raw`(?<![^\s<>"'(),;:@])[^\s<>"'(),;:@[\]{}]{1,64}\s?(?:@|[[({](?:at|@|arroba)[\])}])\s?${HOST}`,
      'giu',
    ),
    judge: readAs('EMAIL'),
  },
  {
    type: 'URL',
    form: new RegExp(String.raw`(?<![\p{L}\p{N}@._/-])${HOST}(?::\d{1,5})?[/?#][^\s<>"]+`, 'giu'),
    judge: onHost('URL'),
  },
  {
    type: 'MAC',
    form: standing(
      String.raw`[\da-f]{2}(?:[:-][\da-f]{2}){5}(?:[:-][\da-f]{2}){0,2}|[\da-f]{4}(?:[.:-][\da-f]{4}){2}|(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{12}`,
    ),
    judge: readAs('MAC'),
  },
  { type: 'IP', form: /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}])/gu, judge: readAs('IP') },
  {
    type: 'IP',
    form: /(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu,
    judge: readAs('IP'),
  },
  { type: 'MSISDN', form: /(?<![\p{L}\p{N}])\+\d[\d\s().-]{6,}\d/gu, judge: asFound },
  { type: 'MSISDN', form: standing(String.raw`00[1-9][\d\s().-]{6,}\d`), judge: withoutSlip('MSISDN') },
  { type: 'IMEI', form: /(?<![\p{L}\p{N}+-])\d{14,20}(?![\p{L}\p{N}-])/giu, judge: asFound },
  {
    type: 'IMEI',
    form: standing(
      String.raw`\d{2}([-. /])\d{6}\1\d{6}(?:\1\d{1,2})?|\d{6}([-. /])\d{2}\2\d{6}(?:\2\d{1,2})?|\d{8}([- ])\d{6}\3\d`,
    ),
    judge: readAs('IMEI'),
  },
  { type: 'ICCID', form: standing(String.raw`89\d{2}(?:[\s-]?\d{4}){3,4}(?:[\s-]?\d{1,3})?`), judge: readAs('ICCID') },
  { type: 'IMSI', form: standing(String.raw`\d{3}([\s-])\d{2,3}\1\d{9,10}`), judge: readAs('IMSI') },
  {
    type: 'PAYMENT_ACCOUNT',
    form: standing(String.raw`\d{4}(?:[\s-]\d{4}){3}|[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}(?:\s?[A-Z\d]{1,3})?`),
    judge: withoutSlip('PAYMENT_ACCOUNT'),
  },
  {
    type: 'CRYPTO_ADDRESS',
    form: standing(String.raw`bc1[02-9ac-hj-np-z]{11,87}|0x[\da-f]{32,64}`),
    judge: readAs('CRYPTO_ADDRESS'),
  },
  { type: 'FILE_HASH', form: /(?<![\p{L}\p{N}])[0-9a-f]{32,128}(?![\p{L}\p{N}])/giu, judge: asFound },
  { type: 'USERNAME', form: /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_.]{3,}/gu, judge: asFound },
  {
    type: 'DOMAIN',
    form: new RegExp(String.raw`(?<![\p{L}\p{N}@._/-])${HOST}(?![\p{L}\p{N}@_])`, 'giu'),
    judge: onHost('DOMAIN'),
  },
  { type: 'MSISDN', form: standing(String.raw`\(?\d[\d\s().-]{5,18}\d`), judge: dialled },
];

/** A date and a sum are written with digits and signs as telephone numbers are. */
const NO_NUMBER =
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d.,])\d{1,3}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d{1,2}(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/gu;

interface Recognised {
  type: IdentifierType;
  value: string;
  /** The value as the judge of its type reads it. */
  read: string;
}

/**
 * What stands twice is found once, in the order in which it stands. `states` are those whose telephone numbers may be
 * written as they are dialled there, ISO 3166-1 alpha-2.
 */
export function recognisedIn(text: string, states: readonly string[] = []): Recognised[] {
  let left = withoutHidden(text.normalize('NFKC')).replaceAll(NO_NUMBER, (whole) => ' '.repeat(whole.length));
  const found: (Recognised & { at: number })[] = [];
  for (const { type, form, judge } of FORMS) {
    // What one form has found is not found again in parts by another.
    left = left.replaceAll(form, (whole: string, ...rest: unknown[]) => {
      const value = whole.replace(/[.,;:)\]]+$/, '');
      const read = /[\p{L}\p{N}]/u.test(value) ? judge(value, states) : null;
      if (read === null) return whole;
      found.push({ at: rest.find((one) => typeof one === 'number') ?? 0, type, value, read });
      return ' '.repeat(whole.length);
    });
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .filter(({ value }, place, all) => all.findIndex((one) => one.value === value) === place)
    .map(({ type, value, read }) => ({ type, value, read }));
}

/**
 * Returns what has the form of an identifier in `text` and is none of these, however it is spelt. `composed` is what the
 * house itself has written around the targets.
 */
export function strangersIn(
  text: string,
  targets: readonly Pick<Target, 'value'>[],
  { provider, composed, states = [] }: { provider: string; composed: string; states?: readonly string[] },
): string[] {
  const values = [...targets, ...recognisedIn(composed, states)].map(({ value }) => value);
  const known = [...values, ...values.flatMap(hostOf)];
  return recognisedIn(text, states)
    .filter(({ type, read }) => {
      const form = comparable(type, read, provider);
      return !known.some((one) => comparable(type, one, provider) === form);
    })
    .map(({ value }) => value);
}

/** The service on which an account stands is named with the account. */
function hostOf(value: string): string[] {
  const locator = readLocator(value);
  const host = locator === null ? undefined : URL.parse(locator)?.hostname;
  return host === undefined ? [] : [host];
}
