/** A document that is composed from its own facts, and not from a dossier's page, states these facts of itself. */
import type { WordsView } from '@comity/contracts/http/words';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Locale } from '@comity/texts/pair';
import type { Approval, Block, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { Speaker } from './speaker.ts';

export interface Issued {
  reference: string;
  /** This is the instant of the newest fact. */
  at: Instant;
  /** This is the IANA zone in which the document's instants are written. */
  zone: string;
  exercise: boolean;
  issuer: WordsView;
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

export function speakerOf({ zone }: Issued, language: Locale): Speaker {
  return new Speaker(language, zone);
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

export function section(heading: string, blocks: (Block | null)[]): Section {
  return { heading, level: 2, blocks: blocks.filter((block) => block !== null) };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
