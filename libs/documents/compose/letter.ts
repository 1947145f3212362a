/**
 * A letter is a message on paper, for a side that does not use Comity: a cover note that says from whom, to whom and
 * under which reference, what the message states, and every text that it names, whole. It is written for its addressee,
 * so nothing stands in it but what the message carries.
 */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { WordsView } from '@comity/contracts/http/words';
import type { Way } from '@comity/vocabulary/values/by-hand';
import type { Locale } from '@comity/texts/pair';
import type { ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { documentTerm } from './definition.ts';
import { factsOf } from './facts.ts';
import { paragraph, section } from './issued.ts';
import { type DossierFacts, Reading } from './reading.ts';
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

export function letter(facts: DossierFacts, message: Letter, language: Locale): ReadableDocument {
  const reading = new Reading(facts, language);
  const { organization, office, address, way } = message.addressee;
  const reference = `${facts.dossier.reference}/${String(message.number)}`;
  const cover = section(reading.label('COVER_NOTE'), [
    {
      kind: 'definitions',
      items: stated([
        { term: reading.label('LETTER_TO'), text: `${reading.say(organization)}\n${reading.say(office)}` },
        address === null ? null : { term: reading.label('ADDRESS'), text: address, exact: true },
        { term: reading.label('WAY'), text: reading.word('ways', way) },
        { term: reading.label('LETTER_FROM'), text: reading.say(facts.organization) },
        { term: reading.label('REFERENCE'), text: reference },
        { term: reading.label('WHEN'), text: reading.at(message.at) },
      ]),
    },
    paragraph(reading.note('LETTER_ANSWER', { reference })),
  ]);
  const event = { kind: 'message', code: message.code, facts: message.said } as const;
  const said = factsOf(reading, event);
  return sealed({
    kind: 'LETTER',
    language,
    title: reading.word('messages', message.code),
    issuer: reading.say(facts.organization),
    reference,
    at: message.at,
    dated: reading.at(message.at),
    exercise: facts.dossier.exercise,
    warning: null,
    sections: [
      cover,
      ...(said.length === 0 ? [] : [section(reading.label('FACTS'), said)]),
      ...message.texts.map(({ field, digest }) => textSection(reading, documentTerm(reading, event, field), digest)),
    ],
    approvals: [],
  });
}

function textSection(reading: Reading, heading: string, digest: string): Section {
  const written = writtenText(reading, digest);
  return section(heading, [
    ...(written === null ? [paragraph(reading.note('ENCLOSED_APART'))] : exactBlocks(reading, written)),
    { kind: 'definitions', items: [{ term: reading.label('DIGEST'), text: digest, exact: true }] },
  ]);
}
