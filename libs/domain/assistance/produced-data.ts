/** Who reads what a provider has produced [D] (rules.md 2.14). */
import type { DossierState } from '../dossier/state.ts';
import type { Role } from '../roles.ts';

const DECIDING: readonly Role[] = ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'];

/**
 * The contact point and the central authority that gave the data read them until they are handed over; whoever executed
 * the request, and who audits, also afterwards. To a side that is reached by hand they are handed over when the sending
 * is recorded: until then somebody has to put them on the medium.
 */
export function isClosedTo({ side, assistance, byHand }: DossierState, roles: readonly Role[]): boolean {
  if (side !== 'receiving' || assistance?.handedOver !== true) return false;
  if (byHand?.unsent.some(({ to }) => to === 'requesting')) return false;
  return roles.every((role) => DECIDING.includes(role));
}
