/**
 * Two-person approval (the project's own choice, docs/rules 2.0): every outward legal act is proposed by one person and
 * carried out by another. Members are compared, not offices or roles, so the same person through another office does
 * not count.
 *
 * At CRITICAL_LIFE, where the organization's policy allows it, one duty officer may act alone; then a second person
 * must ratify within the hours of the project's rule. Nothing is undone when nobody does: it stays visible and
 * escalates.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import { levelClock } from '../clocks/service-levels.ts';
import type { AnyAct } from '../events/act.ts';
import { type ClockStart, type Refusal, refuse } from '../events/decision.ts';
import type { Effect } from '../events/lifecycle.ts';
import type { DossierState, Proposal, Ratification } from '../state/dossier.ts';

export function soloAllowed(state: DossierState): boolean {
  return state.policies.soloAtCriticalLife && state.summary?.urgency === 'CRITICAL_LIFE';
}

export function proposalOf(act: AnyAct, name: ActName, now: Instant): Proposal {
  const shown = 'shown' in act.detail ? act.detail.shown : '';
  return { act: name, by: act.by.member, office: act.by.office, at: now, shown, detail: act.detail };
}

/** The second person approves the text that the first person was shown. */
export function proposedText({ proposal }: DossierState): { shown: Digest }[] {
  return [{ shown: proposal?.shown ?? '' }];
}

/** Returns null when `member` may carry out the proposed `act` with the text that the first person saw. */
export function approvalOf(state: DossierState, act: string, member: string, shown: string): Refusal | null {
  const proposal = state.proposal;
  if (proposal?.act !== act) return refuse('NOTHING_PROPOSED', [act]);
  if (proposal.by === member && !soloAllowed(state)) return refuse('SECOND_PERSON_REQUIRED', [act], 'COM.TWO_PERSONS');
  if (proposal.shown !== shown) return refuse('TEXT_CHANGED', [proposal.shown]);
  return null;
}

/**
 * Besides its own effect, an outward act removes its proposal. Where one person acted alone, it also leaves a
 * ratification due, and those who could have been the second person are notified.
 */
export function tookPart(state: DossierState, act: AnyAct, by: readonly Role[], now: Instant): Effect {
  const alone = state.proposal === null || state.proposal.by === act.by.member;
  if (!alone) return { state: { proposal: null } };
  const shown = 'shown' in act.detail ? act.detail.shown : '';
  const due: Ratification = { act: act.name, by: act.by.member, at: now, shown, overdue: false };
  const ratifications = [...state.ratifications, due];
  return {
    state: { proposal: null, ratifications },
    starts: ratificationClock({ ...state, ratifications }, act.name),
    notices: [{ code: 'RATIFICATION_DUE', to: [...by] }],
  };
}

/** Starts the clock of the oldest of these acts that is not overdue: an order renewed twice alone is ratified twice. */
export function ratificationClock(
  { ratifications, summary }: Pick<DossierState, 'ratifications' | 'summary'>,
  act: string,
): ClockStart[] {
  const next = ratifications.find((one) => one.act === act && !one.overdue);
  return next === undefined ? [] : levelClock(summary, 'RATIFY', next.at, { subject: act });
}
