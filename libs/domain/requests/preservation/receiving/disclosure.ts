/**
 * Disclosure goes `HOLDING -> DISCLOSURE_REVIEW -> DISCLOSED_30 | WITHHELD(30(2))` (docs/rules 2.3) beside the hold,
 * which goes on. Two people review what leaves the State; the 24 hours for "expeditiously" are the project's own choice
 * (docs/rules 2.13 c).
 */
import { deadlinePassed } from '../../../clocks/deadlines.ts';
import * as disclosure from './disclosure-rules.ts';
import { ALL_ROLES, AUTHORITIES, EXECUTING, SERVED_ON } from './stages.ts';
import { notReported, pathFits, trafficHeld } from '../../../disclosure/reporting.ts';
import { somethingReviewed } from '../../../disclosure/reviewing.ts';
import { AFTER_PROVIDER } from './hold-rules.ts';
import type { ActRow, AnyMessageRow, ClockRow, Row } from '../../../events/lifecycle.ts';
import { answering, beside } from '../../../events/step.ts';

const report: ActRow<'report_other_provider'> = {
  act: 'report_other_provider',
  from: SERVED_ON,
  to: 'SAME',
  by: EXECUTING,
  hands: 'ONE',
  step: beside(),
  basis: 'BUD.17',
  bars: [trafficHeld],
  checks: [notReported, pathFits],
  effect: (state, { detail }, now) => disclosure.otherProviderFound(state, detail, now),
};

const reported: AnyMessageRow = {
  message: 'other_provider_report',
  fromSide: 'provider',
  from: SERVED_ON,
  to: 'SAME',
  basis: 'BUD.17',
  effect: (state, { body }, now) => disclosure.otherProviderFound(state, body, now),
};

/** Nothing is disclosed or withheld by the passing of time (docs/rules 0.9). */
const overdue: ClockRow = {
  clock: 'DISCLOSURE',
  phase: 'end',
  from: SERVED_ON,
  to: 'SAME',
  basis: 'COM.DISCLOSURE',
  effect: deadlinePassed(AUTHORITIES),
};

export const disclosureRows: readonly Row[] = [
  report,
  reported,
  {
    act: 'disclose_provider',
    from: SERVED_ON,
    to: AFTER_PROVIDER,
    by: AUTHORITIES,
    hands: 'TWO',
    second: { by: ALL_ROLES, office: 'ANOTHER' },
    step: answering('DISCLOSE_PROVIDER'),
    basis: 'BUD.30.1',
    cites: (state) => disclosure.ruleOfDisclosure(state, 'BUD.30.1'),
    offered: somethingReviewed,
    checks: [disclosure.underReview],
    effect: disclosure.discloseProvider,
    sends: ['provider_disclosure'],
  },
  {
    act: 'withhold_provider',
    from: SERVED_ON,
    to: AFTER_PROVIDER,
    by: AUTHORITIES,
    hands: 'TWO',
    second: { by: ALL_ROLES, office: 'ANOTHER' },
    step: beside('DISCLOSE_PROVIDER'),
    basis: 'BUD.30.2',
    cites: (state) => disclosure.ruleOfDisclosure(state, 'BUD.30.2'),
    offered: somethingReviewed,
    checks: [disclosure.underReview, disclosure.withholdingReasoned],
    effect: disclosure.withholdProvider,
    sends: ['disclosure_withheld'],
  },
  overdue,
];
