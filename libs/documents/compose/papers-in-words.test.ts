/**
 * No paper shows a name of the program: neither an act's, a message's, a field's or a clock's, nor a code that a field
 * holds.
 */
import { describe, expect, it } from '@jest/globals';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { CLOCK_IDS } from '@comity/vocabulary/clocks';
import { isMessageCode, MESSAGES } from '@comity/vocabulary/messages';
import type { RequestKind } from '@comity/vocabulary/values/plain';
import type { Block, ReadableDocument } from '../model.ts';
import { dossierOf, stored } from '../test/facts.ts';
import { COLLEAGUE, DEFINED, fillingsOf, sortedOut, WRITTEN } from '../test/filled.ts';
import { identifiersIn } from '../test/identifiers.ts';
import { dossierFile } from './dossier-file.ts';
import { eventRecord } from './event-record.ts';
import { letter } from './letter.ts';
import type { DossierFacts } from './reading.ts';
import { textDocument } from './text-document.ts';

type RecordedEvent = Pick<EventView, 'kind' | 'code' | 'phase' | 'facts'> & { documents?: string[] };
const KINDS: RequestKind[] = ['PRESERVATION', 'ASSISTANCE'];
const LANGUAGES = ['en', 'es'] as const;

/** The texts that the event names are kept; each field names one of its own. */
function dossierWith(kind: RequestKind, { documents = [], ...event }: RecordedEvent): DossierFacts {
  const texts = documents.map(
    (field) => [field, stored('TEXT', { text: `${WRITTEN}: ${field}`, locale: 'es' })] as const,
  );
  const facts = dossierOf('receiving', [{ ...event, documents: Object.fromEntries(texts) }]);
  const file = {
    ...{ file: COLLEAGUE, name: 'buzon.mbox', nameGiven: 'buzon.mbox', size: 3, sha256: 'a'.repeat(64) },
    ...{
      mediaType: null,
      target: null,
      category: null,
      status: 'COMPLETE' as const,
      storedSize: 3,
      withheld: false,
      setAside: false,
    },
  };
  const certificate = { custodian: '', method: '', statement: '', locale: 'es' as const };
  const production = { document: '', at: '', complete: true, files: [file], certificate };
  return {
    ...facts,
    dossier: {
      ...facts.dossier,
      kind,
      colleagues: [{ id: COLLEAGUE, name: { en: 'Luz Soto', es: 'Luz Soto' }, office: '' }],
      evidence: {
        productions: [production],
        package: null,
        brought: null,
        verification: null,
        work: [],
        closed: null,
        setAside: 0,
      },
    },
  };
}

function papersOf(facts: DossierFacts, language: 'en' | 'es'): ReadableDocument[] {
  const [event] = facts.dossier.events;
  if (event === undefined) return [];
  const { kind, code, at, documents, facts: said } = event;
  const papers = [
    eventRecord(facts, event.seq, language),
    ...documents.map(({ digest }) => textDocument(facts, digest, language)),
  ].filter((paper) => paper !== null);
  if (kind !== 'message' || !isMessageCode(code)) return papers;
  const addressee = {
    organization: facts.organization,
    office: facts.organization,
    address: null,
    way: 'COURIER' as const,
  };
  return [...papers, letter(facts, { number: 1, code, at, said, texts: documents, addressee } as const, language)];
}

describe.each(LANGUAGES)('Papers in %s', (language) => {
  it.each(DEFINED)('of the $kind $code say everything in words', ({ kind, code, fields }) => {
    for (const request of KINDS)
      for (const { body = {}, ...recorded } of fillingsOf(fields, request)) {
        const entered = 'body' in fields && isMessageCode(String(recorded['code']));
        const message = entered ? MESSAGES[recorded['code'] as keyof typeof MESSAGES].fields : {};
        const recordedEvent = sortedOut({ ...message, ...fields }, { ...(body as object), ...recorded });
        const phase = kind === 'message' ? 'received' : null;
        for (const paper of papersOf(dossierWith(request, { kind, code, phase, ...recordedEvent }), language))
          expect({ paper: paper.title, identifiers: identifiersIn(paper) }).toEqual({
            paper: paper.title,
            identifiers: [],
          });
      }
  });

  it.each(CLOCK_IDS)('of the clock %s say everything in words', (code) => {
    for (const [phase, subject] of [
      ['warning', 'dossier'],
      ['alarm', 'accept'],
      ['end', 'h-0123456789abcdef'],
    ] as const) {
      const facts = dossierWith('ASSISTANCE', { kind: 'clock', code, phase, facts: { subject, daysLeft: 3 } });
      expect(papersOf(facts, language).flatMap(identifiersIn)).toEqual([]);
    }
  });
});

/** Returns the lines of the receipt as terms and texts. */
function stated(recordedEvent: RecordedEvent, language: 'en' | 'es'): Record<string, string> {
  const record = eventRecord(dossierWith('PRESERVATION', recordedEvent), 1, language);
  const definitions = (record?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block: Block) => (block.kind === 'definitions' ? block.items : [])),
  );
  return Object.fromEntries(definitions.map(({ term, text }) => [term, text]));
}

describe('A receipt in Spanish', () => {
  const act = (code: string, facts: Record<string, unknown>, documents: string[] = []): RecordedEvent => ({
    ...{ kind: 'act', phase: null },
    ...{ code, facts, documents },
  });

  it('says who sent by which way the message that was entered by hand', () => {
    const receivedAt = '2026-11-24T15:00:00.000Z';
    const source = { from: 'receiving', way: 'COURIER', receivedAt, zone: 'America/Lima' };
    const lines = stated(act('enter_message', { ...source, code: 'acknowledgement', at: receivedAt }), 'es');
    expect(lines).toMatchObject({
      De: 'Estado requerido',
      Mensaje: 'Acuse de recibo',
      Vía: 'Mensajería',
      'Fecha y hora': '24 de noviembre de 2026, 12:00 (America/Santiago, UTC−3)',
    });
    expect(Object.keys(lines)).not.toContain('Causa');
  });

  it('says to whom and by which way a message was sent by hand', () => {
    const sentAt = '2026-11-24T15:00:00.000Z';
    const facts = { to: 'receiving', number: 1, way: 'COURIER', sentAt, zone: 'America/Lima' };
    expect(stated(act('record_sending', facts, ['recipient', 'proof']), 'es')).toMatchObject({
      Para: 'Estado requerido',
      'Número del mensaje': '1',
      Vía: 'Mensajería',
    });
  });

  it.each([
    act('determine_emergency', { finding: 'NOT_MET' }),
    { ...act('emergency_determined', { finding: 'NOT_MET' }), kind: 'message' as const },
  ])('says how an emergency was judged, as the $kind $code', (recordedEvent) => {
    expect(stated(recordedEvent, 'es')).toMatchObject({
      Conclusión: 'Los hechos no revelan un riesgo vital inminente',
    });
  });

  it('says to whom a letter goes, and calls added facts by their name', () => {
    expect(stated(act('write', { to: 'requesting' }, ['letter']), 'es')).toMatchObject({ Para: 'Estado requirente' });
    const added = [act('add_facts', {}, ['facts']), { ...act('facts_added', {}, ['facts']), kind: 'message' as const }];
    for (const recordedEvent of added) expect(Object.keys(stated(recordedEvent, 'es'))).toContain('Hechos añadidos');
  });
});

describe('What has no words', () => {
  const planted = (facts: Record<string, unknown>, language: 'en' | 'es'): string[] => {
    const recordedEvent = { kind: 'act', code: 'accept', phase: null, facts } as const;
    return papersOf(dossierWith('PRESERVATION', recordedEvent), language).flatMap(identifiersIn);
  };

  it.each([
    { finding: 'NOT_MET' },
    { way: 'COURIER' },
    { from: 'receiving' },
    { sentAt: '2026-11-24T15:00:00.000Z' },
    { target: 't1' },
    { rows: [{ target: 't1' }] },
  ])('%j would be found in a paper, as a field of a later version is shown as it is', (facts) => {
    for (const language of LANGUAGES) expect(planted(facts, language)).not.toEqual([]);
  });

  it('breaks no paper: an act, a message, a clock or a code of a later version is shown by its name', () => {
    const facts = { ground: 'GROUND_OF_TOMORROW', results: [{ outcome: 'NEW' }], answers: 'none', holds: [null] };
    for (const [kind, code] of [
      ['act', 'act_of_tomorrow'],
      ['message', 'message_of_tomorrow'],
      ['message', 'refusal'],
      ['clock', 'CLOCK_OF_TOMORROW'],
    ] as const) {
      const dossier = dossierWith('PRESERVATION', { kind, code, phase: null, facts, documents: ['tomorrow'] });
      for (const language of LANGUAGES) {
        expect(papersOf(dossier, language).length).toBeGreaterThan(0);
        expect(dossierFile(dossier, language).sections.length).toBeGreaterThan(0);
      }
    }
    expect(Object.values(stated({ kind: 'message', code: 'refusal', phase: null, facts }, 'es'))).toContain(
      'GROUND_OF_TOMORROW',
    );
  });
});
