/**
 * A message is what one organization tells another about a dossier, or one dossier of an organization another one. What
 * it does to the dossier that receives it stands in the rows of the lifecycles (`@comity/domain`).
 */
import type { DocumentKind } from './codes/document-kinds.ts';
import type { Fields, PostedOf, RecordedOf } from './field.ts';
import type { Side } from './values/plain.ts';
import type { ByKind, Words } from './words.ts';

/**
 * A message is entered on one of these pages. `FORM` is a page that is made of its fields; `ANSWERS` is the table of
 * what a provider answers to a preservation order, from which several messages may come; `PRODUCTION` is the page of
 * what a provider produces; `REPORT` is the table of what a production order gave.
 */
export type EnterPage = 'FORM' | 'ANSWERS' | 'PRODUCTION' | 'REPORT';

export interface MessageDefinition<F extends Fields = Fields, E extends EnterPage | null = EnterPage | null> {
  words: Words;
  /** These sides send the message. */
  from: readonly Side[];
  /** `HOME` is another dossier of the same organization; `ANY` is any side with which the sender corresponds. */
  to: Side | 'HOME' | 'ANY';
  /**
   * Says on which page a person can enter the message for a side that does not use Comity. It is null where no such
   * side sends it.
   */
  enter: E;
  /** What the message is about comes on a medium: its files are taken in before the message is entered. */
  onMedium: boolean;
  fields: F;
  /** The message is read as this document. */
  paper: ByKind<{ kind: DocumentKind }> | null;
  /** Its paper says so what was decided; it is null where a field says it, or nothing is decided. */
  decides: Words | null;
  /** It says per identifier what a provider keeps, does not have, objects to or has produced. */
  providerAnswer: boolean;
}

interface Given<F extends Fields, E extends MessageDefinition['enter']> {
  words: Words;
  from: readonly Side[];
  to: MessageDefinition['to'];
  fields: F;
  enter?: E;
  paper?: DocumentKind | { PRESERVATION: DocumentKind; ASSISTANCE: DocumentKind };
  decides?: Words;
  providerAnswer?: true;
  onMedium?: true;
}

export function message<const F extends Fields, const E extends MessageDefinition['enter'] = null>({
  paper,
  providerAnswer,
  onMedium,
  ...given
}: Given<F, E>): MessageDefinition<F, E> {
  return {
    ...given,
    // Where it is not given its type is `null`.
    enter: (given.enter ?? null) as E,
    paper:
      paper === undefined
        ? null
        : typeof paper === 'string'
          ? { kind: paper }
          : { PRESERVATION: { kind: paper.PRESERVATION }, ASSISTANCE: { kind: paper.ASSISTANCE } },
    decides: given.decides ?? null,
    providerAnswer: providerAnswer === true,
    onMedium: onMedium === true,
  };
}

type Flat<T> = { [K in keyof T]: T[K] };

/** This travels and is signed. */
export type MessageBodyOf<M> = M extends MessageDefinition<infer F> ? Flat<RecordedOf<F>> : never;
/** A person enters this. */
export type EnteredBodyOf<M> = M extends MessageDefinition<infer F> ? Flat<PostedOf<F>> : never;
