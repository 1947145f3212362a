/**
 * What waits on a dossier follows from what its state holds: a question that is open, an extension that was asked for, a
 * proposal. The status counts where it is itself what waits, as with an order that is to be served.
 */
import type { TaskCode } from '@comity/vocabulary/tasks';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { DossierState } from '../state/dossier.ts';

export interface Task {
  code: TaskCode;
  /** The people of this side have it to do. */
  of: Side;
  open: (state: DossierState) => boolean;
}

/** Returns a condition that is true in one of these statuses. */
export function inStatus(...statuses: readonly Status[]): (state: DossierState) => boolean {
  return ({ status }) => statuses.includes(status);
}

/** These tasks are of one side. */
export function tasksOf(of: Side, open: Partial<Record<TaskCode, Task['open']>>): Task[] {
  return Object.entries(open).map(([code, isOpen]) => ({ code: code as TaskCode, of, open: isOpen }));
}
