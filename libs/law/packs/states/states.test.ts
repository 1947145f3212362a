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
  MX: ['CONTROL_JUDGE ✓', 'CONTROL_JUDGE ✓', 'FEDERAL_JUDGE'],
  PE: ['JUDGE_OR_PROSECUTOR', 'JUDGE', 'JUDGE'],
  DO: ['JUDGE', 'JUDGE', 'JUDGE'],
  CR: ['JUDGE', 'JUDGE', 'JUDGE'],
  JM: ['PRODUCTION_ORDER', 'PRODUCTION_ORDER', 'WARRANT'],
};

/** The table gives the clock of the order by docs/rules 1.8 and 2.12; it holds null where no length is recorded. */
const ORDERS: Record<string, [rule: string, days: number, renewals: number | null, startsAt: string] | null> = {
  US: ['US.2703F', 90, 1, 'SERVICE'],
  CA: ['CA.487_013', 90, null, 'ORDER'],
  BR: ['BR.MCI_GUARD', 60, null, 'ORDER'],
  CL: ['CL.218BIS', 90, 1, 'SERVICE'],
  AR: ['AR.ORDER', 90, null, 'ORDER'],
  CO: ['CO.ORDER', 90, null, 'ORDER'],
  PE: ['PE.ORDER', 90, null, 'ORDER'],
  DO: ['DO.53_07.54', 90, null, 'ORDER'],
  CR: ['CR.ORDER', 90, null, 'ORDER'],
  MX: ['MX.303.days', 90, null, 'ORDER'],
  JM: null,
};

/** Kinds of order of docs/rules 1.8 that are more than the usual one, and who makes each; ✓ where that is verified. */
const KINDS: Record<string, string[]> = {
  US: ['US.2703F ✓ 90 RENEWAL by GOVERNMENTAL_ENTITY ✓'],
  CA: ['CA.487_013 ✓ 90 NEW_APPLICATION by JUSTICE ✓', 'CA.487_012 90 RENEWAL by PEACE_OFFICER'],
  BR: [
    'BR.MCI_GUARD ✓ 60 LEAVE_OF_COURT by POLICE_ADMINISTRATION_OR_PROSECUTOR ✓',
    'BR.GUARD.content - RENEWAL by JUDGE',
  ],
  CL: ['CL.218BIS 90 RENEWAL by PROSECUTOR'],
  AR: ['AR.ORDER 90 RENEWAL by -', 'AR.SALTA ✓ - RENEWAL by PROSECUTOR ✓'],
  CO: ['CO.ORDER 90 RENEWAL by PROSECUTOR'],
  PE: ['PE.ORDER 90 RENEWAL by PROSECUTOR'],
  DO: ['DO.53_07.54 90 RENEWAL by PROSECUTOR_WITH_JUDGE'],
  CR: ['CR.ORDER 90 RENEWAL by JUDGE'],
  MX: ['MX.303.days 90 RENEWAL by PROSECUTOR'],
  JM: ['JM.2015.orders - RENEWAL by MAGISTRATE_OR_JUDGE'],
};

const packs = lawPacks();
const verified = new Set(
  packs.flatMap((pack) => pack.rules.filter(({ status }) => status === 'VERIFIED').map(({ id }) => id)),
);
const marked = (code: string, rule: string): string => (verified.has(rule) ? `${code} ✓` : code);

describe('The profiles of the States', () => {
  it('stand each in every table', () => {
    const states = packs.flatMap(({ state }) => (state == null ? [] : [state.state])).sort();
    for (const table of [AUTHORITIES, ORDERS, KINDS]) expect(Object.keys(table).sort()).toEqual(states);
  });

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

  it.each(Object.entries(KINDS))(
    'case A4: %s has these kinds of order, each made by whom',
    (requestedState, expected) => {
      const question = { requestingState: 'PE', requestedState, offenceClass: 'OTHER', date: '2026-11-23' } as const;
      const { orders = [] } = resolveSnapshot({ measure: 'PRESERVATION', ...question }, () => '');
      const sure = (verified: boolean): string => (verified ? ' ✓' : '');
      expect(
        orders.map(({ rule, days, then, by, verified }) => {
          const maker = by === null ? '-' : `${by.maker}${sure(by.verified)}`;
          return `${rule}${sure(verified)} ${String(days ?? '-')} ${then} by ${maker}`;
        }),
      ).toEqual(expected);
    },
  );

  const papers = packs.flatMap((pack) => (pack.state?.orders ?? []).flatMap(({ paper }) => Object.values(paper)));
  it.each(papers)('case C1: an order that is headed "%s" says its kind once', (paper) => {
    const [, outside = paper, own = ''] = /^(.*?)\s*\((.*)\)$/u.exec(paper) ?? [];
    expect(own !== '' && outside.toLowerCase().includes(own.toLowerCase())).toBe(false);
  });

  it('are those of eleven States, and no more', () => {
    const states = packs.flatMap((pack) => (pack.state === null ? [] : [pack.state.state]));
    expect(states.sort()).toEqual(Object.keys(AUTHORITIES).sort());
  });
});
