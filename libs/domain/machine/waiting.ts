/**
 * What waits on a dossier, and for whom: the one answer for work lists, the dossier's own page, mails, operators and
 * statistics. It follows from the open tasks of the lifecycle and from what can be done now, so nothing waits for a
 * person who may not do it. Since when and until when it waits is recorded beside it, because instants come from events
 * and clocks.
 */
import type { ActName } from '@comity/vocabulary/acts';
import type { Instant, Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { TaskCode } from '@comity/vocabulary/tasks';
import type { Actor } from '../events/act.ts';
import { isActRow, type Lifecycle } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';
import { lifecycleOf } from './lifecycles.ts';
import { type OfferedAct, offeredActs, type Possibility, possibilityOf } from './possible.ts';

export interface OpenTask {
  code: TaskCode;
  /** The people of this side have it to do. */
  of: Side;
  /** These may do it here; the list is empty where the task is another side's. */
  by: Doer[];
}

export interface Doer {
  role: Role;
  /** Whoever holds the role begins with this act. */
  first: ActName;
  /** These members may not do it although they hold the role, because a second person has to. */
  except: string[];
  /** Offices whose people may not, because a person of another office has to; absent where every office may. */
  exceptOffices?: string[];
}

/** Returns what waits, the most pressing first. When a dossier is closed only what is still owed at home is left. */
export function openTasks(state: DossierState, now: Instant): OpenTask[] {
  const lifecycle = lifecycleOf(state);
  const { rows, tasks, terminal } = lifecycle;
  if (state.seq === 0) return [];
  const at: At = { lifecycle, state, offered: offeredActs(lifecycle, state), now };
  const closed = terminal.includes(state.status);
  const canBeDone = (code: TaskCode): boolean =>
    rows.some((row) => isActRow(row) && row.from.includes(state.status) && row.step.answers.includes(code));
  const roles = [...new Set(rows.filter(isActRow).flatMap(({ by }) => by))];
  const ways = roles.map((role) => ({ role, acts: actsOf(at, role) }));
  return tasks
    .filter((task) => task.open(state))
    .filter(({ code, of }) => !closed || (of === state.side && canBeDone(code)))
    .flatMap(({ code, of }) => {
      if (of !== state.side) return [{ code, of, by: [] }];
      const acts = ways.map(({ role, acts: all }) => ({ role, acts: answersTo(code, all) }));
      return isBehindProposal(state, acts) ? [] : [{ code, of, by: doersOf(code, acts, at) }];
    });
}

/** Tells whether the person has this task: holds a role of those who may do it, and is not barred from it. */
export function hasTask({ by }: Pick<OpenTask, 'by'>, { member, office, roles }: Actor): boolean {
  return by.some(
    ({ role, except, exceptOffices = [] }) =>
      roles.includes(role) && !except.includes(member) && !exceptOffices.includes(office),
  );
}

interface At {
  lifecycle: Lifecycle;
  state: DossierState;
  /** What the status offers does not depend on who does it. */
  offered: readonly OfferedAct[];
  now: Instant;
}

interface WaysOfRole {
  role: Role;
  acts: readonly Possibility[];
}

function actsOf(at: At, role: Role, who: Partial<Pick<Actor, 'member' | 'office'>> = {}): Possibility[] {
  const { member = '', office = '' } = who;
  return at.offered.map((one) => possibilityOf(one, () => ({ member, office, roles: [role] }), at));
}

function answersTo(code: TaskCode, acts: readonly Possibility[]): Possibility[] {
  return acts.filter(({ step }) => step.answers.includes(code));
}

function isPossible({ refusal }: Possibility): boolean {
  return refusal === null;
}

/** What can be given back is given back only where nobody can do it any more. */
function doersOf(code: TaskCode, ways: readonly WaysOfRole[], at: At): Doer[] {
  const isDone = ({ step }: Possibility): boolean => step.weight !== 'BACK';
  const doable = ways.some(({ acts }) => acts.some((one) => isPossible(one) && isDone(one)));
  const counts = (one: Possibility): boolean => isPossible(one) && isDone(one) === doable;
  return ways.flatMap(({ role, acts }) => {
    const first = acts.find(counts);
    if (first === undefined) return [];
    const ofThis = { ...at, offered: at.offered.filter(({ row }) => row.step.answers.includes(code)) };
    const couldDo = (who: Parameters<typeof actsOf>[2]): boolean => actsOf(ofThis, role, who).some(counts);
    const except = membersIn(at.state).filter((member) => !couldDo({ member }));
    const offices = at.state.proposal === null ? [] : [at.state.proposal.office];
    const exceptOffices = offices.filter((office) => !couldDo({ office }));
    return [{ role, first: first.name, except, ...(exceptOffices.length === 0 ? {} : { exceptOffices }) }];
  });
}

/** A task that nobody can take up before a proposal is approved or returned waits behind it. */
function isBehindProposal({ proposal }: DossierState, ways: readonly WaysOfRole[]): boolean {
  if (proposal === null) return false;
  const entitled = ways.flatMap(({ acts }) => acts.filter(({ refusal }) => refusal?.code !== 'ROLE_NOT_ENTITLED'));
  return !entitled.some(isPossible) && entitled.some(({ refusal }) => refusal?.code === 'PROPOSAL_WAITS');
}

/** Returns the members who have a part in what waits for a second person. */
function membersIn({ proposal, ratifications, byHand }: DossierState): string[] {
  const parts = [proposal?.by, ...ratifications.map(({ by }) => by), ...(byHand?.entries ?? []).map(({ by }) => by)];
  return [...new Set(parts.filter((one) => one !== undefined))];
}
