import { hasText } from '../../texts/catalogue.ts';
import type { Visit } from '../../web/visit.ts';

/** Says what a document is, by the field of the event that names it. */
export function documentName(visit: Visit, field: string): string {
  const key = `dossier.document_${field}`;
  return visit.t(hasText(visit.locale, key) ? key : 'dossier.document');
}
