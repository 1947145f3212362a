/**
 * A legal hold is the project's own choice (docs/rules 2.17): a person of the organization where evidence is held
 * orders that it stays. While one stands, nothing of the evidence is destroyed or returned here, whatever a condition
 * or a day says. Two people lift each hold separately.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import { changed, partOf } from '../assistance/parts.ts';
import { filesOf, setAsideOf } from '../assistance/set-aside.ts';
import type { Act } from '../events/act.ts';
import { type Notice, type Refusal, refuse } from '../events/decision.ts';
import type { Effect } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';
import type { LegalHold } from '../state/retention.ts';

/** Returns the standing holds, oldest first. */
export function legalHoldsOf(state: DossierState): readonly LegalHold[] {
  return partOf(state).legalHolds ?? [];
}

/**
 * The requester holds what was handed over, the provider what it produced, and the State that gives both the files and
 * the package. What was set aside is here until it is returned or destroyed.
 */
export function evidenceIsHere(state: DossierState): boolean {
  if (state.assistance === null) return false;
  if (state.side === 'requesting') return state.assistance.handedOver;
  return copyIsHere(state) || setAsideOf(state).files > 0;
}

/**
 * Tells whether a copy is here: at the State the files that are not set aside, at the provider whatever it produced.
 */
export function copyIsHere(state: DossierState): boolean {
  const { side, assistance } = state;
  if (assistance === null || assistance.copyDestroyed === true) return false;
  return filesOf(assistance.productions) > 0 || (side === 'provider' && setAsideOf(state).files > 0);
}

export function somethingHere(state: DossierState): Refusal | null {
  return evidenceIsHere(state) ? null : refuse('NO_EVIDENCE_HERE');
}

/** `about` names each hold by the number of the event that placed it. */
export function noLegalHold(state: DossierState): Refusal | null {
  const standing = legalHoldsOf(state).map(({ id }) => String(id));
  return standing.length > 0 ? refuse('LEGAL_HOLD_STANDS', standing, 'COM.LEGAL_HOLD') : null;
}

export function holdStands(state: DossierState, { detail }: Act<'lift_legal_hold'>): Refusal | null {
  const known = legalHoldsOf(state).some(({ id }) => id === detail.hold);
  return known ? null : refuse('LEGAL_HOLD_UNKNOWN', [String(detail.hold)]);
}

export function placing(told: readonly Role[]) {
  return (state: DossierState, { by, detail }: Act<'place_legal_hold'>, at: Instant): Effect => {
    const hold: LegalHold = { id: state.seq + 1, by: by.member, office: by.office, at, ...detail };
    const notice: Notice = { code: 'LEGAL_HOLD_PLACED', to: [...told], except: by.member };
    return { state: changed(state, { legalHolds: [...legalHoldsOf(state), hold] }), notices: [notice] };
  };
}

export function lifting(told: readonly Role[]) {
  return (state: DossierState, { detail }: Act<'lift_legal_hold'>): Effect => ({
    state: changed(state, { legalHolds: legalHoldsOf(state).filter(({ id }) => id !== detail.hold) }),
    notices: [{ code: 'LEGAL_HOLD_LIFTED', to: [...told] }],
  });
}
