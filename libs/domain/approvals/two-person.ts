/**
 * Two-person approval (the project's own choice, docs/rules 2.0): every outward legal act is proposed by one person and
 * carried out by another. Members are compared, not offices or roles, so the same person through another office does
 * not count.
 *
 * At CRITICAL_LIFE, where the organization's policy allows it, one duty officer may do alone what protects and can be
 * undone; then a second person ratifies or declines within the hours of the project's rule. Nothing is undone when
 * nobody does: it stays visible and escalates. What ends a request, a hold or the duty to keep takes two people of
 * different offices, whatever the urgency.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Actor, AnyAct } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import { type AnyActRow, type Effect, secondOf } from '../events/lifecycle.ts';
import type { DossierState, Proposal, Ratification } from '../state/dossier.ts';
import { ratificationClock } from './ratification.ts';

type OneHand = Pick<AnyAct, 'detail'> & { by: Pick<Actor, 'member'> };

/**
 * One person may act alone where life is at risk, the policy of the organization allows it and the row does; never the
 * person on whose word alone this side holds that life is at risk.
 */
export function mayActAlone(row: Pick<AnyActRow, 'alone'>, state: DossierState, act: OneHand): boolean {
  const { policies, summary, emergency } = state;
  const allowed = policies.soloAtCriticalLife && summary?.urgency === 'CRITICAL_LIFE';
  if (!allowed || row.alone === undefined || emergency?.by === act.by.member) return false;
  return row.alone === true || (row.alone as (act: Pick<AnyAct, 'detail'>) => boolean)(act);
}

export function proposalOf(act: AnyAct, name: ActName, now: Instant): Proposal {
  const shown = 'shown' in act.detail ? act.detail.shown : '';
  return { act: name, by: act.by.member, office: act.by.office, at: now, shown, detail: act.detail };
}

/** Whoever has proposed an act does not decide against it in the name of another role either. */
export function proposedByAnother({ proposal }: DossierState, { member }: Actor): Refusal | null {
  if (proposal?.by !== member) return null;
  return refuse('SECOND_PERSON_REQUIRED', [proposal.act], 'COM.TWO_PERSONS');
}

/** The second person approves the text that the first person was shown. */
export function proposedText({ proposal }: DossierState): { shown: Digest }[] {
  return [{ shown: proposal?.shown ?? '' }];
}

/** Returns null when this person may carry out the proposed act with the text that the first person saw. */
export function approvalOf(row: AnyActRow, state: DossierState, act: AnyAct, shown: string): Refusal | null {
  const proposal = state.proposal;
  if (proposal?.act !== act.name) return refuse('NOTHING_PROPOSED', [act.name]);
  const own = proposal.by === act.by.member;
  if (own && !mayActAlone(row, state, act)) return refuse('SECOND_PERSON_REQUIRED', [act.name], 'COM.TWO_PERSONS');
  if (secondOf(row, proposal.detail).office === 'ANOTHER' && proposal.office === act.by.office)
    return refuse('SECOND_OFFICE_REQUIRED', [act.name], 'COM.TWO_OFFICES');
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
