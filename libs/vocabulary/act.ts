/**
 * What an act is: its words, its fields, and what people need to know of it wherever it is offered. Who may do it and what
 * it leads to stands in the rows of the lifecycles (`@comity/domain`).
 */
import type { DocumentKind } from './codes/document-kinds.ts';
import type { Fields, PostedOf, RecordedOf } from './field.ts';
import type { Status } from './values/statuses.ts';
import type { ByKind, Words } from './words.ts';

/** Where an act is done. `FORM`: on a page that is made of its fields; every other one has a page of its own. */
export type ActPage =
  'FORM' | 'DRAFT' | 'APPROVAL' | 'RATIFICATION' | 'ORDER' | 'SENDING' | 'ENTERING' | 'CHECKING' | 'LETTERS';

/**
 * What an act does to what the request secures (docs/rules 2.0). `PROTECTS`: it secures life or data, and people can undo
 * it; `ENDS`: it ends a request, a hold, an order or the duty to keep; `GIVES`: data or the right to them leave this
 * organization; `DESTROYS`: data are gone afterwards. Everything else is `NEITHER`.
 */
export type Consequence = 'PROTECTS' | 'ENDS' | 'GIVES' | 'DESTROYS' | 'NEITHER';

/**
 * How an act stands among what can be done:
 * `STEP` takes the dossier on; `SELDOM` is possible and seldom wanted, `BESIDE` is so where anything else is possible;
 * `HOUSEKEEPING` is about people, notes and references;
 * `GIVES_BACK` undoes a proposal and is reached from where that is read.
 */
export type ActPlace = 'STEP' | 'SELDOM' | 'BESIDE' | 'HOUSEKEEPING' | 'GIVES_BACK';

export interface ActDefinition<F extends Fields = Fields, S extends boolean = boolean> {
  /** What a person does, as on a button; what they did, as in the timeline; what comes of it, in a sentence. */
  words: { do: Words; done: Words; hint: ByKind<Words> };
  fields: F;
  /** The person reads the exact text before it takes effect, and the act carries the digest of that text. */
  shown: S;
  /** The document that the act makes. */
  paper: ByKind<{ kind: DocumentKind }> | null;
  page: ActPage;
  place: ActPlace;
  consequence: Consequence;
  /** Statuses in which it takes the dossier on although in others it is seldom wanted. */
  stepIn: readonly Status[];
  /**
   * Whether somebody waits for it. `DESK`: it waits for a person of this organization whoever owns the next step of the
   * dossier; `OWNER`: for whom the next step is; `NOBODY`.
   */
  awaited: 'DESK' | 'OWNER' | 'NOBODY';
  /** The only statuses in which somebody waits for it; null where the status does not matter. */
  awaitedIn: readonly Status[] | null;
  /** It is what a second person does with what a first one has proposed. */
  second: boolean;
  /** Weighed beside others on the page of the decision. */
  weighed: Weighed | null;
  /** Among several that are possible the one with the lowest number is the next step. */
  order: number;
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
  | 'place'
  | 'consequence'
  | 'stepIn'
  | 'awaitedIn'
  | 'awaited'
  | 'second'
  | 'weighed'
  | 'order'
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

/** After all that have an order of their own. */
const LAST = 1_000;

export function act<const F extends Fields, const S extends boolean = false>({
  do: doing,
  done,
  hint,
  paper,
  place = 'STEP',
  ...given
}: Given<F, S>): ActDefinition<F, S> {
  return {
    page: 'FORM',
    consequence: 'NEITHER',
    second: false,
    stepIn: [],
    awaitedIn: null,
    weighed: null,
    order: LAST,
    forProvider: false,
    deliberated: false,
    providerAnswer: false,
    numbered: false,
    intro: null,
    citesAuthorities: false,
    awaited: place === 'HOUSEKEEPING' || place === 'GIVES_BACK' ? 'NOBODY' : 'OWNER',
    ...given,
    // Where it is not given its type is `false`.
    shown: (given.shown ?? false) as S,
    words: { do: doing, done, hint },
    paper: paperOf(paper),
    place,
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
