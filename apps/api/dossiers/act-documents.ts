/**
 * Free text is taken out of the act before it goes anywhere: each text becomes a document, and the act carries its
 * digest. So neither the engine nor the ledger ever holds what a person wrote, and both prove it. The definition of the
 * act says which field is a text.
 */
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import { digestOf } from '@comity/persistence/digest';
import { type ActDetails, type ActName, ACTS, type PostedActName } from '@comity/vocabulary/acts';
import { type DocumentForm, type Fields, type Keeper, recordPosted } from '@comity/vocabulary/field';
import { derivedFieldsOf } from './derived-fields.ts';
import type { DocumentFacts } from './document-facts.ts';

export interface NewDocument {
  kind: DocumentForm;
  content: unknown;
}

/** Returns the fields of the act that name files which were given to the dossier before it. */
export function attachmentFields(name: PostedActName): string[] {
  const fields: Fields = ACTS[name].fields;
  return Object.keys(fields).filter((field) => fields[field]?.keeps === 'ATTACHMENT');
}

/** Tells whether the act writes an order to the provider. */
export function writesOrder(name: string): boolean {
  const fields: Fields = name in ACTS ? ACTS[name as ActName].fields : {};
  return Object.values(fields).some(({ keeps, posted }) => keeps === 'ORDER' && posted !== null);
}

export interface ActWithDocuments {
  detail: ActDetails[ActName];
  documents: NewDocument[];
}

export function withDocuments(posted: PostedAct, making: DocumentFacts): ActWithDocuments {
  const { name, ...body } = posted;
  const documents: NewDocument[] = [];
  const keeper = documentKeeper(making, documents, body);
  const shown = 'shown' in body ? { shown: body.shown } : {};
  const recorded = {
    ...recordPosted(ACTS[name].fields, body, keeper),
    ...shown,
    ...derivedFieldsOf(posted, making, keeper),
  };
  // Each field was parsed and recorded by its own definition; a table over all acts hides that from the compiler.
  return { detail: recorded as unknown as ActDetails[ActName], documents };
}

/** Returns a keeper that collects in `documents` the documents to be saved. */
export function documentKeeper(
  { key, locale, order }: Pick<DocumentFacts, 'key' | 'locale' | 'order'>,
  documents: NewDocument[],
  posted: object,
): Keeper {
  return {
    locale,
    order,
    keep: (kind, content) => {
      documents.push({ kind, content });
      return digestOf(content);
    },
    // Data of one snapshot that are kept until one day are one hold; repeating the confirmation names the same holds.
    hold: (snapshotAt, preservedUntil) => `h-${digestOf([key, snapshotAt, preservedUntil]).slice(0, 16)}`,
    beside: (field) => (posted as Record<string, unknown>)[field],
  };
}
