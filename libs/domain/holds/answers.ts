/**
 * A provider answers per identifier and data category. All three sides fold its answers into the targets in the same
 * way.
 */
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { Status } from '@comity/vocabulary/values/statuses';
import { withEntryMark } from '../by-hand/entry-mark.ts';
import { somethingReviewed } from '../disclosure/reviewing.ts';
import { withObjections, withoutObjection } from './objections.ts';
import { orderedPart } from '../orders/unordered.ts';
import { holdClocks, holdsOf } from './hold-clocks.ts';
import type { ClockStart, ClockStop } from '../events/decision.ts';
import { type DossierState, type Hold, isKept, type TargetState } from '../state/dossier.ts';

/** Returns the changes that an answer makes, with the clocks that its holds start. */
export function foldAnswer(
  state: DossierState,
  answer: ProviderAnswer,
): { state: Partial<DossierState>; starts: ClockStart[] } {
  if (answer.kind === 'OBJECTED') {
    const targets = withObjections(state.targets, answer.objections, answer.byHand);
    return { state: { targets }, starts: [] };
  }
  const targets = state.targets.map((target) => withOutcomes(target, answer));
  if (answer.kind === 'NOT_PRESERVED') return { state: { targets }, starts: [] };
  const pending = state.mla?.status === 'RECEIVED';
  const holds = holdsOf(state, answer.results).map((hold): Hold => {
    return withEntryMark(pending ? { ...hold, status: 'PENDING_DECISION' } : hold, answer.byHand);
  });
  const others = state.holds.filter((hold) => !holds.some((one) => one.id === hold.id));
  const starts = holdClocks(state, holds);
  return {
    state: { targets, holds: [...others, ...holds] },
    starts: pending ? starts.filter((start) => start.id !== 'BUD29_FLOOR') : starts,
  };
}

function withOutcomes(target: TargetState, answer: Exclude<ProviderAnswer, { kind: 'OBJECTED' }>): TargetState {
  const outcomes = { ...target.outcomes };
  let touched = false;
  for (const result of answer.results) {
    if (result.target !== target.id) continue;
    outcomes[result.category] = 'outcome' in result ? result.outcome : 'PRESERVED';
    touched = true;
  }
  return touched ? { ...withEntryMark(withoutObjection(target), answer.byHand), outcomes } : target;
}

/**
 * An identifier is answered when every ordered category has an outcome or when it was withdrawn. An objection is still
 * to be discussed.
 */
export function isAnswered(target: TargetState): boolean {
  return target.withdrawn || target.categories.every((one) => target.outcomes[one] !== undefined);
}

/** Nothing more is waited for where an identifier is answered or an objection stands. */
export function isSettled(target: TargetState): boolean {
  return target.objection !== null || isAnswered(target);
}

/**
 * The time to confirm runs until the last identifier has its answer; a partial answer does not stop it (docs/rules
 * 2.1).
 */
export function confirmationStops(state: DossierState, change: Partial<DossierState>): ClockStop[] {
  const targets = change.targets ?? state.targets;
  // What nobody has ordered yet is awaited from the authority, and not from the provider.
  const awaited = state.side === 'receiving' ? orderedPart(targets) : targets;
  return awaited.every(isAnswered) ? [{ id: 'CONFIRM_SLA', subject: null }] : [];
}

export function isPreserved(target: TargetState): boolean {
  return Object.values(target.outcomes).includes('PRESERVED');
}

/** True when every identifier that is still asked for has its answer and no data of it exist. */
export function nothingToHave(state: DossierState): boolean {
  const alive = state.targets.filter((target) => !target.withdrawn);
  const settled = alive.every((target) => target.objection === null && isSettled(target));
  return alive.length > 0 && settled && !state.holds.some(isKept);
}

/**
 * The provider has nothing left to do where it has no order, or has answered everything ordered and keeps nothing.
 * Provider and receiving State derive this from the same answers, so neither closes while the other still waits for it:
 * what was withdrawn after service and never answered keeps both open until a person orders the release, and so does an
 * order of which everything was recalled and released, because a supplement may follow.
 */
export function providerIsDone(state: DossierState): boolean {
  return state.servedAt === null || providerHasClosed(state);
}

/** The provider's dossier is closed by its answers, and no supplement that opens it again is on its way. */
export function providerHasClosed(state: DossierState): boolean {
  if (state.servedAt === null || state.targets.some(({ orderSent }) => orderSent !== undefined)) return false;
  const ordered = orderedPart(state.targets);
  return (
    !ordered.every(isReleased) &&
    ordered.every((one) => one.objection === null && isSettled({ ...one, withdrawn: false }) && !isPreserved(one))
  );
}

function isReleased({ outcomes }: TargetState): boolean {
  return Object.values(outcomes).includes('RELEASED');
}

/**
 * Derives the status after an answer: HOLDING once every identifier is settled and something is held;
 * PRESERVED_CONFIRMED while some still wait; LAPSED while every hold has lapsed; NOT_POSSIBLE when nothing can be had, or
 * LOST where something was held and is gone. What nobody has read yet ends nothing.
 * An objection alone changes nothing, because it is discussed first.
 */
export function statusAfterAnswers(state: DossierState): Status {
  const held = state.holds.filter(isKept);
  if (held.length > 0) {
    if (held.every((hold) => hold.status === 'LAPSED')) return 'LAPSED';
    if (state.mla?.status === 'RECEIVED') return 'MLA_LINKED';
    return state.targets.every(isSettled) ? 'HOLDING' : 'PRESERVED_CONFIRMED';
  }
  if (state.lossUnread === true || somethingReviewed(state)) return state.status;
  if (!nothingMoreToCome(state)) return stillAwaited(state);
  const asked = state.targets.filter(({ withdrawn }) => !withdrawn);
  return (asked.length > 0 ? asked : state.targets).some(isLost) ? 'LOST' : 'NOT_POSSIBLE';
}

/**
 * An authority whose every identifier was withdrawn ends by the withdrawal. A provider ends by its own answers also
 * where everything was recalled: the recall may cross the report that the last data are lost.
 */
function nothingMoreToCome(state: DossierState): boolean {
  return state.side === 'provider' ? providerHasClosed(state) : nothingToHave(state) && providerIsDone(state);
}

/** A hold that had lapsed is gone, and an identifier still waits for its answer: nothing is lapsed any more. */
function stillAwaited({ status, targets }: DossierState): Status {
  // What an amendment added is awaited when all that was kept is released.
  const waits = status === 'HOLDING' && !targets.every(isSettled);
  return status === 'LAPSED' || waits ? 'PRESERVED_CONFIRMED' : status;
}

function isLost({ outcomes }: TargetState): boolean {
  return Object.values(outcomes).includes('LOST');
}

/** While a dossier is paused, answers, renewals and lapses change the status to which it will return. */
export function resumeAfterAnswers(state: DossierState, change: Partial<DossierState>): { resume: Status | null } {
  if (state.resume === null) return { resume: null };
  return { resume: statusAfterAnswers({ ...state, ...change, status: state.resume }) };
}
