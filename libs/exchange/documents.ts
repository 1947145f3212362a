/** Lists the documents that a message names, so that exactly these travel with it and are checked on arrival. */
import type { TravellingKind } from '@comity/contracts/documents';
import { documentsNamedBy } from '@comity/vocabulary/field';
import { type MessageCode, MESSAGES } from '@comity/vocabulary/messages';

export interface TravellingDocument {
  /** The name of the field of the body that names the document. */
  field: string;
  digest: string;
  kind: TravellingKind;
}

/** The documents come in the order of the body's fields. */
export function documentsOf(code: MessageCode, body: Record<string, unknown>): TravellingDocument[] {
  return documentsNamedBy(MESSAGES[code].fields, body).map(({ field, digest, form }) => ({
    field,
    digest,
    kind: form,
  }));
}
