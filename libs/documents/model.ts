/**
 * The model is a document that people read, before it has a form: it holds what the document says, in which order, and
 * nothing of how it looks. The same model becomes HTML and PDF, so that neither can say what the other does not.
 */
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { PaperLanguage } from '@comity/vocabulary/words';

export interface Definition {
  term: string;
  text: string;
  /** Identifiers, digests and hashes are set so that every character can be told apart. */
  exact?: true;
}

export interface Column {
  heading: string;
  /** The column takes this part of the width, relative to the other columns. */
  share: number;
  exact?: true;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'definitions'; items: Definition[] }
  /**
   * The first cell of a row names the row; a cell may have several lines. Without a caption the heading above names the
   * table.
   */
  | { kind: 'table'; caption: string | null; columns: Column[]; rows: string[][] }
  /**
   * An exact block shows what a person wrote or approved, line by line as it is kept; its language, ISO 639-1, is the
   * one in which it was written.
   */
  | { kind: 'exact'; text: string; language: string };

export interface Section {
  heading: string;
  /** The level is 2 for the parts of the document and 3 for the parts of such a part. */
  level: 2 | 3;
  blocks: Block[];
}

/** An approval says who stands for the document: the person, in which office and role, what they did, and when. */
export interface Approval {
  did: string;
  name: string;
  office: string;
  /** It is empty where the reader must not learn the roles. */
  roles: string;
  at: string;
}

/** What stands at the head of a paper that is written to somebody, above its title. */
export interface Letterhead {
  /** The authority that writes: its State or organization first, then its office. */
  from: string[];
  /** The authority or provider that it is written to, in the same order. */
  to: string[];
  /** Where and when it was signed, in words, with the zone and its distance from UTC. */
  placeAndDate: string;
  references: Definition[];
  /** The sentence with which it begins; empty where the first part says it. */
  opening: string;
}

export interface DocumentContents {
  kind: DocumentKind;
  language: PaperLanguage;
  title: string;
  /** The document is this organization's. */
  issuer: string;
  reference: string;
  /**
   * The instant of the newest fact in the document, ISO 8601 UTC: two renderings of the same facts carry the same date.
   */
  at: Instant;
  /** This is the same instant as people read it, in the zone of the dossier. */
  dated: string;
  /** Absent from a record, which is written to nobody. */
  letterhead?: Letterhead;
  exercise: boolean;
  /**
   * The warning stands before everything else, for example that the document must not leave the authority; it is null
   * if there is nothing to say.
   */
  warning: string | null;
  sections: Section[];
  approvals: Approval[];
}

export interface ReadableDocument extends DocumentContents {
  /** The code has the form `AAAA-BBBB-CCCC-DDDD-EEEE`; see `sealed`. */
  verificationCode: string;
}
