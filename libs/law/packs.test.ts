import { describe, expect, it } from '@jest/globals';
import { LEVEL_CODES, levelOf } from '@comity/vocabulary/values/service-levels';
import { type Pack, packSchema, type PreservationLaw } from './pack.ts';
import { lawPacks } from './packs.ts';

const stageRules = ({ floor, elements, grounds }: PreservationLaw): string[] =>
  [floor, ...elements, ...grounds].map(({ rule }) => rule);

/** Lists the rules that a pack names anywhere else than among its rules. */
function namedRules(pack: Pack): string[] {
  const standings = pack.standings.flatMap(({ rule, reservations, declarations }) => [
    rule,
    ...[...reservations, ...declarations].map((one) => one.rule),
  ]);
  const { order = null, orders = [], authorities = [] } = pack.state ?? {};
  return [
    ...standings,
    ...(pack.inForce === null ? [] : [pack.inForce.rule]),
    ...(order === null ? [] : [order.rule]),
    ...orders.flatMap(({ rule, by }) => [rule, ...(by === null ? [] : [by.rule])]),
    ...authorities.map((one) => one.rule),
    ...(pack.preservation === undefined ? [] : stageRules(pack.preservation)),
    ...(pack.levels === undefined ? [] : LEVEL_CODES.map((code) => levelOf(code).rule)),
  ];
}

/** Lists in words what is wrong with a set of packs; empty when nothing is. */
function faults(packs: readonly Pack[]): string[] {
  const rules = packs.flatMap((pack) => pack.rules);
  const ids = rules.map(({ id }) => id);
  const standings = packs.flatMap((pack) => pack.standings.map(({ state, instrument }) => `${state} in ${instrument}`));
  return [
    ...packs.filter((pack) => !packSchema.safeParse(pack).success).map(({ id }) => `${id} does not fit its schema`),
    ...packs
      .filter(({ state }) => state?.order !== undefined)
      .map(({ id }) => `${id} has its order as earlier packs had`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is there twice`),
    ...standings.filter((one, i) => standings.indexOf(one) !== i).map((one) => `${one} is there twice`),
    ...packs.flatMap((pack) => namedRules(pack).filter((id) => !ids.includes(id))).map((id) => `${id} is named only`),
    ...rules
      .filter(({ source, status }) => (status === 'UNVERIFIED') !== source.startsWith('K'))
      .map(({ id }) => `${id} is not as sure as its source`),
    ...packs.flatMap(({ standings: all, rules: own }) =>
      all
        .filter(({ standing, rule }) => standing === 'PRESUMED' && own.find(({ id }) => id === rule)?.source !== 'K?')
        .map(({ rule }) => `${rule} is a presumption that looks like more`),
    ),
  ];
}

describe('Law packs', () => {
  it('fit their schema, name no rule twice and none that is not there, and call nothing surer than its source', () => {
    expect(faults(lawPacks())).toEqual([]);
  });

  it('would be caught with any of these faults', () => {
    const [budapest, ...rest] = lawPacks();
    const rule = budapest?.rules[1];
    if (budapest === undefined || rule === undefined) throw new Error('no pack');
    const planted = (changed: Partial<Pack>): string[] => faults([{ ...budapest, ...changed }, ...rest]);
    expect(planted({ rules: [...budapest.rules, rule] })).toEqual([`${rule.id} is there twice`]);
    expect(
      planted({ rules: [{ ...rule, status: 'VERIFIED' }, ...budapest.rules.filter((one) => one !== rule)] }),
    ).toEqual([`${rule.id} is not as sure as its source`]);
    expect(planted({ inForce: { from: null, until: null, rule: 'BUD.99' } })).toEqual(['BUD.99 is named only']);
    expect(planted({ version: 'yesterday' })).toEqual(['budapest does not fit its schema']);
    const label = { en: 'Order', es: 'Orden' };
    const order = { rule: rule.id, days: 90, renewals: null, startsAt: 'ORDER' as const, label };
    expect(planted({ state: { state: 'XX', languages: [], order, authorities: [] } })).toEqual([
      'budapest has its order as earlier packs had',
    ]);
  });

  it('cite the same article in both languages', () => {
    const numbers = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');
    const different = lawPacks()
      .flatMap((pack) => pack.rules)
      .filter(({ citation }) => numbers(citation.en) !== numbers(citation.es));
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  it('state the same numbers in both languages', () => {
    const numbers = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();
    const different = lawPacks()
      .flatMap((pack) => pack.rules)
      .filter(({ text }) => numbers(text.en).join() !== numbers(text.es).join());
    expect(different.map(({ id }) => id)).toEqual([]);
  });
});
