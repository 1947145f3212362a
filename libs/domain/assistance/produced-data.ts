/** This rule decides who may read what a provider has produced (the project's own choice, docs/rules 2.14). */
import { isSetAside } from './set-aside.ts';
import type { Role } from '@comity/vocabulary/values/roles';
import type { DossierState } from '../state/dossier.ts';

/** The authority that executed the request, the court and the auditor go on reading after the hand-over. */
const STILL_READING: readonly Role[] = ['RCV_EXECUTING_AUTHORITY', 'RCV_COURT', 'AUDITOR'];

export type Closed = 'SET_ASIDE' | 'HANDED_OVER';

/**
 * Whatever came with `event` and answers `target` is closed to everybody once it was set aside. Beside that, the contact point and the
 * central authority that gave the data may read them until they are handed over; whoever executed the request, and
 * whoever audits, may read them afterwards too. To a side that is reached by hand they count as handed over when the
 * sending is recorded: until then somebody has to put them on the medium. After a withdrawal nobody reads anything on any
 * side, nor does the requester what an annulled order had brought: it is returned or destroyed.
 */
export function closedTo(
  state: DossierState,
  roles: readonly Role[],
  event: number | null,
  target: string | null = null,
): Closed | null {
  const { side, assistance, byHand } = state;
  if (isSetAside(state, event, target)) return 'SET_ASIDE';
  if (assistance?.recalled === true) return 'SET_ASIDE';
  if (side !== 'receiving' || assistance?.handedOver !== true) return null;
  if (byHand?.unsent.some(({ to }) => to === 'requesting')) return null;
  return roles.some((role) => STILL_READING.includes(role)) ? null : 'HANDED_OVER';
}
