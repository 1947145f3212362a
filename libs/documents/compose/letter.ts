/**
 * A letter is a message on paper, for a side that does not use Comity. It is the paper that the message is to everybody
 * else, addressed to an office and with the way by which it is sent; nothing stands in it but what the message carries.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { type MessageCode, MESSAGES } from '@comity/vocabulary/messages';
import type { WordsView } from '@comity/contracts/http/words';
import { isOutward } from '@comity/texts/groups/openings';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Approval, Letterhead, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { contentsOf, type Told } from './contents.ts';
import { documentTerm, fieldsOf, kindOfText } from './definition.ts';
import { approvalsOf, basisSection } from './frame.ts';
import { paragraph, section } from './issued.ts';
import { lines, placeAndDate } from './letterhead.ts';
import { type PaperFacts, Reading } from './reading.ts';
import { stated } from './speaker.ts';
import { exactBlocks, writtenText } from './written.ts';

export interface Letter {
  number: number;
  code: MessageCode;
  /** The message was written at this instant. */
  at: string;
  /** These are the codes, instants and numbers of the message. */
  said: Record<string, unknown>;
  /** These are the texts that the message names, by field. */
  texts: { field: string; digest: string }[];
  addressee: { organization: WordsView; office: WordsView; address: string | null; way: Way };
}

export function letter(facts: PaperFacts, message: Letter, language: PaperLanguage): ReadableDocument {
  const reading = new Reading(facts, language);
  const { code, at, said, texts } = message;
  const told: Told = { kind: 'message', code, facts: said, documents: texts };
  const signed = facts.dossier.events.filter((event) => event.kind === 'act' && event.at === at);
  const kind = kindOfText(told, '', facts.dossier.kind);
  return sealed({
    kind: 'LETTER',
    language,
    title: isOutward(kind) ? reading.word('documentKinds', kind) : reading.word('messages', code),
    issuer: reading.say(facts.organization),
    reference: referenceOf(reading, message),
    at,
    dated: reading.at(at),
    exercise: facts.dossier.exercise,
    letterhead: headOf(reading, message, signed),
    warning: null,
    sections: [
      ...contentsOf(reading, kind, told),
      ...checkTold(reading, told),
      ...enclosedApart(reading, told),
      ...basisSection(
        reading,
        signed.map(({ basis }) => basis),
      ),
    ],
    approvals: signed.length > 0 ? approvalsOf(reading, signed, isForProvider(message)) : [sentBy(reading, at)],
  });
}

const isForProvider = ({ code }: Letter): boolean => MESSAGES[code].to === 'provider';

/** The message has a number in its dossier, by which an answer on paper finds it. */
function referenceOf({ dossier }: Reading, { number }: Letter): string {
  return `${dossier.reference}/${String(number)}`;
}

function headOf(reading: Reading, message: Letter, signed: readonly EventView[]): Letterhead {
  const { organization, office, address, way } = message.addressee;
  const { references, form, kind: request } = reading.dossier;
  const signer = signed.findLast(({ actor }) => actor !== null)?.actor ?? null;
  const own = reading.say(reading.facts.organization);
  const reference = referenceOf(reading, message);
  const kind = kindOfText({ kind: 'message', code: message.code, facts: {} }, '', request);
  const opening = reading.word('openings', isOutward(kind) ? kind : 'LETTER');
  const forProvider = isForProvider(message);
  return {
    from: lines([own, signer === null ? '' : reading.say(signer.office)]),
    to: lines([reading.say(organization), reading.say(office), address ?? '']),
    placeAndDate: placeAndDate(reading, signer?.city ?? own, message.at),
    references: stated([
      { term: reading.label('OUR_REFERENCE'), text: [reference, ...(forProvider ? [] : references)].join(', ') },
      { term: reading.label('CASE'), text: forProvider ? '' : (form?.caseNumber ?? '') },
      { term: reading.label('WAY'), text: reading.word('ways', way) },
    ]),
    opening: `${opening} ${reading.note('LETTER_ANSWER', { reference })}`,
  };
}

function sentBy(reading: Reading, at: string): Approval {
  const own = reading.say(reading.facts.organization);
  return { did: reading.label('SENT_BY'), name: own, office: '', roles: '', at: reading.at(at) };
}

/** Whoever does not use Comity cannot open the check of the evidence that they sent, so a letter tells it whole. */
function checkTold(reading: Reading, told: Told): Section[] {
  return told.documents
    .filter(({ field }) => fieldsOf(told)[field]?.keeps === 'VERIFICATION')
    .flatMap(({ field, digest }) => {
      const written = writtenText(reading, digest);
      return written === null ? [] : [section(documentTerm(reading, told, field), exactBlocks(reading, written))];
    });
}

/** A file that is no text goes beside the letter, which names it by its digest. */
function enclosedApart(reading: Reading, told: Told): Section[] {
  return told.documents
    .filter(({ digest }) => reading.content(digest) === undefined)
    .map(({ field, digest }) =>
      section(documentTerm(reading, told, field), [
        paragraph(reading.note('ENCLOSED_APART')),
        { kind: 'definitions', items: [{ term: reading.label('DIGEST'), text: digest, exact: true }] },
      ]),
    );
}
