/**
 * An act is defined by its words, its fields, and what people need to know of it wherever it is offered. Who may do it
 * and what it leads to stands in the rows of the lifecycles (`@comity/domain`).
 */
import type { DocumentKind } from './codes/document-kinds.ts';
import type { Fields, PostedOf, RecordedOf } from './field.ts';
import type { ByKind, Words } from './words.ts';

/**
 * An act is done on one of these pages. `FORM` is a page that is made of its fields; every other one is a page of its
 * own. `AMENDING` is begun on a page of its own and finished on one that is made of its fields.
 */
export type ActPage =
  | 'FORM'
  | 'DRAFT'
  | 'APPROVAL'
  | 'RATIFICATION'
  | 'ORDER'
  | 'SENDING'
  | 'ENTERING'
  | 'CHECKING'
  | 'LETTERS'
  | 'AMENDING';

/**
 * What an act does to what the request secures (docs/rules 2.0). `PROTECTS`: it secures life or data, and people can undo
 * it; `ENDS`: it ends a request, a hold, an order or the duty to keep; `GIVES`: data or the right to them leave this
 * organization; `DESTROYS`: data are gone afterwards. Everything else is `NEITHER`.
 */
export type Consequence = 'PROTECTS' | 'ENDS' | 'GIVES' | 'DESTROYS' | 'NEITHER';

export interface ActDefinition<F extends Fields = Fields, S extends boolean = boolean> {
  /**
   * `do` says what a person does, as on a button; `done` what they did, as in the timeline; `hint` what comes of it, in
   * a sentence.
   */
  words: { do: Words; done: Words; hint: ByKind<Words> };
  fields: F;
  /** The person reads the exact text before it takes effect, and the act carries the digest of that text. */
  shown: S;
  /** The act makes this document; it is null where the act makes none. */
  paper: ByKind<{ kind: DocumentKind }> | null;
  /** Its paper says so what was decided; it is null where a field says it, or nothing is decided. */
  decides: Words | null;
  page: ActPage;
  consequence: Consequence;
  /** Where the act is to decide this, by its code, it has this consequence instead. */
  decided: Readonly<Record<string, Consequence>>;
  /** It is what a second person does with what a first one has proposed. */
  second: boolean;
  /** The act is weighed beside others on the page of the decision; it is null where it is not. */
  weighed: Weighed | null;
  /** The text lies in the provider's file, where another State's request has no place (docs/rules 2.14). */
  forProvider: boolean;
  /** The text that two people are shown holds deliberations that stay with their organization. */
  deliberated: boolean;
  /** It says per identifier what a provider keeps, does not have, objects to or has produced. */
  providerAnswer: boolean;
  /** Its questions are the steps of a ladder: the form numbers them. */
  numbered: boolean;
  /** This text stands above the questions of the form. */
  intro: Words | null;
  /** The page lists the authorities that must allow it. */
  citesAuthorities: boolean;
}

/** An act that is weighed has this place and these words on the page of the decision. */
export interface Weighed {
  /** The ways on stand in the order of this number, the first of them with the lowest. */
  place: number;
  /** Says what choosing the act means. */
  says: ByKind<Words>;
  /**
   * Where the act is possible there is something to decide; this announces it on the dossier. It is null where nothing
   * is announced.
   */
  opens: { title: Words; hint: Words } | null;
}

type Optional =
  | 'shown'
  | 'paper'
  | 'decides'
  | 'page'
  | 'consequence'
  | 'decided'
  | 'second'
  | 'weighed'
  | 'forProvider'
  | 'deliberated'
  | 'providerAnswer'
  | 'numbered'
  | 'intro'
  | 'citesAuthorities';
type Given<F extends Fields, S extends boolean> = Omit<ActDefinition<F, S>, Optional | 'words'> & {
  do: Words;
  done: Words;
  hint: ByKind<Words>;
  paper?: DocumentKind | { PRESERVATION: DocumentKind; ASSISTANCE: DocumentKind };
} & Partial<Pick<ActDefinition<F, S>, Exclude<Optional, 'paper'>>>;

export function act<const F extends Fields, const S extends boolean = false>({
  do: doing,
  done,
  hint,
  paper,
  ...given
}: Given<F, S>): ActDefinition<F, S> {
  return {
    decides: null,
    page: 'FORM',
    consequence: 'NEITHER',
    decided: {},
    second: false,
    weighed: null,
    forProvider: false,
    deliberated: false,
    providerAnswer: false,
    numbered: false,
    intro: null,
    citesAuthorities: false,
    ...given,
    // Where it is not given its type is `false`.
    shown: (given.shown ?? false) as S,
    words: { do: doing, done, hint },
    paper: paperOf(paper),
  };
}

function paperOf(paper: Given<Fields, boolean>['paper']): ActDefinition['paper'] {
  if (paper === undefined) return null;
  if (typeof paper === 'string') return { kind: paper };
  return { PRESERVATION: { kind: paper.PRESERVATION }, ASSISTANCE: { kind: paper.ASSISTANCE } };
}

type Flat<T> = { [K in keyof T]: T[K] };

/** The act carries codes, digests and instants. */
export type DetailOf<A> = A extends ActDefinition<infer F, infer S> ? Flat<RecordedOf<F, S>> : never;
/** People and programs post this. */
export type BodyOf<A> = A extends ActDefinition<infer F, infer S> ? Flat<PostedOf<F, S>> : never;
