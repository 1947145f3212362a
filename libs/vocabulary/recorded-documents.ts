/**
 * Sorts what an act or a message records: the documents that it names apart from the codes and instants that it states.
 */
import { ACTS } from './acts.ts';
import { documentFields } from './field.ts';
import { MESSAGES } from './messages.ts';

/** These fields of acts and messages name a document by its digest. */
export const DOCUMENT_FIELDS: readonly string[] = [
  ...new Set([
    ...Object.values(ACTS).flatMap(({ fields }) => documentFields(fields)),
    ...Object.values(MESSAGES).flatMap(({ fields }) => documentFields(fields)),
    'shown',
  ]),
];

const DIGEST = /^[0-9a-f]{64}$/;

export interface Recorded {
  documents: { digest: string; field: string }[];
  facts: Record<string, unknown>;
}

/** Separates fields that name a document from those that state a fact. */
export function documentsAndFacts(payload: Record<string, unknown>): Recorded {
  const fields = Object.entries(payload);
  const digestsIn = (field: string, value: unknown): string[] =>
    DOCUMENT_FIELDS.includes(field)
      ? [value].flat().filter((one): one is string => typeof one === 'string' && DIGEST.test(one))
      : [];
  const isFact = ([field, value]: [string, unknown]): boolean =>
    !['summary', 'ownLaw', 'attachments'].includes(field) && digestsIn(field, value).length === 0;
  return {
    documents: fields.flatMap(([field, value]) => digestsIn(field, value).map((digest) => ({ digest, field }))),
    facts: Object.fromEntries(fields.filter(isFact)),
  };
}
