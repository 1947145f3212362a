/**
 * These clocks run on the receiving side. When one ends it escalates, marks and proposes; it never refuses or releases
 * (docs/rules 0.9).
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { domesticHoldRows, treatyFloorRows } from '../../../holds/clock-rows.ts';
import { certificateRows } from '../../../clocks/certificate.ts';
import { pagingRows } from '../../../clocks/paging.ts';
import { deadlineNear, deadlinePassed } from '../../../clocks/deadlines.ts';
import { ratificationOverdue } from '../../../approvals/ratification.ts';
import {
  ACCEPTED_ONCE,
  ALL,
  AUTHORITIES,
  CENTRAL,
  CONTACT_POINT,
  EXECUTING,
  HOLDING_STAGES,
  OPEN,
  PAUSED,
  RELEASING,
  SERVED_ON,
} from './stages.ts';
import type { ClockRow } from '../../../events/lifecycle.ts';
import { heldWithoutOrder } from '../../../holds/expiry.ts';
import { renewalDue } from '../../../holds/standing.ts';
import type { DossierState } from '../../../state/dossier.ts';

const near = deadlineNear();
const onDeadlinePassed = deadlinePassed(CENTRAL);

function serviceClocks(ordering: readonly Status[], served: readonly Status[]): readonly ClockRow[] {
  return [
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
      from: OPEN,
      to: 'SAME',
      basis: 'COM.DECISION',
      effect: onDeadlinePassed,
      involves: CENTRAL,
    },
    {
      clock: 'EMERGENCY_ANSWER',
      phase: 'end',
      from: OPEN,
      to: 'SAME',
      basis: 'COM.EMERGENCY',
      effect: onDeadlinePassed,
      involves: CENTRAL,
    },
    {
      clock: 'CONFIRM_SLA',
      phase: 'end',
      from: served,
      to: 'SAME',
      basis: 'COM.CONFIRM',
      effect: onDeadlinePassed,
      involves: CENTRAL,
    },
    {
      clock: 'CLARIFICATION',
      phase: 'warning',
      from: served,
      to: 'SAME',
      basis: 'COM.CLARIFICATION',
      effect: near,
    },
    {
      clock: 'CLARIFICATION',
      phase: 'end',
      from: served,
      to: 'SAME',
      basis: 'COM.CLARIFICATION',
      effect: onDeadlinePassed,
      involves: CENTRAL,
    },
    {
      clock: 'RECONSIDERATION',
      phase: 'end',
      from: [...ordering, ...served],
      to: 'SAME',
      basis: 'COM.RECONSIDER_RELEASE',
      effect: () => ({ notices: [{ code: 'RELEASE_DUE' as const, to: CENTRAL }] }),
    },
    {
      clock: 'EXTENSION_DECISION',
      phase: 'end',
      from: served,
      to: 'SAME',
      basis: 'COM.EXTENSION',
      effect: onDeadlinePassed,
      involves: CENTRAL,
    },
  ];
}

/** Each hold has its floor and its confirmed end; before either, keeping the hold alive is this side's duty (29(7)). */
const HOLDS = {
  holding: HOLDING_STAGES,
  others: [...PAUSED, ...RELEASING],
  escalateTo: AUTHORITIES,
  involves: AUTHORITIES,
};
const renewalWanted: ClockRow['effect'] = (state) => ({
  state: renewalDue(state),
  notices: [{ code: 'RENEWAL_DUE', to: [...AUTHORITIES, 'RCV_EXECUTING_AUTHORITY'] }],
});

/**
 * The domestic order has a term set by the profile of the State: at its end what is held is at risk, and a renewal is
 * proposed.
 */
function orderClocks(
  served: readonly Status[],
  executing: readonly Role[],
  escalateTo: readonly Role[],
): readonly ClockRow[] {
  const renewal = (state: DossierState) => ({
    state: renewalDue(state),
    notices: [{ code: 'RENEWAL_DUE' as const, to: [...executing] }],
  });
  const ended: ClockRow['effect'] = (state) => ({
    state: { holds: heldWithoutOrder(state), ...renewalDue(state) },
    notices: [...renewal(state).notices, { code: 'HOLD_AT_RISK', to: [...escalateTo] }],
  });
  const row = { clock: 'ORDER_TERM', from: served, to: 'SAME', basis: 'BUD.16.2', involves: executing } as const;
  return [
    { ...row, phase: 'warning', effect: renewal },
    { ...row, phase: 'end', effect: ended },
  ];
}

export const clocks: readonly ClockRow[] = [
  ...serviceClocks(ACCEPTED_ONCE, SERVED_ON),
  ...treatyFloorRows(HOLDS, onDeadlinePassed),
  ...domesticHoldRows(HOLDS, { effect: renewalWanted, involves: ['RCV_EXECUTING_AUTHORITY'] }),
  ...orderClocks(SERVED_ON, EXECUTING, AUTHORITIES),
  ...certificateRows('PRESERVATION', SERVED_ON, AUTHORITIES),
  ...pagingRows(OPEN, CONTACT_POINT),
  ratificationOverdue(ALL, CENTRAL),
];
