/**
 * These clocks run on the requesting side. When one ends it escalates and marks; it never withdraws, closes or releases
 * (docs/rules 0.9). Reminders before the end of a hold come on the 30, 14, 7, 3 and 1 days of docs/rules 2.1, the
 * project's own choice.
 */
import { domesticHoldRows, treatyFloorRows } from '../../../holds/clock-rows.ts';
import { notAnsweredRow } from '../../../clocks/paging.ts';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import { ratificationOverdue } from '../../../approvals/ratification.ts';
import { ABROAD, ALL, AUTHORITIES, CENTRAL, HOLDING_STAGES, PAUSED } from './stages.ts';
import type { ClockEvent } from '../../../events/event.ts';
import type { ClockRow, Effect } from '../../../events/lifecycle.ts';
import type { DossierState } from '../../../state/dossier.ts';

const near = deadlineNear();
const onDeadlinePassed = deadlinePassed(CENTRAL);

/**
 * An extension is denied, or unanswered seven days before the end: the authorities are notified too, because they can
 * still ask in another way (the project's own choice, docs/rules 2.2).
 */
const DAYS_WITHOUT_EXTENSION = 7;
const endsSoon = (state: DossierState, { daysLeft }: ClockEvent): Effect => {
  const refused = state.extension !== null && state.extension.status !== 'EXT_GRANTED';
  const escalates = refused && daysLeft !== null && daysLeft <= DAYS_WITHOUT_EXTENSION;
  return { notices: [{ code: 'DEADLINE_NEAR', to: escalates ? [...AUTHORITIES] : [] }] };
};

const serviceClocks: readonly ClockRow[] = [
  {
    clock: 'ACK_SLA',
    phase: 'end',
    from: ['SENT_24_7'],
    to: 'SAME',
    basis: 'COM.ACK',
    effect: onDeadlinePassed,
    involves: CENTRAL,
  },
  {
    clock: 'DECISION_SLA',
    phase: 'end',
    from: ['ACKED'],
    to: 'SAME',
    basis: 'COM.DECISION',
    effect: onDeadlinePassed,
    involves: CENTRAL,
  },
  {
    clock: 'CONFIRM_SLA',
    phase: 'end',
    from: ['SERVED', ...HOLDING_STAGES, ...PAUSED],
    to: 'SAME',
    basis: 'COM.CONFIRM',
    effect: onDeadlinePassed,
    involves: CENTRAL,
  },
  {
    clock: 'CLARIFICATION',
    phase: 'warning',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: near,
  },
  {
    clock: 'CLARIFICATION',
    phase: 'end',
    from: ABROAD,
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: onDeadlinePassed,
    involves: CENTRAL,
  },
  {
    clock: 'RECONSIDERATION',
    phase: 'end',
    from: ['SERVED', ...HOLDING_STAGES, ...PAUSED],
    to: 'SAME',
    basis: 'COM.RECONSIDER_RELEASE',
    effect: onDeadlinePassed,
    involves: CENTRAL,
  },
  {
    clock: 'EXTENSION_DECISION',
    phase: 'end',
    from: ['PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'NEED_INFO', 'REQUESTER_DECIDES'],
    to: 'SAME',
    basis: 'COM.EXTENSION',
    effect: (state) => ({
      state: { extension: { status: 'EXT_SILENT', until: state.extension?.until ?? null } },
      notices: [{ code: 'DEADLINE_PASSED', to: CENTRAL }],
    }),
    involves: CENTRAL,
  },
];

/** Each hold has two clocks: the treaty floor, and the end that the provider confirmed. */
const HOLDS = { holding: HOLDING_STAGES, others: PAUSED, escalateTo: AUTHORITIES, involves: AUTHORITIES };

export const clocks: readonly ClockRow[] = [
  ...serviceClocks,
  ...treatyFloorRows(HOLDS, onDeadlinePassed),
  ...domesticHoldRows(HOLDS, { effect: endsSoon }),
  notAnsweredRow(ABROAD, AUTHORITIES),
  ratificationOverdue(ALL, CENTRAL),
];
