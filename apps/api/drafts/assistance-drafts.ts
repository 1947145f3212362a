/**
 * Decides which preservations a formal request may follow, and who may begin one: at the State that sends it, those who
 * submit requests; where it arrives from a State that does not use Comity, those who enter them.
 */
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { isMessageRow, rolesOf as rolesOfAct } from '@comity/domain/events/lifecycle';
import { lifecycleOf, LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { DossierState } from '@comity/domain/state/dossier';

/** A formal request follows only a preservation that was accepted abroad. */
const MAY_BE_FOLLOWED: readonly Status[] = [
  'ACCEPTED',
  'DOMESTIC_ORDER_ISSUED',
  'SERVED',
  'PRESERVED_CONFIRMED',
  'HOLDING',
  'MLA_LINKED',
  'LAPSED',
];

export const MAY_ENTER_REQUESTS: readonly Role[] = ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'];

export function mayEnterRequests(caller: Caller): boolean {
  return rolesOf(caller).some((role) => MAY_ENTER_REQUESTS.includes(role));
}

export function mayBeFollowed(state: DossierState): boolean {
  const { kind, side, status } = state;
  if (kind !== 'PRESERVATION') return false;
  return side === 'requesting' ? MAY_BE_FOLLOWED.includes(status) : assistanceBegunByHand(state);
}

/** True if the hold of a State that asks on paper would register the formal request that follows it. */
function assistanceBegunByHand(state: DossierState): boolean {
  const noted = lifecycleOf(state)
    .rows.filter(isMessageRow)
    .some(({ message, from }) => message === 'assistance_arrived' && from.includes(state.status));
  return noted && state.side === 'receiving' && state.byHand?.sides.includes('requesting') === true;
}

export function mayBeginAssistance(caller: Caller, state: DossierState): boolean {
  const mine = rolesOf(caller);
  return mayBeFollowed(state) && begunBy(state).some((one) => mine.includes(one));
}

export function begunBy({ side }: Pick<DossierState, 'side'>): readonly Role[] {
  return side === 'receiving' ? MAY_ENTER_REQUESTS : rolesOfAct(LIFECYCLES.ASSISTANCE.requesting, 'submit');
}
