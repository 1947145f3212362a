/**
 * In every state that a story reaches, a task that waits has somebody who may do it, and is in the list of nobody who
 * may not.
 */
import { CLOCKS } from '@comity/vocabulary/clocks';
import type { Role } from '@comity/vocabulary/values/roles';
import { TASK_CODES } from '@comity/vocabulary/tasks';
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@comity/domain/events/act';
import { isActRow, type Lifecycle } from '@comity/domain/events/lifecycle';
import { LIFECYCLES, lifecycleOf } from '@comity/domain/machine/lifecycles';
import { type Possibility, possibleActs } from '@comity/domain/machine/possible';
import { hasTask, type OpenTask, openTasks } from '@comity/domain/machine/waiting';
import type { DossierState } from '@comity/domain/state/dossier';
import { statesAt } from './explored-states.ts';
import { first, NOW, PLACES, second } from './people.ts';

function peopleOf(lifecycle: Lifecycle): Actor[] {
  const roles = [...new Set(lifecycle.rows.flatMap((row): readonly Role[] => (isActRow(row) ? row.by : [])))];
  const members = [first(lifecycle.side), second(lifecycle.side), { ...second(lifecycle.side), member: 'third' }];
  return members.flatMap((who) => roles.map((role) => ({ ...who, roles: [role] })));
}

function possibleFor(who: Actor, state: DossierState): Possibility[] {
  return possibleActs(lifecycleOf(state), state, () => who, NOW);
}

function canDo(who: Actor, step: string, state: DossierState): boolean {
  return possibleFor(who, state).some(({ name, refusal }) => name === step && refusal === null);
}

/** Gives back what nobody can do any more, and otherwise does it. */
function able<P extends { acts: readonly Possibility[] }>(people: readonly P[], { code }: OpenTask): P[] {
  const can = (one: P, back: boolean): boolean =>
    one.acts.some(
      ({ refusal, step }) => refusal === null && step.answers.includes(code) && (step.weight === 'BACK') === back,
    );
  const doing = people.filter((one) => can(one, false));
  return doing.length > 0 ? doing : people.filter((one) => can(one, true));
}

const ofOwn = (state: DossierState): OpenTask[] => openTasks(state, NOW).filter(({ of }) => of === state.side);

describe.each(PLACES)('case B1: what waits at the $side side of a request for $kind', (place) => {
  const states = statesAt(place);
  const lifecycle = LIFECYCLES[place.kind][place.side];
  const people = peopleOf(lifecycle);

  it('each open task is in the list of somebody who may do it, and in nobody’s who may not', () => {
    const wrong: unknown[] = [];
    for (const state of states) {
      const tasks = ofOwn(state);
      if (tasks.length === 0) continue;
      const acts = people.map((who) => ({ who, acts: possibleFor(who, state) }));
      for (const task of tasks) {
        const listed = acts.filter(({ who }) => hasTask(task, who));
        const may = able(acts, task);
        const differ = acts.filter((one) => listed.includes(one) !== may.includes(one));
        const astray = task.by.filter(
          ({ role, first: step }) => !canDo({ member: 'nobody', office: '', roles: [role] }, step, state),
        );
        if (listed.length === 0 || differ.length > 0 || astray.length > 0)
          wrong.push({
            task: task.code,
            status: state.status,
            differ: differ.map(({ who }) => [who.member, who.roles]),
          });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('an open dossier in which nothing waits for anybody is in a status in which it may rest', () => {
    const idle = states.filter(
      (state) => !lifecycle.terminal.includes(state.status) && openTasks(state, NOW).length === 0,
    );
    const stray = new Set(idle.map(({ status }) => status).filter((status) => !lifecycle.rests.includes(status)));
    expect([...stray]).toEqual([]);
  });
});

it('case B1: every task is answered by a row, and every kind of task is met by some story', () => {
  const lifecycles = PLACES.map(({ kind, side }) => LIFECYCLES[kind][side]);
  const unanswered = lifecycles.flatMap(({ kind, side, rows, tasks }) =>
    tasks
      .filter(({ of, code }) => of === side && !rows.some((row) => isActRow(row) && row.step.answers.includes(code)))
      .map(({ code }) => `${kind} ${side} ${code}`),
  );
  expect(unanswered).toEqual([]);
  // No story is told of a telephoned request: its confirmation is due where the request has just arrived.
  const arrived = statesAt({ kind: 'PRESERVATION', side: 'receiving' }).filter(({ status }) => status === 'ACKED');
  const telephoned = arrived.map((state): DossierState => {
    return { ...state, byHand: { sides: ['requesting'], unsent: [], entries: [], confirmation: 'DUE' } };
  });
  const confirming = telephoned.flatMap((state) =>
    openTasks(state, NOW).filter(({ code }) => code === 'ENTER_CONFIRMATION'),
  );
  expect(confirming).toHaveLength(telephoned.length);
  const met = new Set(PLACES.flatMap(statesAt).flatMap((state) => openTasks(state, NOW).map(({ code }) => code)));
  const bounded: readonly string[] = Object.values(CLOCKS).flatMap(({ bounds }) => bounds);
  expect(
    TASK_CODES.filter((code) => code !== 'ENTER_CONFIRMATION' && !met.has(code) && !bounded.includes(code)),
  ).toEqual([]);
});
