/**
 * The document of one event is the receipt of an act, the record of a message or a deadline, or the provider's answer.
 */
import { statusesAt } from '@comity/texts/text';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Block, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { documentTerm, isProviderAnswer } from './definition.ts';
import { enteredText } from './entered.ts';
import { factsOf } from './facts.ts';
import { approvalsOf, basisSection, partiesSection, recordSection, titleOf } from './frame.ts';
import { outwardPaper } from './outward-paper.ts';
import { type DossierFacts, Reading } from './reading.ts';
import { stated } from './speaker.ts';
import { pageLanguage } from './written.ts';

/** Returns null when the dossier has no event with this number. */
export function eventRecord(facts: DossierFacts, seq: number, language: PaperLanguage): ReadableDocument | null {
  const event = facts.dossier.events.find((one) => one.seq === seq);
  if (event === undefined) return null;
  const kind = kindOf(event);
  if (kind === 'PROVIDER_ANSWER')
    return outwardPaper(new Reading(facts, language), { kind, event, signed: event.kind === 'act' ? [event] : [] });
  const reading = new Reading(facts, pageLanguage(language));
  const particulars: Section = {
    heading: reading.label('FACTS'),
    level: 2,
    blocks: [{ kind: 'definitions', items: stateOf(reading, event) }, ...factsOf(reading, event)],
  };
  return sealed({
    kind,
    language: reading.language,
    title: `${reading.word('documentKinds', kind)}: ${titleOf(reading, event)}`,
    issuer: reading.say(facts.organization),
    reference: facts.dossier.reference,
    at: event.at,
    dated: reading.at(event.at),
    exercise: facts.dossier.exercise,
    warning: null,
    sections: [
      partiesSection(reading, false),
      particulars,
      ...documentsSection(reading, event),
      ...basisSection(reading, [event.basis]),
      recordSection(reading, [event], null),
    ],
    approvals: approvalsOf(reading, [event], false),
  });
}

function kindOf(event: EventView): DocumentKind {
  const { kind } = event;
  if (isProviderAnswer(event)) return 'PROVIDER_ANSWER';
  if (kind === 'act') return 'RECEIPT';
  return kind === 'message' ? 'MESSAGE_RECORD' : 'DEADLINE_RECORD';
}

/** Says when it was, when it was recorded, and what became of the dossier by it. */
export function stateOf(reading: Reading, event: EventView): ReturnType<typeof stated> {
  const { at, recordedAt, statusBefore, statusAfter, refusal, entered } = event;
  const words = statusesAt(reading.dossier.side);
  const before = statusBefore === null || statusBefore === statusAfter ? null : reading.word(words, statusBefore);
  const status = reading.word(words, statusAfter);
  return stated([
    { term: reading.label('WHEN'), text: reading.at(at) },
    { term: reading.label('RECORDED'), text: reading.at(recordedAt) },
    {
      term: reading.label('STATE_OF_DOSSIER'),
      text: before === null ? status : `${status} (${reading.label('BEFORE')}: ${before})`,
    },
    refusal === null ? null : { term: reading.label('WITHOUT_EFFECT'), text: reading.word('refusals', refusal.code) },
    entered === null ? null : { term: reading.label('ENTERED'), text: enteredText(reading, entered) },
  ]);
}

/** Texts are named by their digests, because they have documents of their own. */
function documentsSection(reading: Reading, event: EventView): Section[] {
  const { documents } = event;
  if (documents.length === 0) return [];
  const named: Block = {
    kind: 'definitions',
    items: documents.map(({ field, digest }) => ({
      term: documentTerm(reading, event, field),
      text: digest,
      exact: true,
    })),
  };
  return [{ heading: reading.label('DOCUMENTS'), level: 2, blocks: [named] }];
}
