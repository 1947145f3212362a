import { describe, expect, it } from '@jest/globals';
import { ACTS } from '@comity/vocabulary/acts';
import type { Fields } from '@comity/vocabulary/field';
import { MISTAKES } from '@comity/vocabulary/form';
import { ENTERED_CODES, MESSAGES } from '@comity/vocabulary/messages';
import { LOCALES } from '@comity/vocabulary/words';
import { hasText } from '../texts/catalogue.ts';

const FORMS: [name: string, fields: Fields][] = [
  ...Object.entries(ACTS)
    .filter(([, { page }]) => page === 'FORM')
    .map(([name, { fields }]): [string, Fields] => [name, fields]),
  ...ENTERED_CODES.filter((code) => MESSAGES[code].enter === 'FORM').map((code): [string, Fields] => [
    code,
    MESSAGES[code].fields,
  ]),
];

describe('A form that is made of fields', () => {
  it.each(FORMS)('%s asks for all that is posted, and for nothing else', (_name, fields) => {
    for (const [name, { posted, form }] of Object.entries(fields))
      expect([name, form !== null]).toEqual([name, posted !== null]);
  });

  it('has a sentence in every language for every mistake', () => {
    const missing = LOCALES.flatMap((locale) =>
      MISTAKES.filter((code) => !hasText(locale, `core.${code}`)).map((code) => [locale, code]),
    );
    expect(missing).toEqual([]);
  });
});
