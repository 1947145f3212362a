/** This rule decides who may read what a provider has produced (the project's own choice, docs/rules 2.14). */
import type { Role } from '@comity/vocabulary/values/roles';
import type { DossierState } from '../state/dossier.ts';

/** The authority that executed the request, the court and the auditor go on reading after the hand-over. */
const STILL_READING: readonly Role[] = ['RCV_EXECUTING_AUTHORITY', 'RCV_COURT', 'AUDITOR'];

/**
 * The contact point and the central authority that gave the data may read them until they are handed over; whoever
 * executed the request, and whoever audits, may read them afterwards too. To a side that is reached by hand they count
 * as handed over when the sending is recorded: until then somebody has to put them on the medium.
 */
export function isClosedTo({ side, assistance, byHand }: DossierState, roles: readonly Role[]): boolean {
  if (side !== 'receiving' || assistance?.handedOver !== true) return false;
  if (byHand?.unsent.some(({ to }) => to === 'requesting')) return false;
  return !roles.some((role) => STILL_READING.includes(role));
}
