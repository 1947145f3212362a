/** The requested State does these acts while data are preserved for it: answers, extensions, amendments, release. */
import { lossOpen } from '../../../holds/loss.ts';
import type { Row, To } from '../../../events/lifecycle.ts';
import type { Status } from '@comity/vocabulary/values/statuses';
import { decidesOnOpen, leavesSomething } from '../../../amending/versions.ts';
import { someAmendmentOpen } from '../../../amending/open-amendment.ts';
import * as amendment from './amendment-rules.ts';
import * as assistance from './assistance-rules.ts';
import { identifiersAsked, objectionsDecided } from '../../../holds/objection-rows.ts';
import * as formalEnd from './formal-end-rules.ts';
import * as hold from './hold-rules.ts';
import * as notice from './release-notice-rules.ts';
import * as identifiers from './identifier-rules.ts';
import * as loss from './loss-rules.ts';
import { nothingReviewed } from '../../../disclosure/reviewing.ts';
import { reconsiderationOver } from './reconsideration.ts';
import { courtNamed, kindKnown, reachesSomething } from '../../../orders/kinds.ts';
import { unordered } from '../../../orders/unordered.ts';
import {
  ACCEPTED_ONCE,
  ALL_ROLES,
  AUTHORITIES,
  CENTRAL,
  EXECUTING,
  HOLDING_STAGES,
  PAUSED,
  RELEASABLE,
  RELEASING,
  SERVED_ON,
} from './stages.ts';
import { answering, beside, ending } from '../../../events/step.ts';

export const holdingActs: readonly Row[] = [
  {
    act: 'forward_answer',
    from: ['SERVED', ...HOLDING_STAGES, ...RELEASING],
    to: hold.AFTER_FORWARDING,
    by: ALL_ROLES,
    hands: 'ONE',
    step: answering('FORWARD_ANSWER'),
    basis: 'BUD.29.3',
    bars: [hold.somethingToForward],
    effect: hold.forwardAnswer,
    sends: ['preservation_answer', 'custodian_ruled_out'],
  },
  {
    act: 'forward_answer',
    from: PAUSED,
    to: hold.AFTER_PROVIDER,
    by: ALL_ROLES,
    hands: 'ONE',
    step: answering('FORWARD_ANSWER'),
    basis: 'BUD.29.3',
    bars: [hold.somethingToForward],
    effect: hold.forwardWhilePaused,
    sends: ['preservation_answer', 'custodian_ruled_out'],
  },
  {
    act: 'acknowledge_loss',
    from: SERVED_ON,
    to: loss.AFTER_LOSS,
    by: ALL_ROLES,
    hands: 'ONE',
    step: answering('ACKNOWLEDGE_LOSS'),
    basis: 'COM.LOSS',
    bars: [lossOpen],
    effect: loss.acknowledgeLoss,
    sends: ['loss_notice', 'loss_account'],
  },
  {
    act: 'answer_clarification',
    from: SERVED_ON,
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'ONE',
    step: answering('ANSWER_PROVIDER'),
    basis: 'BUD.16.1',
    bars: [hold.questionOpen],
    effect: hold.answerClarification,
    sends: ['clarification_answer'],
  },
  identifiersAsked({ from: ['SERVED', ...HOLDING_STAGES, ...PAUSED], by: ALL_ROLES }),
  objectionsDecided(
    { from: ['SERVED', ...HOLDING_STAGES, ...PAUSED], by: ALL_ROLES },
    hold.AFTER_REPORT,
    hold.afterDecision,
    ['custodian_ruled_out'],
  ),
  {
    act: 'decide_extension',
    from: [...HOLDING_STAGES, 'NEED_INFO'],
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'TWO',
    second: { by: AUTHORITIES, office: 'ANOTHER', where: hold.extensionIsDenied },
    alone: (act) => !hold.extensionIsDenied(act),
    step: answering('DECIDE_EXTENSION'),
    basis: 'COM.EXTENSION',
    bars: [hold.extensionAsked],
    checks: [hold.grantedEndFits],
    effect: hold.decideExtension,
    sends: ['extension_decision'],
  },
  {
    act: 'renew_order',
    from: [...HOLDING_STAGES, 'NEED_INFO', 'RELEASE_DUE'],
    to: 'SAME',
    by: EXECUTING,
    hands: 'TWO',
    alone: true,
    step: answering('RENEW_ORDER'),
    basis: 'BUD.16.2',
    offered: notice.dataAreNeeded,
    bars: [notice.stillNeeded, hold.somethingHeld, hold.renewalsLeft],
    checks: [kindKnown, courtNamed, hold.renewedEndFits],
    effect: hold.renewOrder,
    sends: ['renewal_order'],
  },
  ...amendmentDecided(['ACCEPTED', 'DOMESTIC_ORDER_ISSUED'], 'SAME'),
  ...amendmentDecided(['SERVED', ...HOLDING_STAGES], identifiers.AFTER_IDENTIFIERS),
  ...amendmentDecided(PAUSED, hold.AFTER_PROVIDER),
  {
    act: 'supplement_order',
    from: ['SERVED', ...HOLDING_STAGES, 'NEED_INFO'],
    to: 'SAME',
    by: EXECUTING,
    hands: 'TWO',
    alone: true,
    step: answering('SUPPLEMENT_ORDER'),
    basis: 'BUD.16.1',
    bars: [amendment.somethingToSupplement],
    checks: [kindKnown, courtNamed, reachesSomething(unordered)],
    effect: amendment.supplementOrder,
    sends: ['supplementary_order', 'order_served'],
  },
  ...formalRequestConfirmed(HOLDING_STAGES, assistance.AFTER_ASSISTANCE),
  ...formalRequestConfirmed([...ACCEPTED_ONCE, 'SERVED', ...PAUSED, 'RELEASE_DUE'], 'SAME'),
  ...formalEndRecorded(HOLDING_STAGES, assistance.AFTER_UNLINKED),
  ...formalEndRecorded([...ACCEPTED_ONCE, 'SERVED', ...PAUSED, 'RELEASE_DUE'], 'SAME'),
  ...formalEndCorrected(HOLDING_STAGES, assistance.AFTER_ASSISTANCE),
  ...formalEndCorrected([...ACCEPTED_ONCE, 'SERVED', ...PAUSED, 'RELEASE_DUE'], 'SAME'),
  {
    act: 'announce_release',
    from: RELEASABLE,
    to: 'SAME',
    by: AUTHORITIES,
    hands: 'ONE',
    step: beside(),
    basis: 'COM.RELEASE_NOTICE',
    bars: [
      ...[hold.somethingToRelease, reconsiderationOver, hold.floorOver],
      ...[notice.releaseNotAnnounced, identifiers.noFormalRequestPending, notice.extensionDecided],
    ],
    effect: notice.announceRelease,
    sends: ['release_announced'],
  },
  {
    act: 'drop_release',
    from: RELEASABLE,
    to: 'SAME',
    by: AUTHORITIES,
    hands: 'ONE',
    step: beside('RELEASE'),
    basis: 'COM.RELEASE_NOTICE',
    bars: [notice.releaseAnnounced],
    effect: notice.dropRelease,
    sends: ['release_dropped'],
  },
  {
    act: 'release',
    from: [...RELEASABLE, 'RELEASE_DUE'],
    to: 'RELEASE_ORDERED',
    by: ALL_ROLES,
    hands: 'TWO',
    second: { by: AUTHORITIES, office: 'ANOTHER' },
    step: ending('RELEASE'),
    basis: 'COM.RELEASE',
    bars: [
      ...[hold.somethingToRelease, nothingReviewed, reconsiderationOver, hold.floorOver],
      ...[
        notice.releaseAnnounced,
        identifiers.noFormalRequestPending,
        notice.extensionDecided,
        notice.amendmentAnswered,
      ],
    ],
    effect: hold.release,
    sends: ['release_order', 'amendment_answer'],
  },
  {
    act: 'record_recall_confirmed',
    bars: [nothingReviewed],
    from: ['RELEASE_ORDERED'],
    to: 'RELEASED',
    by: ALL_ROLES,
    hands: 'TWO',
    second: { by: AUTHORITIES, office: 'ANOTHER' },
    step: ending(),
    basis: 'COM.RELEASE',
    effect: hold.recordReleaseConfirmed,
    sends: ['release_notice'],
  },
  {
    act: 'release_identifiers',
    from: ['SERVED', ...HOLDING_STAGES, 'NEED_INFO'],
    to: 'SAME',
    by: ALL_ROLES,
    hands: 'TWO',
    second: { by: AUTHORITIES, office: 'ANOTHER' },
    step: ending('RELEASE_IDENTIFIERS'),
    basis: 'COM.RELEASE',
    bars: [identifiers.somethingWithdrawn, identifiers.noFormalRequestPending],
    checks: [identifiers.targetsWithdrawn, amendment.successorAnswered],
    effect: identifiers.releaseIdentifiers,
    sends: ['targets_recalled'],
  },
];

/** Whoever states that the request came bars at once what would let the data go, and the second person confirms it. */
function formalRequestConfirmed(from: readonly Status[], to: To): Row[] {
  return [
    {
      act: 'confirm_mla_received',
      from,
      to,
      by: ALL_ROLES,
      hands: 'TWO',
      overtakes: ['release', 'release_identifiers'],
      step: answering('RECEIVE_FORMAL_REQUEST'),
      basis: 'BUD.29.7.pending',
      checks: [assistance.notYetReceived, assistance.receivedInOrder],
      effect: assistance.confirmAssistanceReceived,
      sends: ['mla_received', 'hold_check'],
    },
  ];
}

function formalEndRecorded(from: readonly Status[], to: To): Row[] {
  return [
    {
      act: 'record_mla_end',
      from,
      to,
      // The central authorities answer the request (Art. 27(2)); neither who executes it nor the court says how it ended.
      by: CENTRAL,
      hands: 'TWO',
      second: { by: AUTHORITIES, office: 'ANOTHER' },
      step: answering('RECORD_FORMAL_END'),
      basis: 'BUD.29.7.pending',
      offered: formalEnd.someWithoutDossier,
      checks: [formalEnd.endedHere, formalEnd.endInOrder, formalEnd.withdrawalShown],
      effect: formalEnd.recordEnd,
      sends: ['mla_ended'],
    },
  ];
}

function formalEndCorrected(from: readonly Status[], to: To): Row[] {
  return [
    {
      act: 'correct_mla_end',
      from,
      to,
      by: CENTRAL,
      hands: 'TWO',
      second: { by: AUTHORITIES, office: 'ANOTHER' },
      overtakes: ['release', 'release_identifiers'],
      step: beside(),
      basis: 'BUD.29.7.pending',
      offered: formalEnd.someEndedOnPaper,
      checks: [formalEnd.endRecorded],
      effect: formalEnd.correctEnd,
      sends: ['mla_received', 'hold_check'],
    },
  ];
}

/** Two people decide on an amendment, and what they decide may change what is left to wait for. */
function amendmentDecided(from: readonly Status[], to: To): Row[] {
  return [
    {
      act: 'accept_amendment',
      from,
      to,
      by: AUTHORITIES,
      hands: 'TWO',
      step: answering('DECIDE_AMENDMENT'),
      basis: 'COM.AMEND',
      bars: [someAmendmentOpen, leavesSomething],
      checks: [decidesOnOpen],
      effect: amendment.acceptAmendment,
      sends: ['amendment_answer'],
      involves: EXECUTING,
    },
    {
      act: 'decline_amendment',
      from,
      to,
      by: AUTHORITIES,
      hands: 'TWO',
      second: { office: 'ANOTHER' },
      step: beside('DECIDE_AMENDMENT'),
      basis: 'COM.AMEND',
      bars: [someAmendmentOpen],
      checks: [decidesOnOpen],
      effect: amendment.declineAmendment,
      sends: ['amendment_answer'],
    },
  ];
}
