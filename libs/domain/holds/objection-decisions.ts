/**
 * Objections to single identifiers are clarified between the States and decided by the authority (docs/rules 2.5, scenario
 * 8). All three sides fold question, explanation and decision into the identifiers in the same way.
 */
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { ObjectionDecision } from '@comity/vocabulary/codes/decisions';
import { withoutObjection } from './objections.ts';
import { unknownTarget } from './targets.ts';
import type { Instant } from '@comity/vocabulary/values/plain';
import { levelClock } from '../clocks/service-levels.ts';
import { type ClockStart, type Refusal, refuse } from '../events/decision.ts';
import type { DossierState, RunningClock, TargetState } from '../state/dossier.ts';

interface Named {
  detail: { targets: readonly string[] };
}

export function isObjected({ objection, withdrawn }: TargetState): boolean {
  return objection !== null && !withdrawn;
}

/** The requesting State was asked about it, and has not explained it yet. */
export function isQuestioned({ clarified, withdrawn }: TargetState): boolean {
  return clarified === 'ASKED' && !withdrawn;
}

/** The clock of the question about identifiers has this subject, beside that of questions on the request. */
const IDENTIFIERS = 'identifiers';

/** A question about further identifiers does not lengthen the time of one that waits. */
export function questionClock(state: DossierState, now: Instant): ClockStart[] {
  const runs = state.clocks.some(isQuestionClock);
  return runs ? [] : levelClock(state.summary, 'CLARIFICATION', now, { subject: IDENTIFIERS });
}

/** Nobody waits for an explanation any more: it was given, or what was asked about is decided, answered or withdrawn. */
export function isQuestionOver(clock: RunningClock, { targets }: DossierState): boolean {
  return isQuestionClock(clock) && !targets.some(isQuestioned);
}

function isQuestionClock({ id, subject }: RunningClock): boolean {
  return id === 'CLARIFICATION' && subject === IDENTIFIERS;
}

export function someObjected({ targets }: DossierState): Refusal | null {
  return targets.some(isObjected) ? null : refuse('NO_QUESTION_OPEN');
}

export function someQuestioned({ targets }: DossierState): Refusal | null {
  return targets.some(isQuestioned) ? null : refuse('NO_QUESTION_OPEN');
}

export function allObjected(state: DossierState, act: Named): Refusal | null {
  return named(state, act, isObjected);
}

export function allQuestioned(state: DossierState, act: Named): Refusal | null {
  return named(state, act, isQuestioned);
}

function named(state: DossierState, { detail }: Named, fits: (target: TargetState) => boolean): Refusal | null {
  const others = detail.targets.filter((id) => !state.targets.some((one) => one.id === id && fits(one)));
  return unknownTarget(state, detail.targets) ?? (others.length > 0 ? refuse('TARGET_UNKNOWN', others) : null);
}

export function clarifiedAs(
  { targets }: Pick<DossierState, 'targets'>,
  ids: readonly string[],
  clarified: NonNullable<TargetState['clarified']>,
): TargetState[] {
  return targets.map((target) => (ids.includes(target.id) ? { ...target, clarified } : target));
}

/** Where the objection is upheld the provider owes nothing of what it has not answered; otherwise the order stands. */
export function decidedAs(
  { targets }: Pick<DossierState, 'targets'>,
  ids: readonly string[],
  decision: ObjectionDecision,
): TargetState[] {
  return targets.map((target) => {
    if (!ids.includes(target.id)) return target;
    if (decision === 'UPHELD') return notOwed(target);
    return target.objection === null ? target : { ...notAsked(target), objectionAnswered: true };
  });
}

/** What is decided without an explanation waits for none any more. */
function notAsked(target: TargetState): TargetState {
  if (target.clarified !== 'ASKED') return target;
  const { clarified: _asked, ...rest } = target;
  return rest;
}

function notOwed(target: TargetState): TargetState {
  const open = target.categories.filter((category) => target.outcomes[category] === undefined);
  const outcomes = { ...target.outcomes, ...Object.fromEntries(open.map((one) => [one, 'NOT_OWED' as const])) };
  const wrongly = target.objection === 'WRONG_ADDRESSEE' ? { wrongAddressee: true as const } : {};
  return { ...withoutObjection(target), ...wrongly, outcomes };
}

/** An objection that was decided is no longer an answer that waits to be forwarded. */
export function withoutDecided(unforwarded: readonly ProviderAnswer[], ids: readonly string[]): ProviderAnswer[] {
  return unforwarded.flatMap((answer): ProviderAnswer[] => {
    if (answer.kind !== 'OBJECTED') return [answer];
    const objections = answer.objections.filter(({ target }) => !ids.includes(target));
    return objections.length === 0 ? [] : [{ ...answer, objections }];
  });
}
