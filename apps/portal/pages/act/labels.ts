/** Words of an act's fields: the act's own label if it has one, else the label that all acts share. */
import type { DossierView } from '@comity/contracts/http/views';
import { hasText } from '../../texts/catalogue.ts';
import type { Visit } from '../../web/visit.ts';

export function labelOf(visit: Visit, act: string, field: string): string {
  const own = `act.${act}.${field}`;
  return visit.t(hasText(visit.locale, own) ? own : `act.${field}`);
}

/** Where the two kinds of request rest on different articles, the hint of the formal request stands beside the other. */
export function hintOf(
  visit: Visit,
  { act, field, kind }: { act: string; field: string; kind: DossierView['kind'] },
  values?: Record<string, string | number>,
): string | null {
  const own = `act.${act}.${field}.hint`;
  const key = [`${own}_${kind}`, own].find((one) => hasText(visit.locale, one));
  return key === undefined ? null : visit.t(key, values);
}
