/**
 * Makes the document of one text on a dossier. A text that goes to another organization becomes the paper that an
 * authority signs: composed from what the act or the message states and from what people wrote in it, never from the text
 * by which they were shown it. Any other text is a record of this organization and stands in it as it was written.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { isOutward } from '@comity/texts/groups/openings';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { documentTerm, isForProvider, isKeptAtHome, kindOfText } from './definition.ts';
import { factsOf } from './facts.ts';
import { approvalsOf, basisSection, partiesSection, recordSection } from './frame.ts';
import { outwardPaper } from './outward-paper.ts';
import { type PaperFacts, Reading } from './reading.ts';
import { exactBlocks, pageLanguage, writtenText } from './written.ts';

/** Returns null when no event of the dossier names `digest`, or when what it names is no text for people. */
export function textDocument(facts: PaperFacts, digest: string, language: PaperLanguage): ReadableDocument | null {
  const reading = new Reading(facts, language);
  const events = reading.eventsNaming(digest);
  const [first] = events;
  if (first === undefined) return null;
  const field = first.documents.find((one) => one.digest === digest)?.field ?? '';
  const kind = kindOfText(first, field, facts.dossier.kind);
  if (isOutward(kind)) return outwardPaper(reading, { kind, event: first, signed: signersOf(reading, first, events) });
  return recordOfText(new Reading(facts, pageLanguage(language)), { digest, field, events });
}

/** The second person approved the text that both were shown, and names nothing else of what the first one wrote. */
function signersOf(reading: Reading, first: EventView, events: readonly EventView[]): EventView[] {
  const shown = first.documents.filter(({ field }) => field === 'shown');
  const second = shown.flatMap(({ digest }) => reading.eventsNaming(digest));
  const all = [...events, ...second].filter(({ kind }) => kind === 'act');
  return all.filter((one, index) => all.findIndex(({ seq }) => seq === one.seq) === index).sort(bySeq);
}

const bySeq = (one: EventView, other: EventView): number => one.seq - other.seq;

interface Kept {
  digest: string;
  field: string;
  events: readonly EventView[];
}

function recordOfText(reading: Reading, { digest, field, events }: Kept): ReadableDocument | null {
  const [first] = events;
  const last = events.at(-1);
  const written = writtenText(reading, digest);
  if (first === undefined || last === undefined || written === null) return null;
  const forProvider = isForProvider(first);
  const particulars = field === 'shown' ? [] : factsOf(reading, first);
  const heading = field === 'shown' ? reading.label('TEXT_APPROVED') : documentTerm(reading, first, field);
  const text: Section = { heading, level: 2, blocks: exactBlocks(reading, written) };
  const { dossier, organization } = reading.facts;
  return sealed({
    kind: 'WRITTEN_TEXT',
    language: reading.language,
    title: documentTerm(reading, first, field),
    issuer: reading.say(organization),
    reference: dossier.reference,
    at: last.at,
    dated: reading.at(last.at),
    exercise: dossier.exercise,
    warning: isKeptAtHome(first, field) ? reading.note('INTERNAL') : null,
    sections: [
      partiesSection(reading, forProvider),
      ...(particulars.length === 0
        ? []
        : [{ heading: reading.label('FACTS'), level: 2 as const, blocks: particulars }]),
      text,
      ...basisSection(
        reading,
        events.map(({ basis }) => basis),
      ),
      recordSection(reading, events, digest),
    ],
    approvals: approvalsOf(reading, events, forProvider),
  });
}
