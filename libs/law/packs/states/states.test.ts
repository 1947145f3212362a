import { describe, expect, it } from '@jest/globals';
import { lawPacks } from '../../packs.ts';
import { resolveSnapshot } from '../../resolve.ts';

/** The table is that of docs/rules 4.7: subscriber, traffic, content, and whether the rule was verified. */
const AUTHORITIES: Record<string, [string, string, string]> = {
  US: ['SUBPOENA', 'COURT_ORDER_2703D', 'WARRANT'],
  CA: ['PRODUCTION_ORDER_OR_LAW', 'TRANSMISSION_DATA_ORDER ✓', 'GENERAL_PRODUCTION_ORDER_OR_WARRANT'],
  BR: ['COMPETENT_AUTHORITY ✓', 'COURT_ORDER ✓', 'COURT_ORDER'],
  CL: ['PROSECUTOR_WITHOUT_JUDGE ✓', 'JUDGE ✓', 'JUDGE'],
  AR: ['JUDGE_OR_PROSECUTOR', 'JUDGE', 'JUDGE'],
  CO: ['PROSECUTOR', 'PROSECUTOR_WITH_CONTROL_JUDGE', 'PROSECUTOR_WITH_CONTROL_JUDGE'],
  MX: ['CONTROL_JUDGE ✓', 'FEDERAL_CONTROL_JUDGE ✓', 'FEDERAL_JUDGE'],
  PE: ['JUDGE_OR_PROSECUTOR', 'JUDGE', 'JUDGE'],
  DO: ['JUDGE', 'JUDGE', 'JUDGE'],
  CR: ['JUDGE', 'JUDGE', 'JUDGE'],
  JM: ['PRODUCTION_ORDER', 'PRODUCTION_ORDER', 'WARRANT'],
};

/**
 * The clock of the order is that of docs/rules 1.8 and 2.12; it is null where no length of a Party's order is recorded.
 */
const ORDERS: Record<string, [rule: string, days: number, renewals: number | null, startsAt: string] | null> = {
  US: ['US.2703F', 90, 1, 'SERVICE'],
  CA: ['CA.487_013', 90, null, 'ORDER'],
  BR: ['BR.MCI_GUARD', 60, null, 'SERVICE'],
  CL: ['CL.218BIS', 90, 1, 'SERVICE'],
  AR: ['BUD.16.2', 90, null, 'ORDER'],
  CO: ['BUD.16.2', 90, null, 'ORDER'],
  PE: ['BUD.16.2', 90, null, 'ORDER'],
  DO: ['BUD.16.2', 90, null, 'ORDER'],
  CR: ['BUD.16.2', 90, null, 'ORDER'],
  MX: null,
  JM: null,
};

/**
 * The standing in the Budapest Convention is that of docs/rules 1.1 and 1.8, Arts 29(4) and 27(9)(e), with whether it
 * was verified.
 */
const BUDAPEST: Record<string, string> = {
  US: 'PARTY',
  CA: 'PARTY',
  BR: 'PARTY',
  CL: 'PARTY ✓',
  AR: 'PARTY',
  CO: 'PARTY ✓',
  MX: 'NOT_PARTY ✓',
  PE: 'PARTY',
  DO: 'PARTY ✓',
  CR: 'PARTY ✓',
  JM: 'UNKNOWN ✓',
  AT: 'PARTY ✓ reserved 29(4)',
  CZ: 'PARTY ✓ reserved 29(4) declared 27(9)(e)',
};

const packs = lawPacks();
const verified = new Set(
  packs.flatMap((pack) => pack.rules.filter(({ status }) => status === 'VERIFIED').map(({ id }) => id)),
);
const marked = (code: string, rule: string): string => (verified.has(rule) ? `${code} ✓` : code);

describe('The profiles of the States', () => {
  it.each(Object.entries(AUTHORITIES))('%s names who authorises disclosure, as docs/rules 4.7 does', (state, row) => {
    const authorities = packs.find((pack) => pack.state?.state === state)?.state?.authorities ?? [];
    expect(authorities.map(({ category }) => category)).toEqual(['SUBSCRIBER', 'TRAFFIC', 'CONTENT']);
    expect(authorities.map(({ authority, rule }) => marked(authority, rule))).toEqual(row);
  });

  it.each(Object.entries(ORDERS))('%s has this order (docs/rules 1.8)', (requestedState, expected) => {
    const { order } = resolveSnapshot(
      {
        measure: 'PRESERVATION',
        requestingState: 'PE',
        requestedState,
        offenceClass: 'OTHER',
        date: '2026-11-23',
      },
      () => '',
    );
    expect(order === null ? null : [order.rule, order.days, order.renewals, order.startsAt]).toEqual(expected);
  });

  it('are those of eleven States, and no more', () => {
    const states = packs.flatMap((pack) => (pack.state === null ? [] : [pack.state.state]));
    expect(states.sort()).toEqual(Object.keys(AUTHORITIES).sort());
  });
});

describe('Where States stand', () => {
  const standings = packs.flatMap((pack) => pack.standings);

  it('in the Budapest Convention is as recorded (docs/rules 1.8, and 5.1 for what is known to be wrong)', () => {
    const found = standings
      .filter(({ instrument }) => instrument === 'budapest')
      .map(({ state, standing, rule, reservations, declarations }): [string, string] => {
        const reserved = reservations.map(({ article }) => ` reserved ${article}`).join('');
        const declared = declarations.map(({ article }) => ` declared ${article}`).join('');
        return [state, marked(standing, rule) + reserved + declared];
      });
    expect(Object.fromEntries(found)).toEqual(BUDAPEST);
  });

  it('has a day only where one is recorded', () => {
    expect(standings.filter(({ from }) => from !== null)).toMatchObject([{ state: 'CL', from: '2017-08-01' }]);
  });

  it('in the Treaty of Medellín: the five that have ratified', () => {
    const parties = standings.filter(({ instrument }) => instrument === 'medellin').map(({ state }) => state);
    expect(parties.sort()).toEqual(['AD', 'CU', 'ES', 'PY', 'UY']);
  });

  it('in the UN Convention: signed by those that were seen', () => {
    const signed = standings.filter(({ instrument }) => instrument === 'uncc');
    expect(signed.map(({ state }) => state).sort()).toEqual(['BR', 'CL', 'CR', 'CU', 'DO', 'EC', 'JM']);
    expect(signed.every(({ standing }) => standing === 'SIGNED')).toBe(true);
  });

  it('in the inter-American treaties is presumed and never called verified', () => {
    const presumed = standings.filter(({ instrument }) =>
      ['nassau', 'san-luis', 'mercosur-bolivia-chile'].includes(instrument),
    );
    expect(new Set(presumed.map(({ standing }) => standing))).toEqual(new Set(['PRESUMED']));
    for (const { rule } of presumed) expect([rule, verified.has(rule)]).toEqual([rule, false]);
  });

  it('adds dual criminality to the grounds only where the State has reserved, outside Arts 2-11', () => {
    const codes = (requestedState: string, offenceClass: 'BUDAPEST_2_11' | 'OTHER'): string[] =>
      resolveSnapshot(
        { measure: 'PRESERVATION', requestingState: 'PE', requestedState, offenceClass, date: '2026-11-23' },
        () => '',
      ).refusalGrounds.map(({ code }) => code);
    for (const state of Object.keys(BUDAPEST)) {
      const reserved = BUDAPEST[state]?.includes('reserved') === true;
      expect([state, codes(state, 'OTHER').includes('DUAL_CRIMINALITY')]).toEqual([state, reserved]);
      expect(codes(state, 'BUDAPEST_2_11')).not.toContain('DUAL_CRIMINALITY');
    }
  });
});
