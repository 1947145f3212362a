/**
 * A letter is a message on paper, for a side that does not use Comity: a cover note that says from whom, to whom and
 * under which reference, what the message states, and every text that it names, whole. It is written for its addressee,
 * so nothing stands in it but what the message carries.
 */
import { type MessageCode, MESSAGES } from '@comity/vocabulary/messages';
import type { WordsView } from '@comity/contracts/http/words';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { documentTerm } from './definition.ts';
import { factsOf } from './facts.ts';
import { approvalsOf } from './frame.ts';
import { paragraph, section } from './issued.ts';
import { placeAndDate } from './letterhead.ts';
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
  const { organization, office, address, way } = message.addressee;
  const reference = `${facts.dossier.reference}/${String(message.number)}`;
  const event = { kind: 'message', code: message.code, facts: message.said } as const;
  const said = factsOf(reading, event);
  const signed = facts.dossier.events.filter(({ kind, at }) => kind === 'act' && at === message.at);
  const own = reading.say(facts.organization);
  const sentBy = { did: reading.label('SENT_BY'), name: own, office: '', roles: '', at: reading.at(message.at) };
  const forProvider = MESSAGES[message.code].to === 'provider';
  return sealed({
    kind: 'LETTER',
    language,
    title: reading.word('messages', message.code),
    issuer: reading.say(facts.organization),
    reference,
    at: message.at,
    dated: reading.at(message.at),
    exercise: facts.dossier.exercise,
    letterhead: {
      from: [reading.say(facts.organization)],
      to: [reading.say(organization), reading.say(office), ...(address === null ? [] : [address])],
      placeAndDate: placeAndDate(reading, reading.say(facts.organization), message.at),
      references: stated([
        { term: reading.label('OUR_REFERENCE'), text: reference },
        { term: reading.label('YOUR_REFERENCE'), text: forProvider ? '' : facts.dossier.references.join(', ') },
        { term: reading.label('CASE'), text: forProvider ? '' : (facts.dossier.form?.caseNumber ?? '') },
        { term: reading.label('WAY'), text: reading.word('ways', way) },
      ]),
      opening: `${reading.word('openings', 'LETTER')} ${reading.note('LETTER_ANSWER', { reference })}`,
    },
    warning: null,
    sections: [
      ...(said.length === 0 ? [] : [section(reading.label('CONTENTS'), said)]),
      ...message.texts.map(({ field, digest }) => textSection(reading, documentTerm(reading, event, field), digest)),
    ],
    approvals: signed.length > 0 ? approvalsOf(reading, signed, forProvider) : [sentBy],
  });
}

function textSection(reading: Reading, heading: string, digest: string): Section {
  const written = writtenText(reading, digest);
  return section(heading, [
    ...(written === null ? [paragraph(reading.note('ENCLOSED_APART'))] : exactBlocks(reading, written)),
    { kind: 'definitions', items: [{ term: reading.label('DIGEST'), text: digest, exact: true }] },
  ]);
}
