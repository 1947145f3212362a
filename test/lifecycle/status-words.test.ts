/** A status is told in the words of the side that reads it, and no two of a side are told in the same words. */
import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { statusesAt, text } from '@comity/texts/text';
import { REQUEST_KINDS, SIDES } from '@comity/vocabulary/values/plain';
import { STATUSES, STATUSES_AT } from '@comity/vocabulary/values/statuses';

const LOCALES = ['en', 'es'] as const;
const SENT_AWAY = { en: /^(formal request |order )?sent\b/i, es: /^(solicitud formal |orden )?enviad[ao]\b/i };

describe.each(SIDES)('case C4: the statuses that the %s side reads', (side) => {
  it('are those that its lifecycles have', () => {
    const rows = REQUEST_KINDS.flatMap((kind) => LIFECYCLES[kind][side].rows);
    const named = rows.flatMap(({ from, to }) => [...from, ...(typeof to === 'string' ? [to] : to.among)]);
    expect(STATUSES.filter((status) => named.includes(status))).toEqual(STATUSES_AT[side]);
  });

  it.each(LOCALES)('differ from each other in %s', (locale) => {
    const words = STATUSES_AT[side].map((status) => text(locale, statusesAt(side), status));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it.each(LOCALES)('say in %s that something was sent to nobody but its sender', (locale) => {
    const words = STATUSES_AT[side].map((status) => text(locale, statusesAt(side), status));
    const sent = words.filter((word) => SENT_AWAY[locale].test(word));
    expect(sent).toHaveLength(side === 'requesting' ? 2 : 0);
  });
});
