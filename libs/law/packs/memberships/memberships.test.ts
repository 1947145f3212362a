/**
 * The standings of the member States of the OAS are compared with what was read of each instrument (docs/rules 1.1 to
 * 1.8, N2 to N9).
 */
import { describe, expect, it } from '@jest/globals';
import { type Instrument, INSTRUMENTS } from '@comity/vocabulary/values/law-codes';
import type { Standing } from '../../pack.ts';
import { lawPacks } from '../../packs.ts';
import { resolveSnapshot } from '../../resolve.ts';

const packs = lawPacks();
const rules = packs.flatMap((pack) => pack.rules);
const standings = packs.flatMap((pack) => pack.standings);
const verified = new Set(rules.filter(({ status }) => status === 'VERIFIED').map(({ id }) => id));

const OAS =
  'AG AR BS BB BZ BO BR CA CL CO CR CU DM DO EC SV GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT US UY VE'.split(' ');

function inInstrument(instrument: Instrument): Standing[] {
  return standings.filter((one) => one.instrument === instrument);
}

/**
 * An entry such as `2019-12-01 ✓` is the first day on which the State is bound; the tick says that the source of the
 * membership was read.
 */
function parties(instrument: Instrument): Record<string, string> {
  const bound = inInstrument(instrument).filter(({ standing }) => standing === 'PARTY');
  return Object.fromEntries(
    bound.map(({ state, from, rule }) => [state, `${from ?? '-'}${verified.has(rule) ? ' ✓' : ''}`]),
  );
}

function statesThatAre(instrument: Instrument, kind: Standing['standing']): string {
  return inInstrument(instrument)
    .filter(({ standing }) => standing === kind)
    .map(({ state }) => state)
    .sort()
    .join(' ');
}

describe('Every member State of the OAS', () => {
  it.each(OAS)('correction B20: %s has one standing in every instrument, be it that it is not known', (state) => {
    for (const instrument of INSTRUMENTS)
      expect([instrument, inInstrument(instrument).filter((one) => one.state === state).length]).toEqual([
        instrument,
        1,
      ]);
  });

  it('that is not known says so first, in both languages', () => {
    for (const { rule } of standings.filter(({ standing }) => standing === 'UNKNOWN')) {
      const text = rules.find(({ id }) => id === rule)?.text;
      expect([rule, text?.en.startsWith('Not known: '), text?.es.startsWith('Se desconoce: ')]).toEqual([
        rule,
        true,
        true,
      ]);
    }
  });

  it('is told in a rule of its own, and whatever is not known says so in the mark of that rule', () => {
    for (const { rule, standing } of standings) {
      const mark = rules.find(({ id }) => id === rule)?.source;
      expect([rule, mark === undefined]).toEqual([rule, false]);
      if (standing === 'UNKNOWN' || standing === 'PRESUMED') expect([rule, mark]).toEqual([rule, 'K?']);
    }
  });
});

describe('The Budapest Convention', () => {
  it('correction B19: binds its Parties from these days', () => {
    expect(parties('budapest')).toEqual({
      AR: '2018-10-01 ✓',
      BR: '2023-03-01 ✓',
      CA: '2015-11-01 ✓',
      CL: '2017-08-01 ✓',
      CO: '2020-07-01 ✓',
      CR: '2018-01-01 ✓',
      DO: '2013-06-01 ✓',
      EC: '2025-04-01 ✓',
      GD: '2024-08-01 ✓',
      PA: '2014-07-01',
      PE: '2019-12-01 ✓',
      PY: '2018-11-01',
      US: '2007-01-01 ✓',
      AT: '- ✓',
      CZ: '- ✓',
    });
  });

  it('correction A1 and A5: who has reserved 29(4) and declared 27(9)(e), and whether that was read', () => {
    const told = (of: Standing['reservations']): string[] =>
      of.map(({ article, rule }) => (verified.has(rule) ? `${article} ✓` : article));
    const found = inInstrument('budapest')
      .map(({ state, reservations, declarations }) => [state, [...told(reservations), ...told(declarations)]])
      .filter(([, articles]) => articles?.length !== 0);
    expect(Object.fromEntries(found)).toEqual({
      AR: ['29(4) ✓'],
      CL: ['29(4) ✓'],
      PE: ['29(4) ✓', '27(9)(e) ✓'],
      CA: ['27(9)(e) ✓'],
      US: ['27(9)(e)'],
      AT: ['29(4) ✓'],
      CZ: ['29(4) ✓', '27(9)(e) ✓'],
    });
  });

  it('correction B19: binds nobody before its day', () => {
    const bound = (date: string): boolean | undefined =>
      resolveSnapshot(
        { measure: 'PRESERVATION', requestingState: 'PE', requestedState: 'US', offenceClass: 'OTHER', date },
        () => '',
      ).bound;
    expect([bound('2019-11-30'), bound('2019-12-01')]).toEqual([false, true]);
  });
});

describe('The Nassau Convention', () => {
  it('correction A3: binds each Party from the thirtieth day after its deposit', () => {
    expect(parties('nassau')).toEqual({
      AG: '2005-02-04 ✓',
      AR: '2007-01-11 ✓',
      BS: '2009-05-30 ✓',
      BO: '2007-01-13 ✓',
      BR: '2007-12-12 ✓',
      CA: '1996-07-03 ✓',
      CL: '2004-05-28 ✓',
      CO: '2003-02-12 ✓',
      CR: '2012-04-13 ✓',
      CZ: '2019-11-16 ✓',
      DM: '2004-11-19 ✓',
      EC: '2002-04-07 ✓',
      SV: '2004-08-15 ✓',
      GD: '2002-02-15 ✓',
      GT: '2003-06-04 ✓',
      GY: '2008-07-09 ✓',
      HN: '2006-12-10 ✓',
      JM: '2004-09-11 ✓',
      KZ: '2015-12-06 ✓',
      MX: '2003-03-13 ✓',
      NI: '2002-12-25 ✓',
      PA: '2002-02-28 ✓',
      PY: '2004-11-21 ✓',
      PE: '1996-04-14 ✓',
      SR: '2008-04-30 ✓',
      TT: '2004-07-08 ✓',
      UA: '2021-03-28 ✓',
      US: '2001-06-24 ✓',
      VE: '-',
    });
  });

  it('correction A3: has neither signature nor ratification of the Dominican Republic and six others', () => {
    expect(statesThatAre('nassau', 'NOT_PARTY')).toBe('BB BZ DO HT KN LC VC');
    expect(statesThatAre('nassau', 'UNKNOWN')).toBe('CU UY');
    expect(statesThatAre('nassau', 'PRESUMED')).toBe('');
  });

  it('correction A4: has a protocol with these Parties', () => {
    expect(Object.keys(parties('nassau-protocol')).sort().join(' ')).toBe('BR CL CO CZ EC HN PY UA US');
    expect(parties('nassau-protocol')['EC']).toBe('2002-04-07 ✓');
  });
});

describe('The other instruments', () => {
  it('correction B9: the UN Convention is signed by these, with the day where it is known, and binds nobody', () => {
    expect(statesThatAre('uncc', 'SIGNED')).toBe('BR CA CL CR CU DO EC JM NI PE');
    const days = inInstrument('uncc').filter(({ standing }) => standing === 'SIGNED');
    for (const { state, from } of days) expect([state, from]).toEqual([state, state === 'CA' ? null : '2025-10-25']);
    expect(statesThatAre('uncc', 'UNKNOWN')).toBe('AG DM GD HT KN LC SR TT UY VC VE');
    expect(parties('uncc')).toEqual({});
  });

  it('correction B10: San Luis binds Brazil since 27 April 2000; of the three others the day is not recorded', () => {
    expect(parties('san-luis')).toEqual({ BR: '2000-04-27 ✓', AR: '-', PY: '-', UY: '-' });
  });

  it('the Treaty of Medellín binds the five that have ratified it', () => {
    expect(Object.keys(parties('medellin')).sort().join(' ')).toBe('AD CU ES PY UY');
  });
});
