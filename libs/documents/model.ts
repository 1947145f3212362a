/**
 * A document that people read, before it has a form: what it says, in which order, and nothing of how it looks. The same
 * model becomes HTML and PDF, so that neither can say what the other does not.
 */
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Locale } from '@comity/texts/pair';

export interface Definition {
  term: string;
  text: string;
  /** Identifiers, digests and hashes: set so that every character can be told apart. */
  exact?: true;
}

export interface Column {
  heading: string;
  /** Part of the width, relative to the other columns. */
  share: number;
  exact?: true;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'definitions'; items: Definition[] }
  /** The first cell of a row names the row; a cell may have several lines. Without caption the heading above names it. */
  | { kind: 'table'; caption: string | null; columns: Column[]; rows: string[][] }
  /** What a person wrote or approved, line by line as it is kept, in the language in which it was written, ISO 639-1. */
  | { kind: 'exact'; text: string; language: string };

export interface Section {
  heading: string;
  /** 2 for the parts of the document, 3 for the parts of such a part. */
  level: 2 | 3;
  blocks: Block[];
}

/** Who stands for the document: the person, in which office and role, what they did, and when. */
export interface Approval {
  did: string;
  name: string;
  office: string;
  /** Empty where the reader must not learn them. */
  roles: string;
  at: string;
}

export interface DocumentContents {
  kind: DocumentKind;
  language: Locale;
  title: string;
  /** The organization whose document it is. */
  issuer: string;
  reference: string;
  /** The instant of the newest fact in it, ISO 8601 UTC: two renderings of the same facts carry the same date. */
  at: Instant;
  /** The same instant as people read it, in the zone of the dossier. */
  dated: string;
  exercise: boolean;
  /** Said before everything else, e.g. that the document must not leave the authority; null if there is nothing to say. */
  warning: string | null;
  sections: Section[];
  approvals: Approval[];
}

export interface ReadableDocument extends DocumentContents {
  /** `AAAA-BBBB-CCCC-DDDD-EEEE`; see `sealed`. */
  verificationCode: string;
}
