/**
 * Lists what a person could do with a dossier now: every act of its status, with the refusal that stands in its way
 * whatever would be typed. The details themselves are judged when the act is done. The acts come in the order of the
 * story: first what answers the most pressing open task, then other ways, and what ends something for good last.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { TaskCode } from '@comity/vocabulary/tasks';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Actor, AnyAct } from '../events/act.ts';
import { type Decision, type Refusal, refuse } from '../events/decision.ts';
import {
  type AnyActRow,
  approversOf,
  currentFrom,
  type Hands,
  handsFor,
  isActRow,
  type Lifecycle,
} from '../events/lifecycle.ts';
import { type Step, WEIGHTS } from '../events/step.ts';
import { basisOf } from '../law/basis.ts';
import type { DossierState } from '../state/dossier.ts';
import { mayActAlone } from '../approvals/two-person.ts';
import { decide, firstBar, otherProposal } from './decide.ts';

export interface Possibility {
  name: ActName;
  hands: Hands;
  /** The act rests on the rule of this id. */
  basis: string;
  by: AnyActRow['by'];
  step: Step;
  /** The act does this task, which waits here now; it is null where nobody waits for the act. */
  task: TaskCode | null;
  refusal: Refusal | null;
}

/** An act that the status of a dossier offers, whoever does it, and the open task that it does here. */
export interface OfferedAct {
  row: AnyActRow;
  task: TaskCode | null;
}

interface At {
  lifecycle: Lifecycle;
  state: DossierState;
  now: Instant;
}

/** `actorFor` chooses the office through which the person would act, given the roles that may. */
export function possibleActs(
  lifecycle: Lifecycle,
  state: DossierState,
  actorFor: (by: readonly Role[]) => Actor,
  now: Instant,
): Possibility[] {
  return offeredActs(lifecycle, state).map((offered) => possibilityOf(offered, actorFor, { lifecycle, state, now }));
}

/** Returns the acts in the order of the story. */
export function offeredActs(lifecycle: Lifecycle, state: DossierState): OfferedAct[] {
  const from = currentFrom(state);
  return inOrderOfStory(
    lifecycle,
    state,
    lifecycle.rows.filter(
      (row): row is AnyActRow => isActRow(row) && row.from.includes(from) && (row.offered?.(state) ?? true),
    ),
  );
}

/** Says whether the person whom `actorFor` returns could do this act, and what stands in the way. */
export function possibilityOf(
  { row, task }: OfferedAct,
  actorFor: (by: readonly Role[]) => Actor,
  { lifecycle, state, now }: At,
): Possibility {
  const by = actorFor(rolesOfSecond(lifecycle, state, row.act) ?? row.by);
  return {
    name: row.act,
    hands: handsFor(row, by, state),
    basis: basisOf(row.basis, state),
    by: row.by,
    step: row.step,
    task,
    refusal: refusalOf(row, by, { lifecycle, state, now }),
  };
}

/** An act takes effect in one of these ways when this person does it now, by how many people it takes. */
export type TakesEffect = 'AT_ONCE' | 'ALONE' | 'WITH_SECOND';

/** Tells it before the act is done: it is part of what the person reads (docs/rules 2.0). */
export function takesEffect(
  lifecycle: Lifecycle,
  state: DossierState,
  act: { name: string; by: Actor; detail: AnyAct['detail'] },
): TakesEffect {
  const from = currentFrom(state);
  const row = lifecycle.rows.find(
    (one): one is AnyActRow => isActRow(one) && one.act === act.name && one.from.includes(from),
  );
  if (row === undefined || handsFor(row, act.by, state) === 'ONE') return 'AT_ONCE';
  if (row.hands === 'SECOND' && state.proposal?.by !== act.by.member) return 'AT_ONCE';
  return mayActAlone(row, state, act) ? 'ALONE' : 'WITH_SECOND';
}

/** Rows that answer the same task stand as the lifecycle's table lists them. */
function inOrderOfStory({ tasks }: Lifecycle, state: DossierState, rows: readonly AnyActRow[]): OfferedAct[] {
  const open = tasks.filter((task) => task.of === state.side && task.open(state)).map(({ code }) => code);
  return rows
    .map((row) => {
      const found = open.findIndex((code) => row.step.answers.includes(code));
      const rank = found === -1 ? open.length : found;
      return { row, task: open[rank] ?? null, rank, weight: WEIGHTS.indexOf(row.step.weight) };
    })
    .toSorted(
      (a, b) =>
        Number(a.row.step.irreversible) - Number(b.row.step.irreversible) || a.rank - b.rank || a.weight - b.weight,
    )
    .map(({ row, task }) => ({ row, task }));
}

/** An act whose detail the state gives is decided in full; for every other act only its bars are asked. */
function refusalOf(row: AnyActRow, by: Actor, { lifecycle, state, now }: At): Refusal | null {
  if (row.given !== undefined) {
    const decided = row.given(state).map((detail) => {
      const act = { kind: 'act', name: row.act, by, detail } as AnyAct;
      return decide(lifecycle, state, act, now);
    });
    const [first] = decided;
    const isRefused = (one: Decision | Refusal): one is Refusal => one.outcome === 'refused';
    return first !== undefined && isRefused(first) && decided.every(isRefused) ? first : null;
  }
  const entitled = rolesOfSecond(lifecycle, state, row.act) ?? row.by;
  if (!by.roles.some((role) => entitled.includes(role))) return refuse('ROLE_NOT_ENTITLED', [...entitled]);
  return firstBar(row, state, by, now) ?? otherProposal(row, state);
}

/** Approving and ratifying take a role of an act that is approved or ratified; every other act gives null. */
function rolesOfSecond(lifecycle: Lifecycle, state: DossierState, act: ActName): readonly Role[] | null {
  const { proposal, ratifications } = state;
  if (act === 'approve') return proposal === null ? null : approversOf(lifecycle, proposal);
  if ((act !== 'ratify' && act !== 'decline_ratification') || ratifications.length === 0) return null;
  return ratifications.flatMap((one) => approversOf(lifecycle, { act: one.act }));
}
