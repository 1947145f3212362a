/** What an input is called on a page that is made of fields, where the dossier of the page cannot be read. */
import { ACTS, isActName } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import { ENTERED_CODES, MESSAGES } from '@comity/vocabulary/messages';
import { labelOf } from './inputs.ts';
import type { Locale } from '../texts/catalogue.ts';

/** `url`: of the page, whose last part names the act or the message; null where it has no such input. */
export function labelOnPage(url: string, input: string, locale: Locale): string | null {
  const [path = ''] = url.split('?');
  const field = fieldsOf(path.split('/').at(-1) ?? '')[input.split('.')[0] ?? input];
  // Words of the two kinds of request differ in the articles that they cite alone.
  return field === undefined ? null : labelOf(field, { kind: 'PRESERVATION', locale });
}

function fieldsOf(name: string): Fields {
  if (isActName(name)) return ACTS[name].fields;
  const code = ENTERED_CODES.find((one) => one === name);
  return code === undefined ? {} : MESSAGES[code].fields;
}
