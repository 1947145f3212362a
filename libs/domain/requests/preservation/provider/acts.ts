/** The provider does these acts on a preservation order. */
import { clarificationAsked, orderAcknowledged, userNotificationReported } from '../../../orders/rows.ts';
import { housekeepingActs } from '../../../approvals/rows.ts';
import type { Row } from '../../../events/lifecycle.ts';
import { extensionFits, instantsFit, objectionFits, resultsFit } from '../../../holds/fitting.ts';
import { lossFits, somethingPreserved } from '../../../holds/loss.ts';
import { somethingRecalled } from '../../../holds/release.ts';
import { disclosureRows } from './disclosure.ts';
import { LIAISON } from '../../../orders/liaison.ts';
import { ALL, HOLDING_STAGES, OPEN, WORKING } from './stages.ts';
import * as rules from './rules.ts';
import { answering, beside } from '../../../events/step.ts';

export const acts: readonly Row[] = [
  orderAcknowledged,
  clarificationAsked(WORKING, 'BUD.16.1'),
  {
    act: 'object',
    from: WORKING,
    to: 'SAME',
    by: LIAISON,
    hands: 'ONE',
    step: beside('ANSWER_ORDER'),
    basis: 'COM.OBJECTION',
    checks: [objectionFits],
    effect: rules.objectTo,
    sends: ['objection'],
  },
  {
    act: 'confirm_preservation',
    from: WORKING,
    to: rules.AFTER_ANSWERS,
    by: LIAISON,
    hands: 'ONE',
    step: answering('ANSWER_ORDER'),
    basis: 'BUD.16.1',
    checks: [resultsFit, instantsFit],
    effect: rules.confirmPreservation,
    sends: ['preservation_confirmation', 'user_notification_report'],
  },
  {
    act: 'report_not_preserved',
    from: WORKING,
    to: rules.AFTER_ANSWERS,
    by: LIAISON,
    hands: 'ONE',
    step: beside('ANSWER_ORDER'),
    basis: 'COM.IMPOSSIBLE',
    checks: [resultsFit],
    effect: rules.reportNotPreserved,
    sends: ['not_preserved_report'],
  },
  {
    act: 'report_loss',
    from: [...HOLDING_STAGES, 'RELEASE_ORDERED'],
    to: rules.AFTER_LOSS,
    by: LIAISON,
    hands: 'ONE',
    step: beside('CHECK_HOLD'),
    basis: 'COM.LOSS',
    bars: [somethingPreserved],
    checks: [lossFits],
    effect: rules.reportLoss,
    sends: ['loss_report'],
  },
  {
    act: 'confirm_extension',
    from: HOLDING_STAGES,
    to: rules.AFTER_EXTENSION,
    by: LIAISON,
    hands: 'ONE',
    step: answering('CONFIRM_RENEWAL', 'CHECK_HOLD'),
    basis: 'BUD.16.2',
    checks: [extensionFits],
    effect: rules.confirmExtension,
    sends: ['renewal_confirmation'],
  },
  userNotificationReported([...WORKING, 'RELEASE_ORDERED']),
  {
    act: 'confirm_release',
    from: HOLDING_STAGES,
    to: rules.AFTER_ANSWERS,
    by: LIAISON,
    hands: 'ONE',
    step: answering('CONFIRM_RELEASE'),
    basis: 'COM.RELEASE',
    bars: [somethingRecalled],
    checks: [rules.releaseInPast],
    effect: rules.confirmRecall,
    sends: ['identifiers_released'],
  },
  {
    act: 'confirm_release',
    from: ['RELEASE_ORDERED'],
    to: 'RELEASED',
    by: LIAISON,
    hands: 'ONE',
    step: answering('CONFIRM_RELEASE'),
    basis: 'COM.RELEASE',
    checks: [rules.releaseInPast],
    effect: rules.confirmRelease,
    sends: ['release_confirmation'],
  },
  ...disclosureRows([...HOLDING_STAGES, 'RELEASE_ORDERED'], LIAISON),
  ...housekeepingActs({ open: OPEN, all: ALL, by: LIAISON }),
];
