/** A document that is composed from its own facts, and not from a dossier's page, states these facts of itself. */
import type { Zones } from '@comity/calendar/format';
import type { WordsView } from '@comity/contracts/http/words';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Instant } from '@comity/vocabulary/values/plain';
import { isOutward, type OutwardKind } from '@comity/texts/groups/openings';
import type { PaperLanguage } from '@comity/vocabulary/words';
import type { Approval, Block, Letterhead, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { lines, placeAndDate } from './letterhead.ts';
import { Speaker, stated } from './speaker.ts';

export interface Issued {
  reference: string;
  /** This is the instant of the newest fact. */
  at: Instant;
  /** The document's instants are written in these zones. */
  zones: Zones;
  exercise: boolean;
  issuer: WordsView;
  /** Whom it is written to, the State or organization first; nobody where it is a record. */
  sentTo: WordsView[];
  /** The city of the office that signs; empty where it is not known. */
  city: string;
  /** The requester's own number of the case; empty where the reader may not know it. */
  caseNumber: string;
  /** These people stand for the document, in the order in which they acted. */
  acted: PersonActed[];
}

export interface PersonActed {
  name: WordsView;
  office: WordsView;
  role: WordsView;
  did: WordsView;
  at: Instant;
}

/** A file is listed as a manifest names it. */
export interface ListedFile {
  name: string;
  bytes: number;
  /** The digest is in lower-case hex. */
  sha256: string;
}

export function speakerOf({ zones }: Issued, language: PaperLanguage): Speaker {
  return new Speaker(language, zones);
}

export function issued(kind: DocumentKind, facts: Issued, speaker: Speaker, sections: Section[]): ReadableDocument {
  return sealed({
    kind,
    language: speaker.language,
    title: speaker.word('documentKinds', kind),
    issuer: speaker.say(facts.issuer),
    reference: facts.reference,
    at: facts.at,
    dated: speaker.at(facts.at),
    ...(isOutward(kind) ? { letterhead: headOf(kind, facts, speaker) } : {}),
    exercise: facts.exercise,
    warning: null,
    sections,
    approvals: facts.acted.map((person): Approval => ({
      did: speaker.say(person.did),
      name: speaker.say(person.name),
      office: speaker.say(person.office),
      roles: speaker.say(person.role),
      at: speaker.at(person.at),
    })),
  });
}

function headOf(kind: OutwardKind, facts: Issued, speaker: Speaker): Letterhead {
  const { issuer, acted, sentTo, city, at, reference, caseNumber } = facts;
  const from = [issuer, ...acted.slice(-1).map(({ office }) => office)].map((one) => speaker.say(one));
  return {
    from: lines(from),
    to: lines(sentTo.map((one) => speaker.say(one))),
    placeAndDate: placeAndDate(speaker, city === '' ? speaker.say(issuer) : city, at),
    references: stated([
      { term: speaker.label('OUR_REFERENCE'), text: reference },
      { term: speaker.label('CASE'), text: caseNumber },
    ]),
    opening: speaker.word('openings', kind),
  };
}

export function section(heading: string, blocks: (Block | null)[]): Section {
  return { heading, level: 2, blocks: blocks.filter((block) => block !== null) };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
