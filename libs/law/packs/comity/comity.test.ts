import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { lawPacks } from '../../packs.ts';
import { comity } from './comity.ts';

describe('The pack of the project’s own choices', () => {
  it('calls everything a choice but the reasons for urgency, which were read', () => {
    const others = comity.rules.filter(({ source }) => source !== 'D');
    expect(others.map(({ id, source }) => `${id} ${source}`)).toEqual(['COM.URGENCY S58']);
  });

  it('holds, with the other packs, every rule on which a lifecycle stands', () => {
    const known = lawPacks().flatMap((pack) => pack.rules.map(({ id }) => id));
    const bases = Object.values(LIFECYCLES)
      .flatMap((ofKind) => Object.values(ofKind))
      .flatMap(({ rows }) => rows.map(({ basis }) => basis));
    expect([...new Set(bases)].filter((basis) => !known.includes(basis))).toEqual([]);
  });
});
