/**
 * The whole dossier becomes one file: who and what, the law that was pinned to it, what became of every identifier, the
 * deadlines, the messages, and every entry in the order of its number with the texts that it names. A text is printed
 * where it is first named; later entries say where.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Block, Definition, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { documentTerm } from './definition.ts';
import { stateOf } from './event-record.ts';
import { factsOf } from './facts.ts';
import { sentenceOf } from './frame.ts';
import { overviewSections } from './overview.ts';
import { type DossierFacts, Reading } from './reading.ts';
import { citable } from './speaker.ts';
import { exactBlocks, pageLanguage, writtenText } from './written.ts';

export function dossierFile(facts: DossierFacts, asked: PaperLanguage): ReadableDocument {
  const language = pageLanguage(asked);
  const reading = new Reading(facts, language);
  const { dossier } = facts;
  const at = dossier.events.at(-1)?.at ?? dossier.openedAt;
  const chronology: Section = {
    heading: reading.label('CHRONOLOGY'),
    level: 2,
    blocks: [{ kind: 'paragraph', text: reading.note('LEDGER_EXPLAINED') }],
  };
  return sealed({
    kind: 'DOSSIER_FILE',
    language,
    title: reading.word('documentKinds', 'DOSSIER_FILE'),
    issuer: reading.say(facts.organization),
    reference: dossier.reference,
    at,
    dated: reading.at(at),
    exercise: dossier.exercise,
    warning: reading.note('INTERNAL'),
    sections: [...overviewSections(reading), chronology, ...eventSections(reading)],
    approvals: [],
  });
}

function eventSections(reading: Reading): Section[] {
  const printed = new Map<string, number>();
  return reading.dossier.events.map((event) => ({
    heading: `${event.seq}. ${sentenceOf(reading, event)}`,
    level: 3 as const,
    blocks: [
      { kind: 'definitions', items: [...personOf(reading, event), ...stateOf(reading, event)] },
      ...factsOf(reading, event),
      { kind: 'definitions', items: recordOf(reading, event) },
      ...event.documents.flatMap((document) => textBlocks(reading, event, document, printed)),
    ],
  }));
}

function personOf(reading: Reading, { actor }: EventView): Definition[] {
  if (actor === null) return [];
  const roles = actor.roles.map((role) => reading.word('roles', role)).join(', ');
  return [
    { term: reading.label('PERSON'), text: reading.say(actor.name) },
    { term: reading.label('OFFICE'), text: `${reading.say(actor.office)} (${roles})` },
  ];
}

function recordOf(reading: Reading, { basis, ledger }: EventView): Definition[] {
  const index = ledger.index === null ? reading.note('LEDGER_WAITS') : String(ledger.index);
  return [
    ...citable([basis]).map((rule) => ({ term: reading.label('BASIS'), text: reading.cited(rule) })),
    { term: reading.label('LEDGER'), text: index },
    { term: reading.label('LEAF'), text: ledger.leaf, exact: true },
  ];
}

function textBlocks(
  reading: Reading,
  event: EventView,
  { field, digest }: EventView['documents'][number],
  printed: Map<string, number>,
): Block[] {
  const before = printed.get(digest);
  const written = before === undefined ? writtenText(reading, digest) : null;
  const where = before === undefined ? reading.note('ONLY_ELSEWHERE') : reading.note('PRINTED_AT', { seq: before });
  const text = written === null ? `${digest}\n${where}` : digest;
  const named: Block = {
    kind: 'definitions',
    items: [{ term: documentTerm(reading, event, field), text, exact: true }],
  };
  if (written === null) return [named];
  printed.set(digest, event.seq);
  return [named, ...exactBlocks(reading, written)];
}
