/**
 * One form per act. The record is complete by its type: an act without a form does not compile. Acts that have a page of
 * their own name it; every other act is asked for by `pages/act` in the same three steps: form, check, receipt.
 */
import type { PostedActName } from '@comity/vocabulary/acts';
import { actBodies } from '@comity/contracts/http/acts';
import { ASSISTANCE } from './assistance-specs.ts';
import { conductAnalysis, elements, ground, order, questions, risk } from './dossier-fields.ts';
import {
  choice,
  type Field,
  type HoldsField,
  line,
  optionalText,
  OTHER_PROVIDER,
  type TargetsField,
  targets,
  text,
} from './fields.ts';

export type ActSpec = { fields: readonly Field[] } | { page: (dossier: string) => string };

const withdrawnTargets: TargetsField = {
  kind: 'targets',
  name: 'targets',
  among: (dossier) => dossier.targets.filter((one) => one.withdrawn),
};

const holds: HoldsField = {
  kind: 'holds',
  name: 'holds',
  among: (dossier) => dossier.holds.filter((hold) => hold.status !== 'RELEASED'),
};

const approval = { page: (dossier: string) => `/dossiers/${dossier}/approval` };
const provider = { page: (dossier: string) => `/orders/${dossier}` };

const impossibilities = actBodies.record_impossibility.shape.code.options;
const findings = actBodies.determine_emergency.shape.finding.options;
const withholding = actBodies.withhold_provider.shape.ground.options;
const outcomes = actBodies.decide_extension.shape.decision.options;

export const SPECS: Record<PostedActName, ActSpec> = {
  return_to_draft: { fields: [text('reason')] },
  approve_and_send: approval,
  answer_question: { fields: [text('answer', 10)] },
  go_on: { fields: [text('reason')] },
  stop: { fields: [text('reason')] },
  ask_extension: { fields: [{ kind: 'last-day', name: 'until' }, text('reason')] },
  state_mla_sent: { fields: [line('reference'), { kind: 'date', name: 'date' }] },
  withdraw: { fields: [text('reason')] },
  add_facts: { fields: [text('facts', 10)] },
  withdraw_identifiers: { fields: [targets(), text('reason')] },
  acknowledge: { fields: [] },
  ask_information: { fields: [elements, questions] },
  accept: { fields: [] },
  refuse: {
    fields: [
      text('assessment'),
      choice('consultation', 'consultations', ['HELD', 'NOT_APPROPRIATE']),
      text('consultationRecord'),
      ground,
      conductAnalysis,
      text('reasons', 8),
    ],
  },
  determine_emergency: { fields: [choice('finding', 'emergencyFindings', findings), text('reason')] },
  give_risk_notice: { fields: [risk, text('notice')] },
  draft_order: { fields: [order] },
  return_order: { fields: [text('reason')] },
  issue_order: approval,
  serve: { fields: [{ kind: 'instant', name: 'servedAt', now: true }] },
  record_impossibility: { fields: [choice('code', 'impossibilities', impossibilities), text('explanation')] },
  forward_answer: { fields: [optionalText('review')] },
  answer_clarification: { fields: [text('answer')] },
  decide_extension: {
    fields: [
      choice('decision', 'extensionDecisions', outcomes),
      { kind: 'last-day', name: 'until', optional: true },
      text('reasons'),
    ],
  },
  renew_order: { fields: [order, { kind: 'last-day', name: 'until' }] },
  confirm_mla_received: { fields: [line('reference'), { kind: 'date', name: 'date' }] },
  release: { fields: [text('reason')] },
  release_identifiers: { fields: [withdrawnTargets, text('reason')] },
  ask_clarification: { fields: [text('question')] },
  object: provider,
  confirm_preservation: provider,
  produce: provider,
  report_not_preserved: provider,
  confirm_extension: { fields: [holds] },
  confirm_release: { fields: [{ kind: 'instant', name: 'releasedAt', now: true }] },
  report_user_notified: { fields: [targets(), { kind: 'instant', name: 'notifiedAt' }] },
  report_other_provider: { fields: OTHER_PROVIDER },
  disclose_provider: { fields: [{ kind: 'disclosure', name: 'path' }] },
  withhold_provider: {
    fields: [{ kind: 'disclosure', name: 'path' }, choice('ground', 'grounds', withholding), text('reasons', 8)],
  },
  approve: approval,
  return_proposal: { fields: [text('reason')] },
  ratify: { page: (dossier) => `/dossiers/${dossier}/ratify` },
  assign: { fields: [{ kind: 'member', name: 'member', withOffice: true }] },
  take_over: { fields: [optionalText('reason')] },
  hand_over: { fields: [{ kind: 'member', name: 'member' }, { kind: 'date', name: 'until' }, text('reason')] },
  note: { fields: [text('note')] },
  cite_reference: { fields: [line('reference')] },
  ...ASSISTANCE,
  grant_order: approval,
  record_sending: { page: (dossier) => `/dossiers/${dossier}/by-hand/send` },
  enter_message: { page: (dossier) => `/dossiers/${dossier}/by-hand/enter` },
  confirm_entry: { page: (dossier) => `/dossiers/${dossier}/by-hand/check` },
  write: { page: (dossier) => `/dossiers/${dossier}/correspondence` },
  acknowledge_message: { page: (dossier) => `/dossiers/${dossier}/correspondence` },
  return_entry: { page: (dossier) => `/dossiers/${dossier}/by-hand/check` },
};

/** Whether the person must see the exact text of what will go out before confirming. */
export function needsPreview(name: PostedActName): boolean {
  return 'shown' in actBodies[name].shape;
}

export function isPostedAct(name: string): name is PostedActName {
  return Object.hasOwn(SPECS, name);
}

/** Where an act is done. `submit` begins at the draft, whose id is the dossier's. */
export function actPath(name: string, dossier: string): string {
  if (!isPostedAct(name)) return `/drafts/${dossier}`;
  const spec = SPECS[name];
  return 'page' in spec ? spec.page(dossier) : `/dossiers/${dossier}/acts/${name}`;
}
