/**
 * What an act is: its words, its fields, and what people need to know of it wherever it is offered. Who may do it and what
 * it leads to stands in the rows of the lifecycles (`@comity/domain`).
 */
import type { DocumentKind } from './codes/document-kinds.ts';
import type { Fields, PostedOf, RecordedOf } from './field.ts';
import type { ByKind, Words } from './words.ts';

/** Where an act is done. `FORM`: on a page that is made of its fields; every other one has a page of its own. */
export type ActPage =
  'FORM' | 'DRAFT' | 'APPROVAL' | 'RATIFICATION' | 'ORDER' | 'SENDING' | 'ENTERING' | 'CHECKING' | 'LETTERS';

export interface ActDefinition<F extends Fields = Fields, S extends boolean = boolean> {
  /** What a person does, as on a button; what they did, as in the timeline; what comes of it, in a sentence. */
  words: { do: Words; done: Words; hint: ByKind<Words> };
  fields: F;
  /** The person reads the exact text before it takes effect, and the act carries the digest of that text. */
  shown: S;
  /** The document that the act makes. */
  paper: ByKind<{ kind: DocumentKind }> | null;
  page: ActPage;
  /** It is what a second person does with what a first one has proposed. */
  second: boolean;
  /** Weighed beside others on the page of the decision. */
  weighed: Weighed | null;
  /** Its text lies in the provider's file, where another State's request has no place (docs/rules 2.14). */
  forProvider: boolean;
  /** The text that two people are shown holds deliberations that stay with their organization. */
  deliberated: boolean;
  /** It says per identifier what a provider keeps, does not have, objects to or has produced. */
  providerAnswer: boolean;
  /** Its questions are the steps of a ladder: the form numbers them. */
  numbered: boolean;
  /** What stands above the questions of its form. */
  intro: Words | null;
  /** The page lists the authorities that must allow it. */
  citesAuthorities: boolean;
}

/** How an act stands on the page of the decision. */
export interface Weighed {
  /** From the first way on to the last. */
  place: number;
  /** What choosing it means. */
  says: ByKind<Words>;
  /** Where it is possible there is something to decide: how that is announced on the dossier. */
  opens: { title: Words; hint: Words } | null;
}

type Optional =
  | 'shown'
  | 'paper'
  | 'page'
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
    page: 'FORM',
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

/** What the act carries: codes, digests, instants. */
export type DetailOf<A> = A extends ActDefinition<infer F, infer S> ? Flat<RecordedOf<F, S>> : never;
/** What people and programs post. */
export type BodyOf<A> = A extends ActDefinition<infer F, infer S> ? Flat<PostedOf<F, S>> : never;
