/** Words of an act's fields: the act's own label if it has one, else the label that all acts share. */
import { hasText } from '../../texts/catalogue.ts';
import type { Visit } from '../../web/visit.ts';

export function labelOf(visit: Visit, act: string, field: string): string {
  const own = `act.${act}.${field}`;
  return visit.t(hasText(visit.locale, own) ? own : `act.${field}`);
}

export function hintOf(visit: Visit, act: string, field: string): string | null {
  const own = `act.${act}.${field}.hint`;
  return hasText(visit.locale, own) ? visit.t(own) : null;
}
