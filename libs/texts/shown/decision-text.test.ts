import type { Fields } from '@comity/vocabulary/field';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isActRow } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { ACTS } from '@comity/vocabulary/acts';
import { inLocale, ofKind } from '@comity/vocabulary/words';
import { completeRequest } from '@comity/testkit/request-forms';
import { type DecisionFacts, decisionText } from './decision-text.ts';
import type { Locale } from '../pair.ts';
import { text } from '../text.ts';

const BASIS = {
  id: 'BUD.29.5',
  citation: { en: 'Budapest Convention, Art. 29(5)', es: 'Convenio de Budapest, art. 29(5)' },
  text: { en: 'Grounds of refusal.', es: 'Motivos de denegación.' },
  source: 'S4',
  status: 'VERIFIED',
} as const;

function facts(act: DecisionFacts['act'], body: Record<string, unknown> = {}): DecisionFacts {
  return {
    act,
    kind: 'PRESERVATION',
    takesEffect: 'WITH_SECOND',
    ratifyHours: 4,
    subject: null,
    body,
    reference: 'CL-2026-0001',
    requesting: { en: 'Peru', es: 'Perú' },
    receiving: { en: 'Chile', es: 'Chile' },
    provider: { en: 'Correo Austral', es: 'Correo Austral' },
    basis: BASIS,
    targets: completeRequest().targets,
    zones: { reader: 'America/Lima', custodian: 'America/Santiago' },
    request: { form: completeRequest(), targets: completeRequest().targets, holds: [] },
  };
}

const REFUSAL = {
  ground: 'POLITICAL_OFFENCE',
  assessment: 'The whole request stands or falls together.',
  consultation: 'HELD',
  consultationRecord: 'By telephone on 24 November.',
  reasons: 'The offence is a political one.',
  conductAnalysis: null,
};

/** Each row holds an act, its body, and what its text must say of that body. */
const READ: [DecisionFacts['act'], Record<string, unknown>, (locale: Locale) => string[]][] = [
  ['accept', {}, () => []],
  [
    'refuse',
    REFUSAL,
    (locale) => [
      text(locale, 'grounds', 'POLITICAL_OFFENCE'),
      REFUSAL.assessment,
      REFUSAL.consultationRecord,
      REFUSAL.reasons,
      locale === 'en' ? 'was consulted' : 'Se consultó',
    ],
  ],
  ['draft_order', { order: 'Preserve at once.\nAll of it.' }, () => ['Preserve at once.\nAll of it.']],
  [
    'decide_extension',
    { decision: 'GRANTED', until: '2027-03-01T12:30:00-05:00', reasons: 'The request is on its way.' },
    (locale) => [
      locale === 'en' ? 'Granted' : 'Concedida',
      locale === 'en' ? '1 March 2027, 12:30 (America/Lima, UTC−5)' : '1 de marzo de 2027, 12:30 (America/Lima, UTC−5)',
      'The request is on its way.',
    ],
  ],
  [
    'renew_order',
    { order: 'Preserve longer.', until: '2027-03-01T12:30:00.000Z' },
    () => ['2027, 07:30 (America/Lima, UTC−5)', '2027, 09:30 (America/Santiago, UTC−3)'],
  ],
  ['release', { reason: 'The case was closed.' }, () => ['The case was closed.']],
  [
    'release_identifiers',
    { targets: ['t2', 't9'], reason: 'Withdrawn.' },
    () => ['203.0.113.17', '51344', 'Withdrawn.'],
  ],
  ['withdraw', { reason: 'No longer needed.' }, () => ['No longer needed.']],
  ['ask_information', { questions: ['Which mailbox?', 'Since when?'] }, () => ['1. Which mailbox?\n2. Since when?']],
  [
    'record_impossibility',
    { code: 'IMPOSSIBLE_DELETED', explanation: 'Gone since October.' },
    (locale) => [text(locale, 'impossibilities', 'IMPOSSIBLE_DELETED'), 'Gone since October.'],
  ],
  [
    'object',
    { objections: [{ target: 't1', code: 'OVERBROAD' }], explanation: 'Too much.' },
    (locale) => ['pagos.municipales@correo-austral.example', text(locale, 'objections', 'OVERBROAD'), 'Too much.'],
  ],
  [
    'confirm_preservation',
    {
      results: [
        {
          target: 't1',
          category: 'TRAFFIC',
          snapshotAt: '2026-11-24T10:00:00Z',
          from: null,
          to: null,
          preservedUntil: '2027-02-22T03:00:00Z',
          bytes: 0,
          items: null,
          reference: 'R-1',
          userNotified: false,
        },
      ],
    },
    (locale) => [
      'pagos.municipales@correo-austral.example',
      text(locale, 'dataCategories', 'TRAFFIC'),
      '2026, 05:00 (America/Lima, UTC−5)',
      '2026, 07:00 (America/Santiago, UTC−3)',
      'bytes: 0',
      locale === 'en' ? 'user notified: no' : 'usuario avisado: no',
    ],
  ],
];

describe.each(['en', 'es'] as const)('What is read in %s before', (locale) => {
  it.each(READ)('%s says what is done, where, on which basis, and all that was written', (act, body, expected) => {
    const shown = decisionText(locale, facts(act, { ...body, name: act, shown: 'f'.repeat(64) }));
    for (const part of [
      text(locale, 'acts', act),
      inLocale(ofKind(ACTS[act].words.hint, 'PRESERVATION'), locale),
      'CL-2026-0001',
      'Chile',
      'Correo Austral',
      BASIS.citation[locale],
      BASIS.text[locale],
      locale === 'en' ? '(verified)' : '(verificado)',
      ...expected(locale),
    ]) {
      expect(shown).toContain(part);
    }
    expect(shown).not.toContain('ffff');
    expect(shown.split('\n')).not.toContain('name');
  });

  it('does not call verified law what the project has chosen', () => {
    const chosen = { ...facts('grant', { denied: [], conditions: [], conditionsText: null, reasons: 'r' }) };
    const shown = decisionText('es', { ...chosen, basis: { ...BASIS, source: 'D' } });
    expect(shown).toContain('(regla propia, no es ley)');
    expect(shown).not.toContain('(verificado)');
  });

  it.each(['draft_order', 'renew_order', 'release', 'release_identifiers'] as const)(
    '%s does not name the requesting State, nor that there is one, because it lies in the file of a provider',
    (act) => {
      const shown = decisionText(locale, facts(act, { reason: 'Done.' }));
      expect(shown).not.toMatch(/Peru|Perú/u);
      expect(shown).not.toContain(text(locale, 'sides', 'requesting'));
      expect(shown).not.toContain(text(locale, 'sides', 'receiving'));
    },
  );

  it.each(['accept', 'refuse', 'decide_extension', 'withdraw'] as const)('%s names both States', (act) => {
    const shown = decisionText(locale, facts(act));
    expect(shown).toContain(locale === 'en' ? 'Requesting State: Peru' : 'Estado requirente: Perú');
    expect(shown).toContain(locale === 'en' ? 'Requested State: Chile' : 'Estado requerido: Chile');
  });

  it('names no requesting State to a provider, which is not told for whom it is asked', () => {
    const order = { form: null, targets: completeRequest().targets, holds: [] };
    const own = { ...facts('destroy_copy', { certificate: 'Before two people.' }), requesting: null, request: order };
    expect(decisionText('es', own)).toContain('Estado requerido: Chile');
    expect(decisionText('es', own)).not.toContain('requirente:');
  });

  it('case A1: a release names each formal request that is open, by our own reference', () => {
    const { targets } = completeRequest();
    const request = { form: null, targets, holds: [], formal: ['CL-2026-000031', 'CL-2026-000032'] };
    const shown = decisionText(locale, { ...facts('release', { reason: 'Done.' }), request });
    expect(shown).toContain(locale === 'en' ? 'Formal request that is open' : 'Solicitud formal en curso');
    expect(shown).toContain('- CL-2026-000031\n- CL-2026-000032');
    const announced = [{ reference: 'MLA-7', status: 'SENT' as const, date: '2026-12-01' }];
    const told = decisionText(locale, { ...facts('release'), request: { ...request, formal: [], announced } });
    expect(told).toContain(locale === 'en' ? '1 December 2026' : '1 de diciembre de 2026');
    // The words of a release lie in the provider's file, which learns no reference of another State.
    expect(told).not.toContain('MLA-7');
    const intended = { ...facts('announce_release'), request: { ...request, announced } };
    expect(decisionText(locale, intended)).toContain('- MLA-7, ');
    const decided = [{ reference: 'MLA-8', status: 'RECEIVED' as const, date: '2026-12-01', decidedOn: '2026-12-09' }];
    const release = decisionText(locale, { ...facts('announce_release'), request: { ...request, announced: decided } });
    expect(release).toMatch(
      locale === 'en' ? /- MLA-8, received on .* decided on 9 Dec/ : /- MLA-8, recibida el .* decidida el 9 de dic/,
    );
    expect(decisionText(locale, facts('release'))).not.toMatch(/Formal request that is open|Solicitud formal en curso/);
  });

  it('does not depend on the order of the fields', () => {
    const turned = Object.fromEntries(Object.entries(REFUSAL).reverse());
    expect(decisionText(locale, facts('refuse', turned))).toBe(decisionText(locale, facts('refuse', REFUSAL)));
  });

  it('keeps what it has no words for', () => {
    const shown = decisionText(locale, facts('accept', { later: { n: 1 }, until: 'next week' }));
    expect(shown).toContain('later\n{"n":1}');
    expect(shown).toContain('next week');
  });
});

/** Every act that two people do, or that a second person carries out, in any lifecycle. */
const OF_TWO = [
  ...new Set(
    Object.values(LIFECYCLES)
      .flatMap((sides) => Object.values(sides))
      .flatMap(({ rows }) => rows.filter(isActRow))
      .flatMap(({ act, hands, proposes }) => (hands === 'TWO' || proposes !== undefined ? [act] : [])),
  ),
].filter((act) => ACTS[act].shown);

/** A request of any number of identifiers, each recognizable in the text. */
const targetsOfAll = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 }).map((values) =>
  values.flatMap((value, index) =>
    completeRequest()
      .targets.slice(0, 1)
      .map((target) => ({ ...target, id: `t${String(index + 1)}`, value: `${value}@example.org` })),
  ),
);

describe.each(['en', 'es'] as const)('case A16: the exact text of what two people do, in %s', (locale) => {
  it.each(OF_TWO)('%s names the request, each identifier with its data, and what is held', (act) => {
    fc.assert(
      fc.property(targetsOfAll, fc.uuid(), (targets, reference) => {
        const items = [{ target: 't1', category: 'TRAFFIC' as const }];
        const holds = [{ id: 'h-1', items, preservedUntil: '2027-03-01T12:30:00.000Z' }];
        const form = completeRequest({ targets });
        const shown = decisionText(locale, { ...facts(act), reference, targets, request: { form, targets, holds } });
        expect(shown).toContain(reference);
        for (const { value, categories } of targets) {
          const line = shown.split('\n').find((one) => one.includes(value)) ?? '';
          for (const category of categories) expect(line).toContain(text(locale, 'dataCategories', category));
        }
        expect(shown).toContain('2027, 07:30 (America/Lima, UTC−5)');
        const isNamed = shown.includes(form.caseNumber);
        expect({ act, isNamed }).toEqual({ act, isNamed: !ACTS[act].forProvider });
      }),
      { numRuns: 20 },
    );
  });

  it.each(OF_TWO)('%s has room for what the first person weighed', (act) => {
    const fields: Fields = ACTS[act].fields;
    const written = Object.values(fields).map(({ keeps }) => keeps);
    expect(written.some((kept) => kept !== null && ['TEXT', 'ORDER', 'REQUEST'].includes(kept))).toBe(true);
  });

  it.each(OF_TWO)('%s repeats everything that the first person wrote and weighed', (act) => {
    const typed = Object.entries(ACTS[act].fields).filter(([, { keeps }]) => keeps === 'TEXT');
    const body = Object.fromEntries(typed.map(([name]) => [name, `what was weighed in ${name}`]));
    const shown = decisionText(locale, facts(act, body));
    for (const said of Object.values(body)) expect(shown).toContain(said);
  });
});

describe.each(['en', 'es'] as const)('case A6/A16: Given a package from which files are withheld, in %s', (locale) => {
  const withheld = [
    { name: 'letter to counsel.eml', sha256: 'b'.repeat(64), reason: 'It is a letter to defence counsel.' },
    { name: 'other account.zip', sha256: 'c'.repeat(64), reason: 'The order does not reach this account.' },
  ];
  const sealed = { digest: 'a'.repeat(64), bytes: 2_048, files: 3, sealedAt: '2026-11-24T10:00:00.000Z' };

  it.each(['transmit', 'accept_evidence'] as const)(
    'when people read before %s, then each has its name and reason',
    (act) => {
      const subject = { conditions: null, package: sealed, brought: null, withheld };
      const shown = decisionText(locale, { ...facts(act), kind: 'ASSISTANCE', subject });
      for (const { name, sha256, reason } of withheld) expect(shown).toContain(`${name}; SHA-256 ${sha256}: ${reason}`);
    },
  );
});
