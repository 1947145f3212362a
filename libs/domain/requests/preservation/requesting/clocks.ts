/**
 * Clocks on the requesting side. A clock that runs out escalates and marks; it never withdraws, closes or releases
 * (rules.md 0.9). Reminders before the end of a hold are the 30/14/7/3/1 days of 2.1 [D].
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import { ratificationOverdue } from '../../../approvals/rows.ts';
import { ALL, AUTHORITIES, HELD, PAUSED } from './stages.ts';
import type { ClockEvent } from '../../../events/event.ts';
import type { ClockRow } from '../../../events/lifecycle.ts';
import { holdAtRisk, holdLapsed } from '../../../holds/expiry.ts';
import type { DossierState } from '../../../state/dossier.ts';

const CENTRAL: Role[] = ['REQ_CENTRAL_AUTHORITY'];
const near = deadlineNear();
const passed = deadlinePassed(CENTRAL);

/** Denied or silent seven days before the end: the authorities are told too, for they can still ask otherwise (2.2 [D]). */
const DAYS_WITHOUT_EXTENSION = 7;
const endsSoon = (
  state: DossierState,
  { daysLeft }: ClockEvent,
): { notices: { code: 'DEADLINE_NEAR'; to: Role[] }[] } => {
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
    effect: passed,
    involves: CENTRAL,
  },
  {
    clock: 'DECISION_SLA',
    phase: 'end',
    from: ['ACKED'],
    to: 'SAME',
    basis: 'COM.DECISION',
    effect: passed,
    involves: CENTRAL,
  },
  {
    clock: 'CONFIRM_SLA',
    phase: 'end',
    from: ['SERVED', ...HELD, ...PAUSED],
    to: 'SAME',
    basis: 'COM.CONFIRM',
    effect: passed,
    involves: CENTRAL,
  },
  {
    clock: 'CLARIFICATION',
    phase: 'warning',
    from: ['NEED_INFO', 'REQUESTER_DECIDES'],
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: near,
  },
  {
    clock: 'CLARIFICATION',
    phase: 'end',
    from: ['NEED_INFO', 'REQUESTER_DECIDES'],
    to: 'SAME',
    basis: 'COM.CLARIFICATION',
    effect: passed,
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

/** The two clocks of a hold: the treaty floor, and the end that the provider confirmed. */
function holdClocks(
  held: readonly Status[],
  paused: readonly Status[],
  escalateTo: readonly Role[],
): readonly ClockRow[] {
  const anywhere = [...held, ...paused];
  return [
    { clock: 'BUD29_FLOOR', phase: 'warning', from: anywhere, to: 'SAME', basis: 'BUD.29.7', effect: near },
    {
      clock: 'BUD29_FLOOR',
      phase: 'end',
      from: anywhere,
      to: 'SAME',
      basis: 'BUD.29.7',
      effect: passed,
      involves: escalateTo,
    },
    { clock: 'DOMESTIC_HOLD', phase: 'warning', from: anywhere, to: 'SAME', basis: 'BUD.16.2', effect: endsSoon },
    {
      clock: 'DOMESTIC_HOLD',
      phase: 'alarm',
      from: anywhere,
      to: 'SAME',
      basis: 'BUD.16.2',
      effect: holdAtRisk(escalateTo),
      involves: escalateTo,
    },
    {
      clock: 'DOMESTIC_HOLD',
      phase: 'end',
      from: held,
      to: holdLapsed.to([...held]),
      basis: 'BUD.16.2',
      effect: holdLapsed.effect(escalateTo),
      involves: escalateTo,
    },
    {
      clock: 'DOMESTIC_HOLD',
      phase: 'end',
      from: paused,
      to: 'SAME',
      basis: 'BUD.16.2',
      effect: holdLapsed.effect(escalateTo),
      involves: escalateTo,
    },
  ];
}

export const clocks: readonly ClockRow[] = [
  ...serviceClocks,
  ...holdClocks(HELD, PAUSED, AUTHORITIES),
  ratificationOverdue(ALL, ['REQ_CENTRAL_AUTHORITY']),
];
