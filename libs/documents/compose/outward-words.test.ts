/** What an authority that reads a paper would not accept on it is looked for on papers of every kind and language. */
import { describe, expect, it } from '@jest/globals';
import { lawPacks } from '@comity/law/packs';
import { ACTS } from '@comity/vocabulary/acts';
import { MESSAGES } from '@comity/vocabulary/messages';
import { ofKind } from '@comity/vocabulary/words';
import type { ReadableDocument } from '../model.ts';
import { partsOf, topWordsOf, wordsOf } from '../parts.ts';
import { CHILE, dossierOf, form, orderDocument, shownBefore, stored } from '../test/facts.ts';
import { contentsOf, type Told } from './contents.ts';
import { eventRecord } from './event-record.ts';
import { letter } from './letter.ts';
import { type DossierFacts, Reading } from './reading.ts';
import { citable, Speaker } from './speaker.ts';
import { textDocument } from './text-document.ts';

const SANTIAGO = { reader: 'America/Santiago', custodian: 'America/Santiago' };
const HOLD = 'h-0123456789abcdef';
const RESULT = {
  ...{ target: 't1', category: 'TRAFFIC', hold: HOLD, reference: 'LE-1', userNotified: false },
  ...{ snapshotAt: '2026-11-24T15:00:00.000Z', preservedUntil: '2027-02-22T03:00:00.000Z' },
  ...{ from: null, to: null, bytes: 1_234_567, items: null },
};
const CONFIRMED = { code: 'preservation_confirmation', kind: 'message', phase: 'received' } as const;
const reasons = stored('TEXT', { text: 'Faltan datos.', locale: 'es' });

function paperOf(facts: DossierFacts, digest: string, language: ReadableDocument['language'] = 'es'): ReadableDocument {
  const document = textDocument(facts, digest, language);
  if (document === null) throw new Error('no such paper');
  return document;
}

const bodyOf = (document: ReadableDocument): string =>
  document.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(wordsOf)]).join('\n');
const allOf = (document: ReadableDocument): string =>
  [...topWordsOf(document), ...partsOf(document).flatMap(({ blocks }) => blocks.flatMap(wordsOf))].join('\n');

describe('case C1: a decision says itself what was decided, and not the line of who signed it alone', () => {
  const deciding = [
    ...Object.entries(ACTS).map(([code, one]) => ({ kind: 'act' as const, code, one })),
    ...Object.entries(MESSAGES).map(([code, one]) => ({ kind: 'message' as const, code, one })),
  ].filter(({ one }) => one.paper !== null && ofKind(one.paper, 'ASSISTANCE').kind.endsWith('_DECISION'));

  it.each(deciding)('$kind $code', ({ one }) => {
    expect('decision' in one.fields || one.decides !== null).toBe(true);
  });

  it('and names it first', () => {
    for (const [code, said] of [
      ['accept_amendment', 'Aceptada'],
      ['decline_amendment', 'Rechazada'],
      ['grant', 'Concedida'],
      ['postpone', 'Aplazada'],
    ] as const) {
      const shown = shownBefore('refuse', {}, 'es');
      const paper = paperOf(dossierOf('receiving', [{ code, documents: { shown } }]), shown.digest);
      expect(bodyOf(paper)).toContain(`Decisión\n${said}`);
    }
  });
});

describe('case C1: preserved data have on paper their account and the reference of the provider, and no internal name', () => {
  const ends = { holds: [{ hold: HOLD, preservedUntil: '2027-05-01T03:00:00.000Z' }] };

  it.each(['en', 'es', 'pt', 'fr'] as const)('in %s, in the confirmation and in what follows from it', (language) => {
    const facts = dossierOf('receiving', [
      { ...CONFIRMED, facts: { results: [RESULT] } },
      { code: 'renewal_confirmation', kind: 'message', phase: 'received', facts: ends },
    ]);
    const confirmed = eventRecord(facts, 1, language);
    const renewed = eventRecord(facts, 2, language);
    for (const paper of [confirmed, renewed]) {
      const words = paper === null ? '' : allOf(paper);
      expect(words).toContain('pagos.municipales@correo-austral.example');
      expect(words).toContain('LE-1');
      expect(words).not.toMatch(/h-[0-9a-f]{4}/);
    }
  });

  it('nor has an identifier that the dossier does not know', () => {
    const facts = dossierOf('receiving', [{ ...CONFIRMED, facts: { results: [{ ...RESULT, target: 't9' }] } }]);
    const words = allOf(eventRecord(facts, 1, 'es') ?? paperOf(facts, ''));
    expect(words).toContain('un identificador que no figura en la solicitud');
    expect(words).not.toMatch(/\bt9\b/);
  });
});

describe('case C1: whose reference is whose', () => {
  const references = (document: ReadableDocument): Record<string, string> =>
    Object.fromEntries((document.letterhead?.references ?? []).map(({ term, text }) => [term, text]));

  it('a paper of ours has our references as ours', () => {
    const facts = dossierOf('receiving', [{ code: 'refuse', documents: { reasons } }]);
    expect(references(paperOf(facts, reasons.digest))).toMatchObject({
      'Nuestra referencia': 'CL-2026-000017, RUC-2026-77',
    });
    expect(references(paperOf(facts, reasons.digest))).not.toHaveProperty('Su referencia');
  });

  it('a paper of another organization has ours as that of its reader', () => {
    const facts = dossierOf('requesting', [
      { code: 'refusal', kind: 'message', phase: 'received', documents: { reasons } },
    ]);
    const head = references(paperOf(facts, reasons.digest));
    expect(head['Su referencia']).toContain('PE-2026-000017');
    expect(head).not.toHaveProperty('Nuestra referencia');
  });

  it('an order has that of the authority that made it, and nothing of the case', () => {
    const order = orderDocument('es');
    const facts = dossierOf('provider', [{ code: 'order', kind: 'message', phase: 'received', documents: { order } }]);
    expect(references(paperOf(facts, order.digest))).toEqual({
      'Nuestra referencia': 'CL-2026-000017',
      'Su referencia': 'CORREO-2026-000017',
    });
  });
});

describe('case C1: law and States are called on a paper as its language calls them', () => {
  const rules = lawPacks().flatMap((pack) => citable(pack.rules));

  it.each(['pt', 'fr'] as const)('a treaty, a template and the statutes of Brazil and Canada in %s', (language) => {
    const speaker = new Speaker(language, SANTIAGO);
    const foreign =
      language === 'pt' ? /Convenio|Convention|Ley |Arts?\b|\bs\. | y \d/ : /Convenio|Ley |Arts?\b|\bs\. | y \d/;
    const named = rules.filter(({ id }) => /^(BUD|TCY|CET|NAS|APR|CA\.\d|CA\.MLACMA|BR\.MCI)/.test(id));
    expect(named.length).toBeGreaterThan(80);
    expect(named.map((rule) => speaker.cited(rule)).filter((citation) => foreign.test(citation))).toEqual([]);
  });

  it('as lawyers of that language write', () => {
    const cited = (language: 'pt' | 'fr', id: string): string => {
      const rule = rules.find((one) => one.id === id);
      return rule === undefined ? '' : new Speaker(language, SANTIAGO).cited(rule);
    };
    expect(cited('pt', 'BUD.29.7.pending')).toBe('Convenção de Budapeste, art. 29(7), segunda frase');
    expect(cited('fr', 'BUD.27.9.c')).toBe('Convention de Budapest, art. 27(9)(c)');
    expect(cited('fr', 'CA.487_013')).toBe('Code criminel (Canada), art. 487.013');
    expect(cited('pt', 'BR.MCI_LOGS')).toBe('Brasil, Lei n.º 12.965/2014, arts. 13 e 15');
    expect(cited('pt', 'NAS.2_3')).toBe('Convenção de Nassau (A-55), arts. 2 e 3');
    // The law of another State keeps its name.
    expect(cited('fr', 'CL.218TER')).toBe('Chile, Código Procesal Penal, art. 218 ter');
  });

  it('a State', () => {
    const peru = { en: 'Peru', es: 'Perú' };
    expect(new Speaker('fr', SANTIAGO).say(peru)).toBe('Pérou');
    expect(new Speaker('pt', SANTIAGO).say(peru)).toBe('Peru');
    expect(new Speaker('es', SANTIAGO).say(peru)).toBe('Perú');
    const ministry = { en: 'Ministry of Peru', es: 'Ministerio del Perú' };
    expect(new Speaker('fr', SANTIAGO).say(ministry)).toBe('Ministerio del Perú');
  });
});

describe('case C1: a letter by hand is the paper that the message is to everybody else', () => {
  it.each([
    ['refusal', { ground: 'POLITICAL_OFFENCE', rule: 'BUD.29.5.a' }, 'reasons', reasons],
    ['order', {}, 'order', orderDocument('es')],
    ['request', {}, 'request', stored('REQUEST', form)],
  ] as const)('%s', (code, facts, field, document) => {
    const addressee = { organization: CHILE, office: CHILE, address: null, way: 'COURIER' } as const;
    const texts = [{ field, digest: document.digest }];
    const sent = dossierOf(code === 'request' ? 'requesting' : 'receiving', [
      { code, kind: 'message', phase: 'sent', facts, documents: { [field]: document } },
    ]);
    const told = { number: 1, code, at: '2026-11-24T15:01:00.000Z', said: facts, texts, addressee };
    const paper = paperOf(sent, document.digest);
    const printed = letter(sent, told, 'es');
    expect(printed.title).toBe(paper.title);
    expect(printed.sections.slice(0, paper.sections.length - 1)).toEqual(paper.sections.slice(0, -1));
    expect(printed.letterhead?.opening).toContain(paper.letterhead?.opening);
    expect(allOf(printed)).not.toContain(document.digest);
  });
});

describe('case C1: an amended request stands on the amendment in the parts of a request', () => {
  it('and not as a block of plain text', () => {
    const request = stored('REQUEST', { ...form, necessity: 'Se borran a los diez días.' });
    const facts = dossierOf('requesting', []);
    const event: Told = {
      kind: 'message',
      code: 'amendment',
      facts: {},
      documents: [{ field: 'request', digest: request.digest }],
    };
    const reading = new Reading({ ...facts, documents: [request] }, 'es');
    const parts = contentsOf(reading, 'AMENDMENT', event);
    expect(parts.map(({ heading }) => heading).join()).toContain('Datos que deben conservarse');
    expect(parts.filter(({ level }) => level === 2).map(({ heading }) => heading)).toEqual(['Solicitud modificada']);
    const exact = parts.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'exact');
    expect(exact.flatMap(wordsOf)).toContain('Se borran a los diez días.');
  });
});

describe('case C1: whoever releases says what is released', () => {
  it('also where the whole of it is', () => {
    const reason = stored('TEXT', { text: 'El caso se archivó.', locale: 'es' });
    const facts = dossierOf('receiving', [{ code: 'release', documents: { reason } }]);
    const words = bodyOf(paperOf(facts, reason.digest));
    for (const { value } of form.targets) expect(words).toContain(value);
    expect(words).not.toContain('Perú');
  });
});

describe('case C3: who acted is told in the zone of the reader and in that of the custodian', () => {
  it('each named, and the place with its own', () => {
    const facts = { ...dossierOf('receiving', [{ code: 'refuse', documents: { reasons } }]) };
    facts.zones = { reader: 'America/Lima', custodian: 'America/Santiago' };
    const paper = paperOf(facts, reasons.digest);
    expect(paper.approvals[0]?.at).toBe(
      '24 de noviembre de 2026, 10:01 (America/Lima, UTC−5); 24 de noviembre de 2026, 12:01 (America/Santiago, UTC−3)',
    );
    expect(paper.letterhead?.placeAndDate).toBe('Chile, 24 de noviembre de 2026, 10:01 (America/Lima, UTC−5)');
  });
});
