import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { EARLIER_SERVICE_LEVELS } from '@comity/vocabulary/values/earlier-law';
import { LEVEL_CODES, type LevelCode, levelOf } from '@comity/vocabulary/values/service-levels';
import { lawPacks } from '../../packs.ts';
import { comity } from './comity.ts';

describe('The pack of the project’s own choices', () => {
  it('calls everything a choice but the reasons for urgency, which were read', () => {
    const others = comity.rules.filter(({ source }) => source !== 'D');
    expect(others.map(({ id, source }) => `${id} ${source}`)).toEqual(['COM.URGENCY S58']);
  });

  it('states the number of each service level in the words of its rule', () => {
    // The answer to a claim of danger to life and the reminder of an extension are numbers that no sentence names.
    const unsaid: LevelCode[] = ['EMERGENCY_ANSWER', 'EXTENSION_REMINDER'];
    const levels = comity.levels;
    if (levels === undefined) throw new Error('no levels');
    const differing = LEVEL_CODES.filter((code) => !unsaid.includes(code)).filter((code) => {
      const words = comity.rules.find(({ id }) => id === levelOf(code).rule)?.text;
      const says = (text = ''): boolean =>
        [...text.matchAll(/\d+/g)].some(([number]) => Number(number) === levels[code]);
      return !says(words?.en) || !says(words?.es);
    });
    expect(differing).toEqual([]);
  });

  it('sets the levels that the program kept before it had any', () => {
    expect(comity.levels).toEqual(EARLIER_SERVICE_LEVELS);
  });

  it('holds, with the other packs, every rule on which a lifecycle stands', () => {
    const known = lawPacks().flatMap((pack) => pack.rules.map(({ id }) => id));
    const bases = Object.values(LIFECYCLES)
      .flatMap((ofKind) => Object.values(ofKind))
      .flatMap(({ rows }) => rows.map(({ basis }) => basis))
      .filter((basis) => typeof basis === 'string');
    expect([...new Set(bases)].filter((basis) => !known.includes(basis))).toEqual([]);
  });
});
