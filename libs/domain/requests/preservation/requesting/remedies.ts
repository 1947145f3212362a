/**
 * The requester has these remedies when its extension is denied or unanswered, or when what is held is at risk
 * (docs/rules 2.2, the project's own choice; docs/rules scenario 6). They are proposed beside the dossier and never
 * taken by themselves, and they change no clock.
 */
import { type DossierState, isKept } from '../../../state/dossier.ts';

/** Art. 31(3): expedited mutual assistance; Art. 27(9): direct between judicial authorities; or data held elsewhere. */
export const REMEDIES = ['EMERGENCY_MLA', 'DIRECT_27_9', 'OTHER_STATE'] as const;
export type Remedy = (typeof REMEDIES)[number];

/**
 * Both articles bind Parties alone, and Art. 27(9) gives way to the treaty that exists between the two States (Art. 27(1)) and
 * is for urgency. `direct` tells whether the law of the two States opens that channel for the formal request that follows.
 */
export function remediesOf(state: DossierState, direct: () => boolean): Remedy[] {
  if (state.side !== 'requesting') return [];
  const held = state.holds.filter(isKept);
  const unextended = state.extension?.status === 'EXT_DENIED' || state.extension?.status === 'EXT_SILENT';
  const endangered = held.some((hold) => hold.status === 'AT_RISK' || hold.status === 'LAPSED');
  if (held.length === 0 || !(unextended || endangered)) return [];
  const isUrgent = endangered || (state.summary !== null && state.summary.urgency !== 'NORMAL');
  const isBound = state.summary?.rules.bound !== false;
  return REMEDIES.filter((one) => {
    if (one === 'EMERGENCY_MLA') return isBound;
    return one !== 'DIRECT_27_9' || (isBound && isUrgent && direct());
  });
}
