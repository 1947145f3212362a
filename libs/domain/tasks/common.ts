/** These tasks can wait on every side: for a second person, and for whoever stands in for a connection that is missing. */
import { openDeclined } from '../approvals/ratification.ts';
import { outdatedBy } from '../approvals/grounds.ts';
import { unread } from '../approvals/correspondence.ts';
import { isMessageRow, type Row } from '../events/lifecycle.ts';
import { type Task, tasksOf } from '../events/task.ts';
import type { Side } from '@comity/vocabulary/values/plain';
import type { DossierState } from '../state/dossier.ts';

/** What cannot be sent before it is translated waits for the translation, and then for its second person. */
export function approvalTask(of: Side): Task[] {
  const waits = ({ proposal, status }: DossierState): boolean => proposal !== null && status !== 'TRANSLATING';
  return tasksOf(of, {
    APPROVE: (state) => waits(state) && outdatedBy(state).length === 0,
    PROPOSE_AGAIN: (state) => waits(state) && outdatedBy(state).length > 0,
  });
}

export function ratificationTask(of: Side): Task[] {
  return tasksOf(of, {
    RATIFY: ({ ratifications }) => ratifications.length > 0,
    UPHOLD_DECLINED: (state) => openDeclined(state).length > 0,
  });
}

export function byHandTasks(of: Side): Task[] {
  return tasksOf(of, {
    CHECK_ENTRY: ({ byHand }) => (byHand?.entries ?? []).length > 0,
    SEND_BY_HAND: ({ byHand }) => (byHand?.unsent ?? []).length > 0,
  });
}

export function letterTasks(of: Side): Task[] {
  return tasksOf(of, { READ_LETTER: (state) => unread(state).length > 0 });
}

/** A request that came by telephone is confirmed in writing, as long as a row still takes the confirmation. */
export function confirmationTask(of: Side, rows: readonly Row[]): Task[] {
  const takesIt = (state: DossierState): boolean =>
    rows.some((row) => isMessageRow(row) && row.message === 'original_sent' && row.from.includes(state.status));
  return tasksOf(of, { ENTER_CONFIRMATION: (state) => state.byHand?.confirmation === 'DUE' && takesIt(state) });
}
