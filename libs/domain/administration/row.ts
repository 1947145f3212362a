/**
 * Each act of administration has a row: what is checked before it, whose own affair it is, and how the people stand after
 * it. The rows look at the standing and at what was posted, and at nothing else.
 */
import type { AdministrationActName, AdministrationDetail } from '@comity/vocabulary/administration/acts';
import type { AdministrationRefusal } from '@comity/vocabulary/administration/refusals';
import type { PersonStanding, Standing } from './standing.ts';

export interface AdministrationRefused {
  code: AdministrationRefusal;
  about: readonly string[];
}

export interface AdministrationRow<N extends AdministrationActName> {
  checks?: readonly ((standing: Standing, detail: AdministrationDetail<N>) => AdministrationRefused | null)[];
  /**
   * Returns the person who may do it without being an administrator, because it is about themselves alone; null where
   * it is about something that is not there, which a check then says to whoever asks.
   */
  ownOf?: (standing: Standing, detail: AdministrationDetail<N>) => string | null;
  /** Whether another administrator has to approve it, where not every act of this name needs one. */
  needsTwo?: (standing: Standing, detail: AdministrationDetail<N>, by: string) => boolean;
  /** How the people stand afterwards; as before, where it is not given. */
  people?: (standing: Standing, detail: AdministrationDetail<N>) => readonly PersonStanding[];
}

export const refuse = (code: AdministrationRefusal, ...about: string[]): AdministrationRefused => ({ code, about });
