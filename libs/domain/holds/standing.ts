/** These questions ask how the held data stand: whether there are any, and whether their order should be renewed. */
import { type DossierState, isKept } from '../state/dossier.ts';

export function somethingIsHeld({ holds }: Pick<DossierState, 'holds'>): boolean {
  return holds.some(isKept);
}

/** Time or a formal request asks for a renewal; one that is ordered already is under way. */
export function renewalDue({ renewal }: DossierState): Pick<DossierState, 'renewal' | 'renewalForRequest'> {
  return renewal === 'ORDERED' ? {} : { renewal: 'DUE', renewalForRequest: false };
}

/** What time has asked for already, it asks for after the formal request as well. */
export function renewalDueForRequest(state: DossierState): Pick<DossierState, 'renewal' | 'renewalForRequest'> {
  return state.renewal === 'DUE' ? {} : { ...renewalDue(state), renewalForRequest: state.renewal !== 'ORDERED' };
}

/** A formal request that was withdrawn asks for nothing any more. */
export function renewalWithoutRequest({
  renewal,
  renewalForRequest,
}: DossierState): Pick<DossierState, 'renewal' | 'renewalForRequest'> {
  return renewal === 'DUE' && renewalForRequest === true ? { renewal: null, renewalForRequest: false } : {};
}

/** Data are kept below the treaty floor, without an order or beyond its end: they may be gone tomorrow (Art. 29(7)). */
export function atRisk({ holds }: DossierState): boolean {
  return holds.some(
    (hold) => hold.status === 'AT_RISK' || hold.status === 'LAPSED' || (hold.belowFloor && isKept(hold)),
  );
}
