/**
 * What the portal offers first is what the lifecycle's row declares, in every state that a story reaches and for every
 * role: the way on of the most pressing task. What ends something stands apart, and what is finished leaves the desk.
 */
import { ACTS } from '@comity/vocabulary/acts';
import type { Role } from '@comity/vocabulary/values/roles';
import { describe, expect, it } from '@jest/globals';
import { type AnyActRow, isActRow, type Lifecycle } from '@comity/domain/events/lifecycle';
import { WEIGHTS } from '@comity/domain/events/step';
import { LIFECYCLES, lifecycleOf } from '@comity/domain/machine/lifecycles';
import { type Possibility, possibleActs } from '@comity/domain/machine/possible';
import { openTasks } from '@comity/domain/machine/waiting';
import type { DossierState } from '@comity/domain/state/dossier';
import { actPath } from '@comity/portal/pages/act/act-path';
import { type Move, type Moves, movesFor } from '@comity/portal/pages/dossier/moves';
import { dossier, rule } from '@comity/portal/testing/dossiers';
import { statesAt } from './explored-states.ts';
import { NOW, PLACES } from './people.ts';
import type { Visit } from '@comity/portal/web/visit';
import { translate } from '@comity/portal/texts/catalogue';

const VISIT = { locale: 'en', t: (key: string) => translate('en', key) } as unknown as Visit;

function rolesIn({ rows }: Lifecycle): Role[] {
  return [...new Set(rows.filter(isActRow).flatMap(({ by }) => by))];
}

/** Returns what the portal offers to a person who holds this role, from what the api gives. */
function movesOf(state: DossierState, possible: readonly Possibility[]): Moves {
  const given = possible.map(({ name, hands, step, task, refusal }) => ({
    ...{ name, hands, task, refusal, weight: step.weight, irreversible: step.irreversible },
    basis: rule(),
  }));
  const waiting: never[] = [];
  return movesFor(VISIT, dossier({ kind: state.kind, side: state.side, targets: [], possible: given, waiting }));
}

/** The rows that answer what waits, in the order of the tasks; the way on of each comes before its other ways. */
function waysOn({ rows, tasks }: Lifecycle, state: DossierState, can: ReadonlySet<string>): AnyActRow[] {
  const open = tasks.filter((task) => task.of === state.side && task.open(state)).map(({ code }) => code);
  return open.flatMap((code) =>
    rows
      .filter(isActRow)
      .filter(({ act, from, step }) => can.has(act) && from.includes(state.status) && step.answers.includes(code))
      .filter(({ step }) => (step.weight === 'ON' || step.weight === 'BESIDE') && !step.irreversible)
      .toSorted((a, b) => WEIGHTS.indexOf(a.step.weight) - WEIGHTS.indexOf(b.step.weight)),
  );
}

/** Acts that are weighed against each other lead through one page. */
function isMoveOf({ act, href }: Move, name: AnyActRow['act'], id: string): boolean {
  if (ACTS[name].weighed !== null && href.endsWith('/decide')) return true;
  return act === name || href === actPath(name, id);
}

describe.each(PLACES)('case B3: the first step at the $side side of a request for $kind', ({ kind, side }) => {
  const lifecycle = LIFECYCLES[kind][side];
  const seen = statesAt({ kind, side }).flatMap((state) =>
    rolesIn(lifecycle).map((role) => {
      const possible = possibleActs(
        lifecycleOf(state),
        state,
        () => ({ member: 'nobody', office: '', roles: [role] }),
        NOW,
      );
      return { state, role, possible, moves: movesOf(state, possible) };
    }),
  );
  const { id } = dossier();

  it('is the way on that the row of the most pressing task declares', () => {
    const astray = seen.flatMap(({ state, role, possible, moves }) => {
      const can = new Set(possible.filter(({ refusal }) => refusal === null).map(({ name }) => name));
      const [declared] = waysOn(lifecycle, state, can);
      const [offered] = moves.main;
      if (declared === undefined || (offered !== undefined && isMoveOf(offered, declared.act, id))) return [];
      return [`${state.status} ${role}: ${declared.act}, and not ${offered?.href ?? 'nothing'}`];
    });
    expect([...new Set(astray)]).toEqual([]);
  });

  it('never ends anything: what does stands apart', () => {
    const ending = new Set(
      lifecycle.rows.filter(isActRow).flatMap(({ act, step }) => (step.irreversible ? [act] : [])),
    );
    const mixed = seen.flatMap(({ state, moves }) =>
      [...moves.main, ...moves.seldom, ...moves.other]
        .filter(({ act }) => act !== null && ending.has(act))
        .map(({ act }) => `${state.status}: ${String(act)}`),
    );
    expect([...new Set(mixed)]).toEqual([]);
  });

  it('is on nobody’s desk when the dossier is finished and nothing is owed at home', () => {
    const left = statesAt({ kind, side })
      .filter(({ status }) => lifecycle.terminal.includes(status))
      .flatMap((state) =>
        openTasks(state, NOW)
          .filter(({ of, by }) => of !== side || by.length === 0)
          .map(({ code }) => `${state.status}: ${code}`),
      );
    expect([...new Set(left)]).toEqual([]);
  });
});
