/** A day that a person of this organization states is a day of its own place. */
import { dayAt } from '@comity/vocabulary/judges/local-day';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DossierState } from './dossier.ts';

/** Returns the day `YYYY-MM-DD` that it is here at this instant. */
export function officeDay({ policies }: Pick<DossierState, 'policies'>, at: Instant): string {
  return dayAt(at, policies.zone ?? 'UTC');
}
