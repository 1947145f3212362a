/**
 * A report may come when its dossier is closed: the user was told, or preserved data are gone. It changes nothing of what
 * has ended, but people decide whom else they tell, so that it waits until somebody here has read it.
 */
import type { Side } from '@comity/vocabulary/values/plain';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { type Refusal, refuse } from '../events/decision.ts';
import type { ActRow, Row } from '../events/lifecycle.ts';
import { answering } from '../events/step.ts';
import { type Task, tasksOf } from '../events/task.ts';
import type { DossierState } from '../state/dossier.ts';

const BASIS = 'COM.CROSSED';

export function lateReportRows(scope: {
  reports: readonly { message: MessageCode; fromSide: Side }[];
  terminal: readonly Status[];
  by: readonly Role[];
}): readonly Row[] {
  const { reports, terminal, by } = scope;
  const read: ActRow<'acknowledge_late_report'> = {
    act: 'acknowledge_late_report',
    from: terminal,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: answering('READ_LATE_REPORT'),
    basis: BASIS,
    offered: ({ lateReport }) => lateReport === true,
    bars: [someLateReport],
    effect: () => ({ state: { lateReport: false } }),
  };
  const arrived = reports.map(
    (one): Row =>
      ({
        ...one,
        from: terminal,
        to: 'SAME',
        basis: BASIS,
        effect: () => ({ state: { lateReport: true }, notices: [{ code: 'LATE_REPORT', to: [...by] }] }),
      }) as Row,
  );
  return [read, ...arrived];
}

export function lateReportTask(of: Side): Task[] {
  return tasksOf(of, { READ_LATE_REPORT: ({ lateReport }) => lateReport === true });
}

function someLateReport({ status, lateReport }: DossierState): Refusal | null {
  return lateReport === true ? null : refuse('NOT_POSSIBLE_IN_STATE', [status]);
}
