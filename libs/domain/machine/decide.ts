/**
 * `decide(lifecycle, state, event, now)` is the one place where a dossier's next state is found. It is pure and total.
 * Recording an event and previewing in the API what is possible use the same function, so a preview cannot promise what
 * recording refuses.
 *
 * The questions are asked in the order in which a person can correct the answer: is the dossier open, does the event
 * fit the status, may this person do it, do the rules of the row allow it, and is a second person needed.
 */
import { type ActName, ACTS } from '@comity/vocabulary/acts';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { approvalOf, mayActAlone, proposalOf, tookPart } from '../approvals/two-person.ts';
import { givesWay, outdatedBy, resting } from '../approvals/grounds.ts';
import { messageIn } from '../by-hand/rows.ts';
import type { Act, Actor, AnyAct } from '../events/act.ts';
import { type ClockStart, type ClockStop, type Decision, type Refusal, refuse } from '../events/decision.ts';
import type { ClockEvent, DossierEvent } from '../events/event.ts';
import {
  type ActRow,
  type AnyActRow,
  approversOf,
  currentFrom,
  destination,
  type Effect,
  handsFor,
  isActRow,
  isClockRow,
  type Lifecycle,
  matches,
  rolesOf,
  type Row,
  secondOf,
} from '../events/lifecycle.ts';
import type { DossierState, RunningClock } from '../state/dossier.ts';
import { basisOf, citedRule, underLaw } from '../law/basis.ts';
import { isQuestionOver } from '../holds/objection-decisions.ts';
import { implausible } from './plausible.ts';

export function decide(
  lifecycle: Lifecycle,
  state: DossierState,
  event: DossierEvent,
  now: Instant,
): Decision | Refusal {
  const outcome = judged(lifecycle, state, event, now);
  return outcome.outcome === 'refused' ? underLaw(outcome, state) : outcome;
}

function judged(lifecycle: Lifecycle, state: DossierState, event: DossierEvent, now: Instant): Decision | Refusal {
  const row = findRow(lifecycle, state, event);
  if ('outcome' in row) return row;
  const effect = (): Effect => effectOf(row, state, event, now);
  if (isClockRow(row) && event.kind === 'clock') {
    const decision = conclude(lifecycle, row, state, runOut(event), effect());
    return row.setBy === undefined ? decision : { ...decision, basis: basisOf(row.setBy(state), state) };
  }
  if (event.kind !== 'act' || !isActRow(row)) return conclude(lifecycle, row, state, effect());
  return citing(decideAct(lifecycle, row, state, event, now), row, state, event);
}

/** An act rests on what its row says, or where that depends on what is decided, on that. An approval cites what it approves. */
function citing<D extends Decision | Refusal>(decision: D, row: AnyActRow, state: DossierState, act: AnyAct): D {
  const exact = decision.outcome === 'decided' && row.cites !== undefined;
  return exact ? { ...decision, basis: citedRule(row, state, act) } : decision;
}

function findRow(lifecycle: Lifecycle, state: DossierState, event: DossierEvent): Row | Refusal {
  const from = currentFrom(state);
  const fitting = lifecycle.rows.filter((row) => matches(row, event));
  const row = fitting.find((candidate) => candidate.from.includes(from));
  if (row !== undefined) return row;
  const closed = lifecycle.terminal.includes(state.status) && state.seq > 0;
  return refuse(closed ? 'DOSSIER_CLOSED' : 'NOT_POSSIBLE_IN_STATE', [from]);
}

function decideAct(
  lifecycle: Lifecycle,
  row: AnyActRow,
  state: DossierState,
  act: AnyAct,
  now: Instant,
): Decision | Refusal {
  const entitled =
    ACTS[act.name].page === 'RATIFICATION' && 'act' in act.detail ? ratifiers(lifecycle, act.detail.act, row) : row.by;
  if (!act.by.roles.some((role) => entitled.includes(role))) return refuse('ROLE_NOT_ENTITLED', [...entitled]);
  if (act.name === 'approve') return decideApproval(lifecycle, state, act, now);
  const failed = firstFailed(row, state, act, now);
  if (failed !== null) return failed;
  const unfit = entryUnfit(lifecycle, state, act, now);
  if (unfit !== null) return unfit;
  const effect = (): Effect => effectOf(row, state, act, now);
  if (row.hands === 'SECOND') {
    const refusal = approvalOf(row, state, act, shownOf(act)) ?? outdated(state);
    return refusal ?? conclude(lifecycle, row, state, effect(), tookPart(state, act, row.by, now));
  }
  const other = otherProposal(row, state);
  if (other !== null) return other;
  if (makesProposal(row) && state.proposal !== null)
    return replacing(decideAct(lifecycle, row, withoutProposal(state), act, now));
  if (handsFor(row, act.by, state) === 'TWO') {
    if (!mayActAlone(row, state, act)) return propose(row, state, act, act.name, now);
    return conclude(lifecycle, row, state, effect(), tookPart(state, act, row.by, now));
  }
  if (row.proposes === undefined) return conclude(lifecycle, row, state, effect());
  return conclude(lifecycle, row, state, effect(), {
    state: { proposal: proposalOf(act, row.proposes, now) },
    notices: [{ code: 'APPROVAL_WAITS', to: [...rolesOf(lifecycle, row.proposes)], except: act.by.member }],
  });
}

/**
 * An entry for a side that does not use Comity is decided by the same table as the message that the side would have
 * sent.
 */
function entryUnfit(lifecycle: Lifecycle, state: DossierState, act: AnyAct, now: Instant): Refusal | null {
  const message = messageIn(state, act);
  if (message === null) return null;
  const decision = decide(lifecycle, state, message, now);
  return decision.outcome === 'refused' ? decision : implausible(state, message, now);
}

/** The second person's approval carries out what the first person proposed, with the first person's details. */
function decideApproval(
  lifecycle: Lifecycle,
  state: DossierState,
  act: Act<'approve'>,
  now: Instant,
): Decision | Refusal {
  const proposal = state.proposal;
  if (proposal === null) return refuse('NOTHING_PROPOSED');
  const row = lifecycle.rows.find(
    (candidate): candidate is AnyActRow =>
      isActRow(candidate) && candidate.act === proposal.act && candidate.from.includes(currentFrom(state)),
  );
  if (row?.hands !== 'TWO') return refuse('NOTHING_PROPOSED', [proposal.act]);
  const approvers = secondOf(row, proposal.detail).by ?? row.by;
  if (!act.by.roles.some((role) => approvers.includes(role))) return refuse('ROLE_NOT_ENTITLED', [...approvers]);
  const proposed = { kind: 'act', name: proposal.act, by: act.by, detail: proposal.detail } as AnyAct;
  const refusal = approvalOf(row, state, proposed, act.detail.shown);
  if (refusal !== null) return refusal;
  const failed = firstFailed(row, state, proposed, now) ?? outdated(state);
  if (failed !== null) return failed;
  const decision = conclude(
    lifecycle,
    row,
    state,
    effectOf(row, state, proposed, now),
    tookPart(state, proposed, row.by, now),
  );
  return citing(decision, row, state, proposed);
}

function propose(row: AnyActRow, state: DossierState, act: AnyAct, name: ActName, now: Instant): Decision {
  const approvers = secondOf(row, act.detail).by ?? row.by;
  return {
    outcome: 'decided',
    state: { ...state, proposal: resting(proposalOf(act, name, now), state) },
    sends: [],
    starts: [],
    stops: [],
    notices: [{ code: 'APPROVAL_WAITS', to: [...approvers], except: act.by.member }],
    involves: [...approvers],
    basis: basisOf(row.basis, state),
  };
}

function firstFailed(row: AnyActRow, state: DossierState, act: AnyAct, now: Instant): Refusal | null {
  const barred = firstBar(row, state, act.by, now);
  if (barred !== null) return barred;
  for (const check of (row as ActRow).checks ?? []) {
    const refusal = check(state, act, now);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Returns the first refusal that stands in the way of the row's act whatever would be typed. */
export function firstBar(row: AnyActRow, state: DossierState, by: Actor, now: Instant): Refusal | null {
  for (const bar of row.bars ?? []) {
    const refusal = bar(state, by, now);
    if (refusal !== null) return underLaw(refusal, state);
  }
  return null;
}

/** Refuses an act that makes a proposal while another one waits that could still be approved, and does not give way to it. */
export function otherProposal(row: AnyActRow, state: DossierState): Refusal | null {
  const { proposal } = state;
  if (!makesProposal(row) || proposal === null || givesWay(state)) return null;
  return row.overtakes?.some((act) => act === proposal.act) === true ? null : refuse('PROPOSAL_WAITS', [proposal.act]);
}

function makesProposal({ hands, proposes }: AnyActRow): boolean {
  return hands === 'TWO' || proposes !== undefined;
}

/** Nobody can approve any more what has changed under the second person's hands. */
function outdated(state: DossierState): Refusal | null {
  const changed = outdatedBy(state);
  return changed.length > 0 ? refuse('PROPOSAL_OUTDATED', changed, 'COM.TWO_PERSONS') : null;
}

function withoutProposal(state: DossierState): DossierState {
  return { ...state, proposal: null };
}

/** Whoever made the proposal that gives way to this one learns that it is gone. */
function replacing(decision: Decision | Refusal): Decision | Refusal {
  if (decision.outcome === 'refused') return decision;
  return { ...decision, notices: [...decision.notices, { code: 'RETURNED', to: [] }] };
}

/** A clock that has reached its end no longer runs; a warning or an alarm leaves it running. */
function runOut({ clock, subject, phase }: ClockEvent): Effect {
  return phase === 'end' ? { stops: [{ id: clock, subject }] } : {};
}

/** `matches` has paired the row with an event of its own name; the type system cannot follow that through a table. */
function effectOf(row: Row, state: DossierState, event: DossierEvent, now: Instant): Effect {
  const effect = row.effect as ((state: DossierState, event: DossierEvent, now: Instant) => Effect) | undefined;
  return effect?.(state, event, now) ?? {};
}

function conclude(lifecycle: Lifecycle, row: Row, before: DossierState, ...effects: Effect[]): Decision {
  const merged = effects.reduce<DossierState>((state, effect) => ({ ...state, ...effect.state }), before);
  const status = destination(row.to, before, merged);
  const made = merged.proposal !== null && merged.proposal !== before.proposal;
  const closed = lifecycle.terminal.includes(status);
  const lapses = merged.proposal !== null && !isApprovable(lifecycle, merged.proposal.act, status);
  const asked = effects.flatMap((effect) => effect.stops ?? []);
  const starts = onePerSubject(effects.flatMap((effect) => effect.starts ?? [])).filter(
    (start) => !closed || outlives(start.id),
  );
  const left = before.clocks.filter((clock) => !asked.some((stop) => stops(stop, clock)));
  const ended = left.filter((clock) => (closed ? !outlives(clock.id) : isQuestionOver(clock, merged)));
  const running = left.filter((clock) => !ended.includes(clock) && !starts.some((start) => isSame(start, clock)));
  return {
    outcome: 'decided',
    state: {
      ...merged,
      status,
      resume: PAUSES.includes(status) ? merged.resume : null,
      proposal: lapses || merged.proposal === null ? null : made ? resting(merged.proposal, merged) : merged.proposal,
      clocks: [...running, ...starts.map(({ id, subject }) => ({ id, subject }))],
    },
    sends: effects.flatMap((effect) => effect.sends ?? []),
    starts: starts.map((start) => ({ ...start, rule: basisOf(start.rule, merged) })),
    stops: [...asked, ...ended.map(({ id, subject }) => ({ id: id as ClockStop['id'], subject }))],
    notices: [
      ...effects.flatMap((effect) => effect.notices ?? []),
      ...(lapses && !closed ? [{ code: 'RETURNED' as const, to: [] }] : []),
    ],
    involves: [...(row.involves ?? [])],
    basis: basisOf(row.basis, merged),
  };
}

/** A dossier returns from these statuses to the one that it had before. */
const PAUSES: readonly Status[] = ['NEED_INFO', 'REQUESTER_DECIDES'];

/**
 * A proposal was made in view of a status. Where its act is no longer possible, nobody can approve it by mistake later.
 */
function isApprovable(lifecycle: Lifecycle, act: string, status: Status): boolean {
  return lifecycle.rows.some(
    (row) => isActRow(row) && row.act === act && row.hands !== 'ONE' && row.from.includes(status),
  );
}

/** Only the ratification of what one person did alone is still owed when a dossier is closed. */
function outlives(clock: string): boolean {
  return clock === 'RATIFY_4H';
}

function stops(stop: ClockStop, clock: RunningClock): boolean {
  return stop.id === clock.id && (stop.subject === null || stop.subject === clock.subject);
}

function isSame(one: RunningClock, other: RunningClock): boolean {
  return one.id === other.id && one.subject === other.subject;
}

/** Where one event starts a clock twice, the last start counts. */
function onePerSubject(starts: readonly ClockStart[]): ClockStart[] {
  return starts.filter((start, index) => !starts.slice(index + 1).some((later) => isSame(later, start)));
}

/** A ratification is the second approval given later: it takes a role that the act itself asks for. */
function ratifiers(lifecycle: Lifecycle, ratified: string, row: AnyActRow): readonly Role[] {
  const by = approversOf(lifecycle, { act: ratified });
  return by.length > 0 ? by : row.by;
}

function shownOf(act: AnyAct): string {
  return 'shown' in act.detail ? act.detail.shown : '';
}
