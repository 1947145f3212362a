/**
 * The provider's side: an order arrives, the liaison answers per identifier and data category, keeps what is preserved,
 * and lets it go only on the authority's order. rules.md 2.1, 2.5; Budapest Convention Art. 16.
 *
 * The provider never receives the facts of the case (2.14): its dossier opens from the order alone.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { housekeepingActs } from '../approvals/rows.ts';
import type { Lifecycle, Row } from '../dossier/lifecycle.ts';
import * as clocks from './clock-rows.ts';
import { disclosureRows } from './disclosure-rows.ts';
import * as rules from './rules.ts';

const LIAISON: readonly Role[] = ['PROVIDER_LIAISON'];
const ANSWERING = ['SERVED', 'ACKED'] as const satisfies Status[];
const HELD = ['PRESERVED_CONFIRMED', 'HOLDING', 'LAPSED'] as const satisfies Status[];
const WORKING = [...ANSWERING, ...HELD] as const;
const TERMINAL = ['NOT_POSSIBLE', 'RELEASED'] as const satisfies Status[];
const OPEN: readonly Status[] = [...WORKING, 'RELEASE_ORDERED'];
const ALL: readonly Status[] = [...OPEN, ...TERMINAL];

const rows: readonly Row[] = [
  {
    message: 'order',
    fromSide: 'receiving',
    from: ['START'],
    to: 'SERVED',
    basis: 'BUD.16.1',
    effect: rules.takeOrder,
    involves: LIAISON,
  },
  {
    act: 'acknowledge',
    from: ['SERVED'],
    to: 'ACKED',
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.ACK',
    effect: rules.acknowledge,
    sends: ['order_acknowledgement'],
  },
  {
    act: 'ask_clarification',
    from: WORKING,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.16.1',
    effect: rules.askClarification,
    sends: ['clarification_question'],
  },
  {
    act: 'object',
    from: WORKING,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.OBJECTION',
    checks: [rules.objectionFits],
    effect: rules.objectTo,
    sends: ['objection'],
  },
  {
    act: 'confirm_preservation',
    from: WORKING,
    to: rules.AFTER_ANSWERS,
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.16.1',
    checks: [rules.resultsFit, rules.instantsFit],
    effect: rules.confirmPreservation,
    sends: ['preservation_confirmation', 'user_notification_report'],
  },
  {
    act: 'report_not_preserved',
    from: WORKING,
    to: rules.AFTER_ANSWERS,
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.IMPOSSIBLE',
    checks: [rules.resultsFit],
    effect: rules.reportNotPreserved,
    sends: ['not_preserved_report'],
  },
  {
    act: 'confirm_extension',
    from: HELD,
    to: rules.AFTER_EXTENSION,
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.16.2',
    checks: [rules.extensionFits],
    effect: rules.confirmExtension,
    sends: ['renewal_confirmation'],
  },
  {
    act: 'report_user_notified',
    from: [...WORKING, 'RELEASE_ORDERED'],
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    basis: 'BUD.16.3',
    checks: [rules.notificationFits],
    effect: rules.reportUserNotified,
    sends: ['user_notification_report'],
  },
  {
    act: 'confirm_release',
    from: HELD,
    to: rules.AFTER_ANSWERS,
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.RELEASE',
    checks: [rules.somethingRecalled, rules.releaseInPast],
    effect: rules.confirmRecall,
    sends: ['identifiers_released'],
  },
  {
    act: 'confirm_release',
    from: ['RELEASE_ORDERED'],
    to: 'RELEASED',
    by: LIAISON,
    hands: 'ONE',
    basis: 'COM.RELEASE',
    checks: [rules.releaseInPast],
    effect: rules.confirmRelease,
    sends: ['release_confirmation'],
  },
  ...disclosureRows([...HELD, 'RELEASE_ORDERED'], LIAISON),
  ...housekeepingActs({ open: OPEN, all: ALL, by: LIAISON }),

  {
    message: 'clarification_answer',
    fromSide: 'receiving',
    from: [...WORKING, 'RELEASE_ORDERED'],
    to: 'SAME',
    basis: 'BUD.16.1',
    effect: rules.clarified,
  },
  {
    message: 'renewal_order',
    fromSide: 'receiving',
    from: WORKING,
    to: 'SAME',
    basis: 'BUD.16.2',
    effect: rules.renewalOrdered,
  },
  {
    message: 'targets_recalled',
    fromSide: 'receiving',
    from: WORKING,
    to: rules.AFTER_ANSWERS,
    basis: 'COM.RELEASE',
    effect: rules.targetsRecalled,
  },
  {
    message: 'hold_check',
    fromSide: 'receiving',
    from: OPEN,
    to: 'SAME',
    basis: 'BUD.29.7',
    effect: rules.askedWhetherHeld,
  },
  {
    message: 'release_order',
    fromSide: 'receiving',
    from: WORKING,
    to: 'RELEASE_ORDERED',
    basis: 'COM.RELEASE',
    effect: rules.releaseOrdered,
  },

  ...clocks.clockRows(WORKING, HELD, LIAISON),
];

export const providerLifecycle: Lifecycle = {
  kind: 'PRESERVATION',
  side: 'provider',
  rows,
  terminal: TERMINAL,
  owners: {
    SERVED: LIAISON,
    ACKED: LIAISON,
    PRESERVED_CONFIRMED: LIAISON,
    HOLDING: 'receiving',
    LAPSED: 'receiving',
    RELEASE_ORDERED: LIAISON,
  },
};
