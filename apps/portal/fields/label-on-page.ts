/** Names an input on a page that is made of fields, where the dossier of the page cannot be read. */
import { ACTS, isActName } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import { ENTERED_CODES, MESSAGES } from '@comity/vocabulary/messages';
import { labelOf } from './inputs.ts';
import type { Locale } from '../texts/catalogue.ts';

/**
 * `url` is the address of the page; its last part names the act or the message. Returns null where that has no such
 * input.
 */
export function labelOnPage(url: string, input: string, locale: Locale): string | null {
  const [path = ''] = url.split('?');
  const fields = fieldsOf(path.split('/').at(-1) ?? '');
  const [name = input] = input.split('.');
  // An input's name comes from outside, and every object has members that nobody gave it.
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  // The words of the two kinds of request differ only in the articles that they cite.
  return field === undefined ? null : labelOf(field, { kind: 'PRESERVATION', locale });
}

function fieldsOf(name: string): Fields {
  if (isActName(name)) return ACTS[name].fields;
  const code = ENTERED_CODES.find((one) => one === name);
  return code === undefined ? {} : MESSAGES[code].fields;
}
