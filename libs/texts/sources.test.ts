import { describe, expect, it } from '@jest/globals';
import { lawPacks } from '@comity/law/packs';
import { versionsOf } from '@comity/law/versions';
import { SOURCES } from './sources.ts';

const used = new Set(
  lawPacks()
    .flatMap(({ id }) => versionsOf(id))
    .flatMap((pack) => pack.rules)
    .flatMap(({ source }) => source.split(','))
    .filter((code) => /^[SN]\d/.test(code)),
);

describe('The sources', () => {
  it('are told in words for every published source that a rule names in any version, and for no other', () => {
    expect(Object.keys(SOURCES).sort()).toEqual([...used].sort());
  });
});
