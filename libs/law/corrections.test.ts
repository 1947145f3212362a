/**
 * The packs once had these values wrong; each stands here with the right value and where it was read (docs/rules
 * 1.1-1.11).
 */
import { describe, expect, it } from '@jest/globals';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { completeRequest } from '@comity/testkit/request-forms';
import type { AssistanceSnapshot, PreservationSnapshot } from '@comity/domain/law/snapshot';
import type { DataCategory, OffenceClass, OffenceCode } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { explanation } from './assistance/explanation.ts';
import { missingElements, warnings } from './missing.ts';
import type { PackRule } from './pack.ts';
import { lawPacks } from './packs.ts';
import { resolveSnapshot } from './resolve.ts';
import { summarize, summaryAsIn } from './summary.ts';

type StatesOfPair = [requesting: string, requested: string];
const question = ([requestingState, requestedState]: StatesOfPair, offenceClass: OffenceClass) =>
  ({ requestingState, requestedState, offenceClass, date: '2026-11-23' }) as const;
const preservation = (pair: StatesOfPair, offenceClass: OffenceClass = 'OTHER'): PreservationSnapshot =>
  resolveSnapshot({ measure: 'PRESERVATION', ...question(pair, offenceClass) }, () => '0'.repeat(64));
const formal = (pair: StatesOfPair, offenceClass: OffenceClass = 'OTHER'): AssistanceSnapshot =>
  resolveSnapshot({ measure: 'ASSISTANCE', ...question(pair, offenceClass) }, () => '0'.repeat(64));
const codes = ({ refusalGrounds }: Pick<AssistanceSnapshot, 'refusalGrounds'>): string[] =>
  refusalGrounds.map(({ code }) => code);

const rules = lawPacks().flatMap((pack) => pack.rules);
function ruleOf(id: string): PackRule {
  const found = rules.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

describe('correction A1: the reservation of Art. 29(4)', () => {
  it.each(['AR', 'CL', 'PE', 'AT', 'CZ'])('opens dual criminality at %s, outside Arts 2-11 only', (requested) => {
    const requesting = requested === 'PE' ? 'CO' : 'PE';
    const open = preservation([requesting, requested]).refusalGrounds.find(({ code }) => code === 'DUAL_CRIMINALITY');
    expect(open).toEqual({
      code: 'DUAL_CRIMINALITY',
      rule: 'BUD.29.4',
      needs: ['CONDUCT_ANALYSIS'],
      reaches: 'OUTSIDE_2_11',
    });
    expect(codes(preservation([requesting, requested], 'BUDAPEST_2_11'))).not.toContain('DUAL_CRIMINALITY');
  });

  it('was read not to be made by CA, whose grounds are the two of 29(5)', () => {
    expect(codes(preservation(['PE', 'CA']))).toEqual(['POLITICAL_OFFENCE', 'SOVEREIGNTY_SECURITY_ORDRE_PUBLIC']);
  });

  it.each(['BR', 'CO', 'CR', 'DO', 'US'])(
    'case A5: nobody has read whether %s made it, so it closes no ground outside Arts 2-11, and warns',
    (requested) => {
      expect(codes(preservation(['PE', requested]))).toContain('DUAL_CRIMINALITY');
      expect(codes(preservation(['PE', requested], 'BUDAPEST_2_11'))).not.toContain('DUAL_CRIMINALITY');
      const warned = (preservation(['PE', requested]).caveats ?? []).map(({ en }) => en).join(' ');
      expect(warned).toContain('29(4)');
    },
  );
});

describe('correction A2: a formal request without an earlier preservation', () => {
  it.each<StatesOfPair>([
    ['CR', 'US'],
    ['AR', 'BR'],
    ['CR', 'AT'],
    ['PE', 'HT'],
  ])('of %s to %s can be submitted, and the link is a warning', (requesting, requested) => {
    const snapshot = formal([requesting, requested]);
    const form = assistanceRequestForm(completeRequest({ requestedState: requested }), { dossier: '', reference: '' });
    expect(missingElements(form, snapshot).map(({ code }) => code)).not.toContain('MISSING_PRESERVATION');
    expect(warnings(form, snapshot, null).map(({ code }) => code)).toContain('MISSING_PRESERVATION');
  });
});

describe('correction A3: the Dominican Republic is no Party to Nassau', () => {
  it.each<StatesOfPair>([
    ['DO', 'US'],
    ['DO', 'CA'],
    ['DO', 'CR'],
    ['CL', 'DO'],
  ])('so %s to %s falls to Art. 27, and no translation blocks', (requesting, requested) => {
    expect(formal([requesting, requested])).toMatchObject({
      instrument: 'budapest',
      languages: { translation: 'WARNS' },
    });
  });
});

describe('correction A4: refusal because an offence is fiscal', () => {
  it.each<StatesOfPair>([
    ['BR', 'CL'],
    ['CO', 'US'],
    ['HN', 'EC'],
  ])('is closed between Parties to A-59, %s and %s, whatever the offence', (requesting, requested) => {
    for (const offenceClass of ['BUDAPEST_2_11', 'MIXED', 'OTHER'] as const)
      expect(codes(formal([requesting, requested], offenceClass))).not.toContain('FISCAL');
  });

  it.each<StatesOfPair>([
    ['PE', 'CL'],
    ['AR', 'CR'],
    ['DO', 'US'],
  ])('is closed for Arts 2-11 between Parties to Budapest, %s and %s, whichever treaty governs', (...pair) => {
    expect(codes(formal(pair, 'BUDAPEST_2_11'))).not.toContain('FISCAL');
    const other = formal(pair, 'OTHER').refusalGrounds.find(({ code }) => code === 'FISCAL');
    expect(other?.reaches).toBe('OUTSIDE_2_11');
  });

  it('is open where neither closes it', () => {
    expect(formal(['PE', 'MX'], 'BUDAPEST_2_11').refusalGrounds).toContainEqual({
      code: 'FISCAL',
      rule: 'NAS.9.f',
      needs: [],
    });
  });
});

describe('correction A4: the measures of Art. 5 of Nassau and a tax crime', () => {
  const dual = (pair: StatesOfPair) =>
    formal(pair).refusalGrounds.find(({ code }) => code === 'DUAL_CRIMINALITY')?.limitedBy;

  it('between Parties to A-59 whoever refuses reads Art. 2 beside the ground', () => {
    expect(dual(['BR', 'CL'])).toBe('APR.2');
    expect(formal(['BR', 'CL']).rules).toContainEqual(
      expect.objectContaining({ id: 'APR.2', source: 'N5', status: 'VERIFIED' }),
    );
  });

  it('and elsewhere not', () => {
    for (const pair of [
      ['PE', 'CL'],
      ['BR', 'PY'],
      ['PE', 'AT'],
    ] as StatesOfPair[]) {
      expect(dual(pair)).toBeUndefined();
      expect(formal(pair).rules.filter(({ id }) => id.startsWith('APR.'))).toEqual([]);
    }
  });
});

describe('correction B5: the offences of a request', () => {
  const named = (...codes: OffenceCode[]): RequestForm => {
    const form = completeRequest({ requestedState: 'CL' });
    const [first] = form.offences;
    if (first === undefined) throw new Error('an offence');
    return { ...form, offences: codes.map((code) => ({ ...first, code })) };
  };
  const noted = (form: RequestForm) => summarize(form, preservation(['PE', 'CL']), '0'.repeat(64), 'PE');

  it('are noted once each; Art. 12 is none, and stands only where nothing else is named', () => {
    expect(noted(named('ART_8', 'ART_12', 'ART_8', 'OTHER_E_EVIDENCE')).offences).toEqual([
      'ART_8',
      'OTHER_E_EVIDENCE',
    ]);
    expect(noted(named('ART_12')).offences).toEqual(['ART_12']);
  });

  it('a summary that an earlier version made without them is not wrong for that', () => {
    const form = named('ART_8', 'OTHER_E_EVIDENCE');
    const { offences: _later, ...earlier } = noted(form);
    expect(summaryAsIn(earlier, form, preservation(['PE', 'CL']), 'PE')).toEqual(earlier);
    expect(summaryAsIn(noted(form), form, preservation(['PE', 'CL']), 'PE')).toEqual(noted(form));
  });
});

describe('correction A9: Art. 27(9)(c)', () => {
  const passedOnUnder = (channel: 'JUDICIAL_DIRECT' | 'CENTRAL_AUTHORITIES' | 'INTERPOL'): string | undefined => {
    const request = completeRequest({ requestedState: 'AT' });
    const form = assistanceRequestForm(request, { dossier: '', reference: '' });
    if (form.assistance === null) throw new Error('a formal request');
    const sent = { ...form, assistance: { ...form.assistance, channel } };
    const { assistance } = summarize(sent, formal(['PE', 'AT']), '0'.repeat(64), 'PE');
    return assistance?.articles?.find(({ point }) => point === 'FORWARDING')?.rule;
  };

  it('is the basis of passing on what judicial authorities sent each other directly, and nothing else', () => {
    expect(passedOnUnder('JUDICIAL_DIRECT')).toBe('BUD.27.9.c');
    expect(passedOnUnder('CENTRAL_AUTHORITIES')).toBe('COM.FORWARD');
    expect(passedOnUnder('INTERPOL')).toBe('COM.FORWARD');
  });
});

describe('correction B8: Art. 8 of the Second Additional Protocol', () => {
  const said = explanation('cets-224', question(['PE', 'CL'], 'OTHER'), lawPacks());

  it('is explained as a procedure that applies whether or not a treaty is in force', () => {
    expect(said.en).toContain('whether or not a treaty on mutual assistance is in force');
    expect(said.es).toContain('rija o no entre ambos un tratado de asistencia mutua');
    expect(said.en).not.toContain('because no treaty');
  });

  it('is governed by nobody before the Protocol is in force, and is never chosen before a treaty', () => {
    for (const pair of [
      ['PE', 'CL'],
      ['CL', 'US'],
      ['PE', 'AT'],
    ] as StatesOfPair[])
      expect(formal(pair).instrument).not.toBe('cets-224');
  });
});

describe('correction A5: the declaration of Art. 27(9)(e)', () => {
  it('speaks of requests under paragraph 9 and not of all', () => {
    expect(ruleOf('BUD.27.9.e').text.en).toContain('requests made under paragraph 9');
  });
});

describe('correction A6: between States that Art. 29 does not bind', () => {
  it.each<StatesOfPair>([
    ['PE', 'MX'],
    ['MX', 'PE'],
    ['PE', 'JM'],
  ])('%s to %s: grounds are open, elements warn, the floor is a wish', (...pair) => {
    const snapshot = preservation(pair);
    expect(snapshot).toMatchObject({ bound: false, floorDays: 60 });
    expect(codes(snapshot)).toContain('DOMESTIC_LAW_BAR');
    expect(new Set(snapshot.refusalGrounds.map(({ rule }) => rule))).toEqual(new Set(['COM.NOT_BOUND']));
    const form = completeRequest({
      requestedState: pair[1],
      necessity: '',
      intent: { mlaIntended: false, expectedDate: '', channel: '' },
    });
    expect(missingElements(form, snapshot)).toEqual([]);
    expect(warnings(form, snapshot, null).map(({ code }) => code)).toEqual(['MISSING_NECESSITY', 'MISSING_INTENT']);
  });

  it('what no request can do without still stops it', () => {
    const form = completeRequest({ requestedState: 'MX', targets: [] });
    expect(missingElements(form, preservation(['PE', 'MX'])).map(({ code, rule }) => `${code} ${rule}`)).toEqual([
      'MISSING_TARGETS COM.INDISPENSABLE',
    ]);
  });

  it('what is only believed of a membership blocks nothing', () => {
    expect(preservation(['PE', 'PY'])).toMatchObject({ bound: false });
    expect(preservation(['PE', 'EC'])).toMatchObject({ bound: true });
  });
});

describe('correction A8: the requirement to keep logs (Marco Civil)', () => {
  const order = (categories: DataCategory[]): unknown => {
    const form = completeRequest({ requestedState: 'BR' });
    const targets = form.targets.map((target) => ({ ...target, categories }));
    return summarize({ ...form, targets }, preservation(['PE', 'BR']), '0'.repeat(64), 'PE').rules.order;
  };

  it('has its sixty days where traffic data are asked for, and for nothing else', () => {
    expect(order(['TRAFFIC'])).toMatchObject({ rule: 'BR.MCI_GUARD', days: 60 });
    expect(order(['SUBSCRIBER', 'TRAFFIC'])).toMatchObject({ days: 60 });
    expect(order(['CONTENT'])).toBeNull();
    expect(order(['SUBSCRIBER', 'CONTENT'])).toBeNull();
  });

  it('loses effect when leave is denied too, and reaches no content', () => {
    expect(ruleOf('BR.MCI_GUARD').text.en).toContain('or if it is denied');
    expect(ruleOf('BR.GUARD.content').status).toBe('UNVERIFIED');
  });
});

describe('correction A9: a governing instrument brings its own articles', () => {
  const articles = (pair: StatesOfPair): Record<string, string> =>
    Object.fromEntries((formal(pair).articles ?? []).map(({ point, rule }) => [point, rule]));

  it('Nassau its own, and the project where it is silent', () => {
    expect(articles(['PE', 'CL'])).toEqual({
      REFUSAL: 'NAS.9',
      REASONS: 'NAS.26.return',
      CONSULTATION: 'COM.CONSULT_FIRST',
      POSTPONEMENT: 'NAS.11',
      CONDITIONS: 'COM.CONDITION',
      CONDITION_ANSWER: 'COM.ANSWER_CONDITIONS',
      CONFIDENTIALITY: 'COM.CONFIDENTIALITY',
      USE_LIMIT: 'NAS.25',
      USE_REPORT: 'COM.USE_REPORT',
      FORWARDING: 'COM.FORWARD',
    });
  });

  it('San Luis its own', () => {
    expect(articles(['BR', 'PY'])).toMatchObject({
      REFUSAL: 'SLU.5',
      REASONS: 'SLU.5.2',
      POSTPONEMENT: 'SLU.9',
      CONFIDENTIALITY: 'SLU.10',
      USE_LIMIT: 'SLU.12',
    });
  });

  it('Arts 27 and 28 stand only where 27(1) and 28(1) let them', () => {
    const lawful: StatesOfPair = ['PE', 'AT'];
    expect(Object.values(articles(lawful)).every((rule) => rule.startsWith('BUD.2'))).toBe(true);
    for (const pair of [
      ['PE', 'CL'],
      ['BR', 'PY'],
      ['PE', 'HT'],
      ['MX', 'AT'],
    ] as StatesOfPair[])
      expect(Object.values(articles(pair)).filter((rule) => rule.startsWith('BUD.'))).toEqual([]);
  });
});

describe('What rules say', () => {
  it.each<[string, string, RegExp]>([
    ['B1', 'BUD.28.2.a', /could not be complied with in the absence/],
    ['B1', 'BUD.28.4', /in relation to that condition/],
    ['B2', 'BUD.27.8', /except to the extent necessary for its execution/],
    ['B2', 'BUD.27.1', /uniform or reciprocal legislation/],
    ['B2', 'BUD.26.1', /Within the limits of its domestic law .* own investigations/],
    ['B3', 'BUD.30.1', /in the course of executing a request under Art. 29 to preserve traffic data/],
    ['B5', 'BUD.10', /copyright and related rights/],
    ['B5', 'BUD.12', /no offence/],
    ['B8', 'CET.8.3.supporting', /not given to the provider without the consent/],
    ['B8', 'CET.8.8', /28\(2\)\(b\)/],
    ['B10', 'SLU.5.1.d', /in the requested State/],
    ['B10', 'SLU.2018', /no legalisation/],
    ['B10', 'SLU.5.1.a', /not an ordinary offence/],
    ['B10', 'SLU.5.2', /gives its reasons/],
    ['B10', 'SLU.6.confirm', /within 10 days of its making/],
    ['B10', 'SLU.6.5', /with a translation/],
    ['B10', 'PY.SAN_LUIS', /^Party/],
    ['B10', 'UY.SAN_LUIS', /^Party/],
    ['B11', 'NAS.5', /attachment and sequestration .* house searches/],
    ['B11', 'NAS.36', /does not affect/],
    ['B11', 'NAS.26.24', /returned with the reasons/],
    ['B11', 'NAS.29', /fees of experts and the travel/],
    ['B12', 'CO.906.244', /beforehand/],
    ['B12', 'CO.906', /control afterwards/],
    ['B12', 'CO.AUTH.SUBSCRIBER', /Decree 1704/],
    ['B13', 'MX.303.days', /90 days, at the request of the Public Prosecutor and without a judge/],
    ['B13', 'MX.RETENTION', /replaced/],
    ['B13', 'MX.303.emergency', /within 48 hours/],
    ['B14', 'DO.53_07.54', /90 days, renewable/],
    ['B14', 'DO.53_07.56', /at least 90 days/],
    ['B15', 'PE.DL1182.subject', /not about orders to preserve/],
    ['B15', 'PE.BUDAPEST.law', /Legislative Resolution 30913/],
    ['B15', 'PE.AUTH.CENTRAL', /Fiscalía de la Nación/],
    ['B16', 'CL.AUTH.CENTRAL', /Public Prosecutor/],
    ['B16', 'CL.AUTH.EXTRADITION', /Foreign Affairs/],
    ['B16', 'CL.AUTH.NASSAU', /Foreign Affairs/],
    ['B17', 'CA.487_013', /after the day on which it is made. No renewal/],
    ['B17', 'CA.MLACMA.22_03', /production order in the manner provided for in ss. 487.015 to 487.018/],
    ['B17', 'CA.AUTH.24_7', /National Operations Centre/],
    ['B17', 'CA.AUTH.CENTRAL', /International Assistance Group/],
    ['B17', 'CA.487_016', /an Act of Parliament/],
    ['B15', 'PE.BUDAPEST', /1 December 2019/],
    ['B12', 'CO.BUDAPEST', /1 July 2020/],
    ['B16', 'CL.218BIS', /90 days/],
    ['B18', 'US.2523', /3 October 2022/],
    ['B18', 'US.AUTH.CENTRAL', /Office of International Affairs/],
    ['B18', 'US.BUDAPEST', /1 January 2007/],
    ['B18', 'US.AUTH.24_7', /Computer Crime/],
  ])('correction %s: %s', (_row, id, words) => {
    expect(ruleOf(id).text.en).toMatch(words);
  });

  it.each('22 24.7 25.1 25.2 28.1 31.2 35.2.a 39.2 40 42 43'.split(' '))(
    'correction B4: Art. %s stands in the pack, verified',
    (article) => {
      expect(ruleOf(`BUD.${article}`)).toMatchObject({ source: 'N1', status: 'VERIFIED' });
    },
  );

  it('correction B4: Art. 29 speaks of the territory of the other Party, Art. 33 of a similar domestic case', () => {
    expect(ruleOf('BUD.29.1').text.en).toContain('in the territory of the other Party');
    expect(ruleOf('BUD.33').text.en).toContain('similar domestic case');
  });

  it.each([
    ['AR', '2018-10-01'],
    ['BR', '2023-03-01'],
    ['CA', '2015-11-01'],
    ['US', '2007-01-01'],
  ])('correction B19: %s is bound from %s, and by nothing before', (state, from) => {
    const bound = (date: string): boolean | undefined =>
      resolveSnapshot({ measure: 'PRESERVATION', ...question(['CL', state], 'OTHER'), date }, () => '0'.repeat(64))
        .bound;
    const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    const chile = '2017-08-01';
    expect(bound(from > chile ? from : chile)).toBe(true);
    expect(bound(from > chile ? before : '2017-07-31')).toBe(false);
  });

  it.each([
    ['PE', 'EC', true],
    ['PE', 'PY', false],
    ['CR', 'PA', false],
    ['CR', 'GD', true],
  ] as const)('correction B20: %s and %s are found, bound %s by what is verified', (from, to, bound) => {
    expect(preservation([from, to]).bound).toBe(bound);
    expect(formal([from, to]).instrument).toBe('nassau');
  });

  it('correction B6: one of custodian and provider is enough', () => {
    const snapshot = formal(['PE', 'CL']);
    const asked = (custodian: string, provider: string): string[] =>
      missingElements(completeRequest({ custodian, provider }), preservation(['PE', 'CL'])).map(({ code }) => code);
    expect(snapshot.instrument).toBe('nassau');
    expect(asked('', 'CORREO')).toEqual([]);
    expect(asked('A server in Santiago', '')).toEqual([]);
  });

  it('correction B10: a request under San Luis has a translation, which warns', () => {
    expect(formal(['AR', 'BR']).languages).toEqual({ accepted: ['pt'], translation: 'WARNS', rule: 'SLU.6.5' });
  });

  it('correction B11: what Nassau does not reach can be refused, under Art. 6', () => {
    expect(formal(['PE', 'CL']).refusalGrounds).toContainEqual({ code: 'BELOW_THRESHOLD', rule: 'NAS.6', needs: [] });
  });

  it.each<[string, StatesOfPair, true | undefined]>([
    ['Nassau', ['PE', 'CL'], true],
    ['San Luis', ['BR', 'PY'], true],
    ['Budapest', ['PE', 'AT'], undefined],
    ['no treaty', ['PE', 'HT'], undefined],
  ])(
    'correction B11: under %s dual criminality is open for coercive measures alone, or for all',
    (_name, pair, only) => {
      const dual = formal(pair).refusalGrounds.find(({ code }) => code === 'DUAL_CRIMINALITY');
      expect(dual?.coerciveOnly).toBe(only);
    },
  );

  it('correction B22: no rule of a membership speaks of more than one fact', () => {
    const joined = rules.filter(({ id, text }) => /^[A-Z]{2}\.BUDAPEST/.test(id) && /; no reservation/.test(text.en));
    expect(joined).toEqual([]);
    expect(ruleOf('CL.BUDAPEST').text.en).toBe('Party since 1 August 2017.');
  });

  it.each<[string, string, RegExp]>([
    ['C1', 'BUD.29.5.b', /orden público/],
    ['C1', 'BUD.16.1', /conservación rápida/],
    ['C2', 'BUD.29.3', /doble tipificación penal \(doble incriminación\)/],
    ['C3', 'BUD.29.5.b', /podría atentar contra/],
    ['C3', 'BUD.27.4.b', /podría atentar contra/],
    ['C4', 'BUD.4', /ataques a la integridad de los datos/],
    ['C4', 'BUD.5', /ataques a la integridad del sistema/],
    ['C5', 'BUD.31.1', /obtención de forma similar/],
    ['C6', 'US.2703', /Orden de registro.*citación \(subpoena\)/],
    ['C7', 'JM.AUTH.CENTRAL', /Director de la Fiscalía Pública/],
    ['C9', 'NAS.5', /embargo y secuestro de bienes.*registros domiciliarios y allanamientos/],
    ['C10', 'NAS.9.d', /tribunal de excepción o ad hoc/],
    ['B5', 'BUD.10', /derechos afines/],
  ])('correction %s: %s in Spanish', (_row, id, words) => {
    expect(ruleOf(id).text.es).toMatch(words);
  });

  it('correction C8: a Canadian statute is cited by its artículo', () => {
    expect(ruleOf('CA.487_013').citation.es).toContain('art. 487.013');
  });
});
