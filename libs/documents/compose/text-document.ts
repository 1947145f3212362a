/**
 * One text on a dossier becomes a document: a request, an order, a decision, a notice. The text stands in it as it was
 * shown and approved, framed by what the dossier knows of it and by nothing else.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { Locale } from '@comity/texts/pair';
import type { ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { documentTerm, isForProvider, isKeptAtHome, kindOfText } from './definition.ts';
import { factsOf } from './facts.ts';
import { approvalsOf, basisSection, partiesSection, recordSection } from './frame.ts';
import { type DossierFacts, Reading } from './reading.ts';
import { exactBlocks, writtenText } from './written.ts';

/** Returns null when no event of the dossier names `digest`, or what it names is no text for people. */
export function textDocument(facts: DossierFacts, digest: string, language: Locale): ReadableDocument | null {
  const reading = new Reading(facts, language);
  const events = reading.eventsNaming(digest);
  const [first] = events;
  const written = writtenText(reading, digest);
  const last = events.at(-1);
  if (first === undefined || last === undefined || written === null) return null;
  const field = first.documents.find((one) => one.digest === digest)?.field ?? '';
  const named = kindOfText(first, field, facts.dossier.kind);
  const byMachine = named === 'TRANSLATION' && first.facts['made'] === 'MACHINE';
  const kind = byMachine ? 'MACHINE_TRANSLATION' : named;
  const forProvider = isForProvider(first);
  const particulars = field === 'shown' ? [] : factsOf(reading, first);
  const text: Section = {
    heading: field === 'shown' ? reading.label('TEXT_APPROVED') : documentTerm(reading, first, field),
    level: 2,
    blocks: exactBlocks(reading, written),
  };
  return sealed({
    kind,
    language,
    title: kind === 'WRITTEN_TEXT' ? documentTerm(reading, first, field) : reading.word('documentKinds', kind),
    issuer: reading.say(facts.organization),
    reference: facts.dossier.reference,
    at: last.at,
    dated: reading.at(last.at),
    exercise: facts.dossier.exercise,
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
    approvals: approvalsOf(reading, field === 'disclosure' ? withSecondHand(reading, events) : events, forProvider),
  });
}

/** The first person's act names what was disclosed; the second person approved the text that both were shown. */
function withSecondHand(reading: Reading, events: readonly EventView[]): EventView[] {
  const shown = events.flatMap(({ documents }) => documents.filter((one) => one.field === 'shown'));
  const approvals = shown.flatMap(({ digest }) => reading.eventsNaming(digest));
  return [...events, ...approvals.filter(({ seq }) => events.every((one) => one.seq !== seq))];
}
