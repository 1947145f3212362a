import { describe, expect, it } from '@jest/globals';
import type { AssistanceSnapshot } from '@comity/domain/law/snapshot';
import { ASSISTANCE_CLOCKS, CHANNEL_CODES, CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import type { Pack, Standing } from '../pack.ts';
import { lawPacks } from '../packs.ts';
import { resolveSnapshot } from '../resolve.ts';

interface PairOfStates {
  offenceClass?: 'BUDAPEST_2_11' | 'OTHER';
  date?: string;
  packs?: Pack[];
  procedure?: 'cets-224';
}

function between(requestingState: string, requestedState: string, change: PairOfStates = {}): AssistanceSnapshot {
  const { offenceClass = 'BUDAPEST_2_11', date = '2026-11-23', packs = lawPacks() } = change;
  const question = {
    measure: 'ASSISTANCE',
    requestingState,
    requestedState,
    offenceClass,
    date,
    ...(change.procedure && { procedure: change.procedure }),
  } as const;
  return resolveSnapshot(question, () => '0'.repeat(64), packs);
}

function withStandings(change: (standings: Standing[]) => Standing[]): Pack[] {
  return lawPacks().map((pack) => ({ ...pack, standings: change(pack.standings) }));
}

const blocking = ({ requiredElements }: AssistanceSnapshot): string[] =>
  requiredElements.filter((one) => one.blocking).map(({ code, rule }) => `${code} ${rule}`);
const PROJECT = ['IP_COMPLETE COM.IP', 'URGENCY_REASON COM.URGENCY'];

const PAIRS: [string, string, string][] = [
  ['PE', 'CL', 'nassau'],
  ['PE', 'US', 'nassau'],
  ['BR', 'CA', 'nassau'],
  ['PE', 'MX', 'nassau'],
  ['AR', 'BR', 'san-luis'],
  ['BR', 'PY', 'san-luis'],
  ['AR', 'UY', 'san-luis'],
  ['BR', 'CL', 'nassau'],
  ['PE', 'EC', 'nassau'],
  ['PE', 'PY', 'nassau'],
  ['CR', 'PA', 'nassau'],
  ['PE', 'GD', 'nassau'],
  ['DO', 'US', 'budapest'],
  ['CA', 'DO', 'budapest'],
  ['CZ', 'AT', 'budapest'],
  ['PE', 'AT', 'budapest'],
  ['PE', 'HT', 'none'],
  ['MX', 'AT', 'none'],
  ['ES', 'UY', 'none'],
];

describe('Which instrument governs the formal request', () => {
  it.each(PAIRS)('%s to %s: %s', (requesting, requested, instrument) => {
    expect(between(requesting, requested).instrument).toBe(instrument);
  });

  it('says for Peru and Chile that Arts 27 and 28 do not apply, why, and that the preservation articles do', () => {
    const { en, es } = between('PE', 'CL').explanation;
    expect(en).toContain('The request of Peru to Chile is written under the Inter-American Convention');
    expect(en).toMatch(/Arts 27\(2\)-\(9\) and 28 .* do not apply, because .* \(Arts 27\(1\) and 28\(1\)\)/);
    expect(en).toContain('Arts 25, 29, 30 and 35 apply anyway');
    expect(es).toContain('no se aplican, porque rige entre ambos un tratado');
  });

  it('applies Art. 27 where no other treaty is recorded', () => {
    expect(between('PE', 'AT').explanation.en).toContain('Arts 27 and 28 of the Budapest Convention apply because no');
  });

  it('relies on no article of the Convention for a State that is no Party to it', () => {
    const { en } = between('PE', 'MX').explanation;
    expect(en).toContain('The Budapest Convention is not relied on');
    expect(en).not.toContain('apply anyway');
  });

  it('says in what goes out nothing of what is unsure, whichever the pair', () => {
    for (const [requesting, requested] of PAIRS) {
      const { en, es } = between(requesting, requested).explanation;
      expect(en).not.toMatch(/verif|recorded|presum|check|project/i);
      expect(es).not.toMatch(/verific|consta|presum|compruebe|proyecto/i);
    }
  });

  it('names in its caveats what is not verified, undated or unknown of the two States', () => {
    const said = (requesting: string, requested: string): string =>
      (between(requesting, requested).caveats ?? []).map(({ en }) => en).join('\n');
    expect(said('BR', 'PY')).toContain('Not verified: Paraguay, San Luis Protocol: Party; the day of its ratification');
    expect(said('PE', 'UY')).toContain('Not verified: Uruguay, Nassau Convention (A-55): Not known');
    expect(said('PE', 'AT')).toContain('Not recorded: since which day Austria is a Party (Budapest Convention)');
    expect(said('AR', 'BR')).toContain('Also open to both: Nassau Convention (A-55)');
    expect(said('CO', 'US')).toContain('The deposit carries a note');
    expect(said('PE', 'HT')).toContain('The domestic law of Haiti is not recorded here');
    expect(said('PE', 'CL')).not.toContain('Nassau Convention (A-55):');
    expect(said('PE', 'CL')).toContain('Peru, Optional Protocol to the Nassau Convention (A-59): Not known');
    expect(said('PE', 'CL')).not.toContain('San Luis');
    expect(said('PE', 'BR')).toContain('Peru, San Luis Protocol: Not known');
  });

  it('follows the days on which a State became a Party and ceased to be one', () => {
    expect(between('PE', 'CL', { date: '2004-05-27' }).instrument).toBe('none');
    expect(between('PE', 'CL', { date: '2004-05-28' }).instrument).toBe('nassau');
    const from2030 = withStandings((standings) =>
      standings.map((one) =>
        one.instrument === 'nassau' && one.state === 'CL' ? { ...one, from: '2030-01-01' } : one,
      ),
    );
    expect(between('PE', 'CL', { packs: from2030 }).instrument).toBe('budapest');
    expect(between('PE', 'CL', { packs: from2030, date: '2030-01-01' }).instrument).toBe('nassau');
    const until2029 = withStandings((standings) => standings.map((one) => ({ ...one, until: '2029-12-31' })));
    expect(between('PE', 'CL', { packs: until2029, date: '2030-01-01' }).instrument).toBe('none');
  });
});

describe('What a formal request must state', () => {
  it('under the Nassau Convention: Art. 26, and a translation', () => {
    expect(blocking(between('PE', 'US'))).toEqual([
      'OFFENCE_AND_FACTS NAS.26.a',
      'ACT_GIVING_RISE NAS.26.b',
      'PRECISE_ASSISTANCE NAS.26.d',
      'TRANSLATION NAS.28',
      ...PROJECT,
    ]);
  });

  it('under the Budapest Convention alone nothing of its own: Arts 27 and 31 list no contents', () => {
    expect(blocking(between('PE', 'AT'))).toEqual(PROJECT);
  });

  it('under the San Luis Protocol, known from no text: all of it warns', () => {
    const { requiredElements } = between('AR', 'BR');
    expect(blocking(between('AR', 'BR'))).toEqual(PROJECT);
    expect(requiredElements.map(({ code }) => code)).toContain('PERSONS_CONCERNED');
  });

  it('to a State of which nothing is recorded: nothing but what the project asks of every request', () => {
    const unknown = between('PE', 'HT');
    expect(blocking(unknown)).toEqual(PROJECT);
    expect(unknown).toMatchObject({ authorities: [], languages: { accepted: [], translation: 'WARNS' } });
  });

  it('never blocks on a rule that is not verified', () => {
    const rules = new Map(lawPacks().flatMap((pack) => pack.rules.map((rule) => [rule.id, rule.status])));
    for (const [requesting, requested] of PAIRS) {
      for (const { rule, blocking: blocks } of between(requesting, requested).requiredElements)
        if (blocks) expect([rule, rules.get(rule)]).toEqual([rule, 'VERIFIED']);
    }
  });
});

describe('Languages', () => {
  it.each([
    ['CL', ['es'], 'BLOCKS'],
    ['US', ['en'], 'BLOCKS'],
    ['BR', ['pt'], 'BLOCKS'],
    ['CA', ['en', 'fr'], 'BLOCKS'],
    ['AT', [], 'WARNS'],
  ])('of %s: %j, and a missing translation %s', (requested, accepted, translation) => {
    expect(between('PE', requested).languages).toMatchObject({ accepted, translation });
  });
});

describe('Channels', () => {
  const channels = (requesting: string, requested: string): string[] =>
    between(requesting, requested).channels.map(({ code, rule }) => `${code} ${rule}`);

  it('are direct in urgency where Art. 27 applies, unless the requested State has declared otherwise (27(9)(e))', () => {
    const toAustria = ['CENTRAL_AUTHORITIES BUD.27.2', 'EMAIL BUD.25.3', 'JUDICIAL_DIRECT BUD.27.9.a'];
    expect(channels('PE', 'AT')).toEqual([...toAustria, 'INTERPOL BUD.27.9.b']);
    for (const declared of ['CZ', 'CA', 'PE', 'US'])
      expect(channels('DO', declared).filter((one) => one.includes('BUD.27.9'))).toEqual([]);
  });

  it('under another treaty are its central authorities and, in urgency, e-mail with the original to follow (25(3))', () => {
    expect(channels('PE', 'CL')).toEqual(['CENTRAL_AUTHORITIES NAS.2_3', 'EMAIL BUD.25.3']);
    expect(channels('PE', 'MX')).toEqual(['CENTRAL_AUTHORITIES NAS.2_3']);
    expect(between('PE', 'CL').channels).toContainEqual({
      code: 'EMAIL',
      rule: 'BUD.25.3',
      formality: 'ORIGINAL_DUE',
      days: null,
      urgentOnly: true,
    });
  });

  it('between Parties to the Treaty of Medellín are Iber@ without any original, since 9 May 2022', () => {
    const iber = between('ES', 'UY').channels.find(({ code }) => code === 'IBER');
    expect(iber).toMatchObject({ formality: 'NONE', days: null, urgentOnly: false });
    expect(channels('ES', 'PE')).not.toContain('IBER NET.MEDELLIN');
  });

  it('under the San Luis Protocol ask for the original within 10 days', () => {
    const { channels: all, clocks } = between('AR', 'BR');
    expect(all.find(({ code }) => code === 'EMAIL')).toMatchObject({ formality: 'ORIGINAL_DUE', days: 10 });
    expect(clocks).toContainEqual({ id: 'SANLUIS_CONFIRM', rule: 'SLU.6.confirm', days: 10, hours: null });
  });
});

describe('Clocks, postponement and conditions', () => {
  const PROJECT_TERMS = {
    MLA_ACK: '5 d',
    MLA_ACK_URGENT: '24 h',
    COMPLETENESS: '10 d',
    ADMISSIBILITY: '30 d',
    ASSIGN_EXECUTION: '5 d',
    ANSWER_CONDITIONS: '10 d',
    VERIFY_RECEIPT: '72 h',
    CLARIFICATION: '15 d',
    RECONSIDER_RELEASE: '10 d',
  };
  const terms = ({ clocks }: AssistanceSnapshot): Record<string, string> =>
    Object.fromEntries(clocks.map(({ id, days, hours }) => [id, days === null ? `${String(hours)} h` : `${days} d`]));

  it('are the service levels of the project, and those of a treaty only where it governs', () => {
    expect(terms(between('PE', 'CL'))).toEqual(PROJECT_TERMS);
    const packs = withStandings((standings) =>
      standings.map((one) => (one.instrument === 'cets-224' ? { ...one, standing: 'PARTY', from: null } : one)),
    );
    expect(between('PE', 'CL', { packs }).instrument).toBe('nassau');
    const enhanced = between('PE', 'CL', { packs, procedure: 'cets-224' });
    expect(enhanced.instrument).toBe('cets-224');
    expect(between('PE', 'CL', { procedure: 'cets-224' }).instrument).toBe('nassau');
    expect(terms(enhanced)).toEqual({ ...PROJECT_TERMS, CETS8_SERVE: '45 d', CETS8_SUB: '20 d', CETS8_TRAF: '45 d' });
  });

  it.each([
    ['PE', 'CL', 'NAS.11'],
    ['PE', 'AT', 'BUD.27.5'],
    ['AR', 'BR', 'SLU.9'],
    ['PE', 'HT', 'COM.POSTPONEMENT'],
  ])('%s to %s: postponement by %s, reviewed within 90 days', (requesting, requested, rule) => {
    expect(between(requesting, requested).postponement).toEqual({
      code: 'PREJUDICE_OWN_INVESTIGATION',
      rule,
      maxReviewDays: 90,
    });
  });

  it('allow every condition of the taxonomy, each by the article that names it or by choice of the project', () => {
    const { conditionsAllowed } = between('PE', 'AT');
    expect(conditionsAllowed.map(({ code }) => code)).toEqual(CONDITION_CODES);
    expect(conditionsAllowed).toContainEqual({ code: 'SPECIALTY', rule: 'BUD.28.2.b' });
    expect(between('PE', 'CL').conditionsAllowed).toContainEqual({ code: 'SPECIALTY', rule: 'NAS.25' });
  });
});

describe('Every rule that a formal request’s snapshot names', () => {
  it.each(PAIRS)('%s to %s is pinned in it, and every code is known', (requesting, requested) => {
    const snapshot = between(requesting, requested, { offenceClass: 'OTHER' });
    const pinned = snapshot.rules.map(({ id }) => id);
    const named = [
      ...snapshot.requiredElements,
      ...snapshot.refusalGrounds,
      ...snapshot.channels,
      ...snapshot.clocks,
      ...snapshot.authorities,
      ...snapshot.conditionsAllowed,
      ...(snapshot.articles ?? []),
      snapshot.postponement,
      snapshot.languages,
    ];
    for (const { rule } of named) expect(pinned).toContain(rule);
    expect(new Set(pinned).size).toBe(pinned.length);
    for (const { id } of snapshot.clocks) expect(ASSISTANCE_CLOCKS).toContain(id);
    for (const { code } of snapshot.channels) expect(CHANNEL_CODES).toContain(code);
  });
});
