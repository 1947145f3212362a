/** What every document says of itself that is composed from its own facts and not from a dossier's page. */
import type { WordsView } from '@comity/contracts/http/words';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Locale } from '@comity/texts/pair';
import type { Approval, Block, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { Speaker } from './speaker.ts';

export interface Issued {
  reference: string;
  /** Instant of the newest fact. */
  at: Instant;
  /** IANA zone in which the document's instants are written. */
  zone: string;
  exercise: boolean;
  issuer: WordsView;
  /** Who stands for it, in the order in which they acted. */
  acted: PersonActed[];
}

export interface PersonActed {
  name: WordsView;
  office: WordsView;
  role: WordsView;
  did: WordsView;
  at: Instant;
}

/** A file as it is named in a manifest. */
export interface ListedFile {
  name: string;
  bytes: number;
  /** Lower-case hex. */
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
