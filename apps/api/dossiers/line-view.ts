/** Shows a dossier as a line of a list, and derives who has to act next. */
import type { DossierLine, TaskView } from '@comity/contracts/http/dossier-line-views';
import type { Caller } from '@comity/persistence/reads/caller';
import type { DossierRow } from '@comity/persistence/reads/dossier-rows';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { type Possibility, possibleActs } from '@comity/domain/machine/possible';
import { hasTask, openTasks } from '@comity/domain/machine/waiting';
import { deadlineView } from './deadlines.ts';
import { actorFor } from './perform.ts';

const NOBODY = { en: '—', es: '—' };

export function lineView(row: DossierRow, now: string): DossierLine {
  const { id, reference, side, state, openedAt, changedAt, exercise, responsible } = row;
  return {
    id,
    reference,
    kind: state.kind,
    side,
    status: state.status,
    urgency: state.summary?.urgency ?? null,
    counterpart: row.counterpart ?? NOBODY,
    responsible,
    openedAt,
    changedAt,
    nextDeadline: row.nextClock === null ? null : deadlineView(row.nextClock, now),
    exercise,
    ratificationDue: state.ratifications.length > 0,
    compromised: state.compromised,
  };
}

type VisibleDossier = Pick<DossierRow, 'state' | 'offices'>;

export function possibleFor(caller: Caller, { state, offices }: VisibleDossier): Possibility[] {
  return possibleActs(lifecycleOf(state), state, (by) => actorFor(caller, by, offices), caller.now);
}

/** What waits, as the caller sees it: what the caller may do names the caller's own first step. */
export function waitingFor(caller: Caller, row: Pick<DossierRow, 'state' | 'offices' | 'changedAt'>): TaskView[] {
  return openTasks(row.state, caller.now).map((task) => {
    const actor = actorFor(
      caller,
      task.by.map(({ role }) => role),
      row.offices,
    );
    const own = task.by.find((doer) => hasTask({ by: [doer] }, actor));
    const first = own ?? task.by[0];
    return {
      task: task.code,
      of: task.of,
      roles: task.by.map(({ role }) => role),
      mine: own !== undefined,
      first: first?.first ?? null,
      since: row.changedAt,
      dueAt: null,
    };
  });
}
