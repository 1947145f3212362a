import { describe, expect, it } from '@jest/globals';
import { type Group, GROUPS, text } from './text.ts';

/** These words are the same in both languages. */
const SAME = [
  'identifierTypes.IMSI',
  'identifierTypes.IMEI',
  'urgencies.NORMAL',
  'roles.AUDITOR',
  'documentLabels.BYTES',
  'documentLabels.NO',
  'evidenceLabels.BYTES',
  'translationStatuses.ORIGINAL',
];

const codes = (Object.keys(GROUPS) as Group[]).flatMap((group) =>
  Object.keys(GROUPS[group]).map((code) => ({ group, code })),
);

describe('The words of the domain', () => {
  it.each(codes)('$group $code is worded in both languages', ({ group, code }) => {
    const [en, es] = [text('en', group, code), text('es', group, code)];
    for (const words of [en, es]) {
      expect(words.trim()).toBe(words);
      expect(words).not.toBe('');
    }
    expect(en === es).toBe(SAME.includes(`${group}.${code}`));
    expect(es).not.toMatch(/^[A-Z]+_[A-Z_]+$/);
  });

  it('shows the code itself where another version has one that is not known here', () => {
    expect(text('en', 'acts', 'act_of_tomorrow')).toBe('act_of_tomorrow');
  });
});
