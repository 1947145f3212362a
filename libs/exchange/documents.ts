/** Which documents a message names, so that exactly these travel with it and are checked on arrival. */
import type { TravellingKind } from '@comity/contracts/documents';
import { documentsNamedBy } from '@comity/vocabulary/field';
import { type MessageCode, MESSAGES } from '@comity/vocabulary/messages';

export interface TravellingDocument {
  /** Name of the body's field that names it. */
  field: string;
  digest: string;
  kind: TravellingKind;
}

/** In the order of the body's fields. */
export function documentsOf(code: MessageCode, body: Record<string, unknown>): TravellingDocument[] {
  return documentsNamedBy(MESSAGES[code].fields, body).map(({ field, digest, form }) => ({
    field,
    digest,
    kind: form,
  }));
}
