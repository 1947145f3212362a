import { describe, expect, it } from '@jest/globals';
import { resolveSnapshot } from '@comity/law/resolve';
import { assistanceRequestForm } from '@comity/contracts/request-form';
import { formatDay } from '@comity/calendar/format';
import { completeRequest } from '@comity/testkit/request-forms';
import { IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { text } from '../text.ts';
import { type RequestFacts, requestText } from './request-text.ts';

const snapshot = resolveSnapshot(
  {
    measure: 'PRESERVATION',
    requestingState: 'PE',
    requestedState: 'CL',
    offenceClass: 'BUDAPEST_2_11',
    date: '2026-11-23',
  },
  () => '0'.repeat(64),
);

function facts(changes: Partial<RequestForm> = {}): RequestFacts {
  return {
    form: completeRequest(changes),
    requesting: { en: 'Peru', es: 'Perú' },
    requested: { en: 'Chile', es: 'Chile' },
    provider: { en: 'Correo Austral', es: 'Correo Austral' },
    snapshot,
  };
}

/** Returns every text, number and date that a person can have typed, by its path. */
function typed(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => typed(inner, `${path}.${key}`));
}

const CODED =
  /^\.(kind|requestedState|provider|language|urgency|offences\.\d+\.code|targets\.\d+\.(id|type|categories\.\d+))$/;

const WISHES = {
  contact: 'Ana Quispe, +51 1 555 0100, 09:00-17:00',
  investigating: 'Segundo Juzgado Penal, Exp. 77-2026',
  secondContact: 'Luis Rojas, fiscal adjunto, +51 1 555 0101',
  dualCriminality: 'El fraude informático es delito en ambos Estados',
  personInDanger: 'Una menor de doce años',
  danger: 'Se la amenaza con publicar sus imágenes mañana',
  howDataHelp: 'La conexión ubica al autor',
  answerBy: '2026-12-03',
  answerByReason: 'La detención termina ese día',
};

const ATTACHED = [
  {
    ...{ document: 'd'.repeat(64), kind: 'COURT_DECISION' as const, title: 'Auto de 5 de noviembre', name: 'auto.pdf' },
    ...{ mediaType: 'application/pdf' as const, size: 120_000, sha256: 'e'.repeat(64) },
  },
];

describe('case A18: what the templates ask for beside the articles', () => {
  it('stands in the text of either kind, and a request without it reads as before', () => {
    const wished = facts({ ...WISHES, keepFor: '120 días', disclosureWanted: true });
    const formal = facts({ ...assistanceRequestForm(facts().form, { dossier: '', reference: '' }), ...WISHES });
    for (const typed of Object.values(WISHES)) {
      const said = formatDay(typed, 'es');
      expect(requestText('es', wished)).toContain(said);
      expect(requestText('es', formal)).toContain(said);
    }
    expect(requestText('es', facts({ domesticBasis: 'Ley 30096, art. 8' }))).toContain('Ley 30096, art. 8');
    const priced = { ...formal.form.assistance, costs: 'A cargo del requerido' } as RequestForm['assistance'];
    expect(requestText('es', facts({ ...formal.form, assistance: priced }))).toContain('Gastos: A cargo del requerido');
    expect(requestText('es', wished)).toContain('120 días');
    expect(requestText('es', wished)).toContain('(art. 30)');
    expect(requestText('es', facts())).not.toMatch(/A quién preguntar|deseada|deseado|art\. 30/);
  });

  it('names each attached document with the digest of its bytes, in the text of either kind', () => {
    const preservation = facts({ attachments: ATTACHED });
    const formal = facts(assistanceRequestForm(preservation.form, { dossier: '', reference: '' }));
    for (const asked of [preservation, formal]) {
      const text = requestText('es', asked);
      expect(text).toContain('Resolución judicial: Auto de 5 de noviembre, auto.pdf, 120000 bytes');
      expect(text).toContain('e'.repeat(64));
    }
    expect(requestText('es', facts())).not.toContain('adjuntos');
  });

  it('the law on which a preservation rests goes on as the legal basis of the formal request', () => {
    const formal = assistanceRequestForm(facts({ domesticBasis: 'Ley 30096' }).form, { dossier: '', reference: '' });
    expect([formal.domesticBasis, formal.assistance?.legalBasis]).toEqual([undefined, 'Ley 30096']);
  });

  it('wishes that only a preservation has do not go on into the formal request that follows', () => {
    const formal = assistanceRequestForm(facts({ keepFor: '120 días', disclosureWanted: true }).form, {
      dossier: '',
      reference: '',
    });
    expect(Object.keys(formal)).toEqual(expect.not.arrayContaining(['keepFor', 'disclosureWanted']));
  });
});

describe.each(['en', 'es'] as const)('The text of a request in %s', (locale) => {
  const { form } = facts();
  const shown = requestText(locale, facts());

  it.each(typed(form).filter(([path, value]) => !CODED.test(path) && value !== ''))(
    'states %s, a day in words',
    (_path, value) => {
      expect(shown).toContain(formatDay(value, locale));
    },
  );

  it('puts every code into words', () => {
    const words = [
      text(locale, 'urgencies', form.urgency),
      ...form.offences.map(({ code }) => text(locale, 'offences', code)),
      ...form.targets.flatMap(({ type, categories }) => [
        text(locale, 'identifierTypes', type),
        ...categories.map((category) => text(locale, 'dataCategories', category)),
      ]),
    ];
    for (const word of words) expect(shown).toContain(word);
    expect(shown).not.toMatch(/HIGH_VOLATILE|ART_8|TRAFFIC|CORREO-AUSTRAL/);
  });

  it.each(['a', 'b', 'c', 'd', 'e', 'f'])('heads the element of Art. 29(2)(%s)', (letter) => {
    expect(shown.match(new RegExp(`29\\(2\\)\\(${letter}\\)$`, 'gmu'))).toHaveLength(1);
  });

  it('names both States, the provider and the legal basis with its citations and whether they are verified', () => {
    const basis = snapshot.rules.find(({ id }) => id === 'BUD.29.1');
    const participation = snapshot.rules.find(({ id }) => id === 'PE.BUDAPEST');
    for (const part of [basis, participation]) {
      expect(shown).toContain(part?.citation[locale]);
      expect(shown).toContain(part?.text[locale]);
    }
    expect(shown).toContain(snapshot.explanation[locale]);
    expect(shown).toContain(locale === 'en' ? '(verified)' : '(verificado)');
    expect(shown).toContain(locale === 'en' ? 'Requesting State: Peru' : 'Estado requirente: Perú');
    expect(shown).toContain('Correo Austral');
  });

  it('says where something is not stated instead of leaving its heading out', () => {
    const lacking = requestText(
      locale,
      facts({ necessity: '', offences: [], facts: '', intent: { mlaIntended: false, expectedDate: '', channel: '' } }),
    );
    const notStated = locale === 'en' ? 'Not stated.' : 'No consta.';
    expect(shown).not.toContain(notStated);
    expect(lacking.split(notStated)).toHaveLength(4);
  });

  it('writes whatever kind of identifier with its value', () => {
    const [target] = form.targets;
    if (target === undefined) throw new Error('the request has no identifier');
    const targets = IDENTIFIER_TYPES.map((type, index) => ({
      ...target,
      id: `t${index + 1}`,
      type,
      value: `v-${type}`,
    }));
    const lines = requestText(locale, facts({ targets })).split('\n');
    for (const { type, value } of targets) {
      const line = lines.find((one) => one.includes(value));
      expect(line).toContain(text(locale, 'identifierTypes', type));
    }
  });

  it('is the same for the same facts', () => {
    expect(requestText(locale, structuredClone(facts()))).toBe(shown);
  });
});
