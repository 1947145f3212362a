import { describe, expect, it } from '@jest/globals';
import { lawPacks } from '@comity/law/packs';
import { SOURCES } from './sources.ts';

const used = new Set(
  lawPacks()
    .flatMap((pack) => pack.rules)
    .flatMap(({ source }) => source.split(','))
    .filter((code) => code.startsWith('S')),
);

describe('The sources', () => {
  it('are told in words for every published source that a rule names, and for no other', () => {
    expect(Object.keys(SOURCES).sort()).toEqual([...used].sort());
  });
});
