/** The forms of what is done on a formal request for mutual assistance only (rules.md 2.4-2.7). */
import type { PostedActName } from '@comity/vocabulary/acts';
import { actBodies } from '@comity/contracts/http/acts';
import {
  causes,
  conditions,
  keepUntil,
  language,
  legalHold,
  order,
  restrictedBy,
  restrictedState,
  restriction,
  reviewOn,
} from './dossier-fields.ts';
import { choice, type Field, line, optionalText, text } from './fields.ts';

const translations = actBodies.add_translation.shape.made.options;
const disposals = actBodies.dispose.shape.how.options;
const withoutConditions = actBodies.decide_without_conditions.shape.decision.options;
const challenges = actBodies.end_challenge.shape.outcome.options;
const otherUses = actBodies.decide_secondary_use.shape.decision.options;

const USUAL_DAYS = 30;

export const ASSISTANCE = {
  add_translation: {
    fields: [language, choice('made', 'translations', translations), { ...text('translation', 20), max: 60_000 }],
  },
  accept_conditions: { fields: [] },
  decline_conditions: { fields: [text('reason')] },
  state_original_sent: { fields: [line('reference'), { kind: 'date', name: 'date' }] },
  accept_evidence: { fields: [] },
  ask_supplement: { fields: [text('reason', 8)] },
  report_use: { fields: [text('report', 10)] },
  ask_secondary_use: { fields: [text('purpose', 8), keepUntil] },
  accept_no_result: { fields: [] },
  place_legal_hold: { fields: [line('reference'), text('reason')] },
  lift_legal_hold: { fields: [legalHold, text('reason')] },
  set_retention: { fields: [{ kind: 'date', name: 'keepUntil' }, text('reason')] },
  destroy_copy: { fields: [text('certificate', 8)] },
  dispose: { fields: [choice('how', 'disposals', disposals), text('certificate', 8)] },
  forward_request: { fields: [line('authority', 300), text('notice')] },
  declare_complete: { fields: [] },
  grant: {
    fields: [
      { kind: 'items', name: 'denied', optional: true },
      conditions,
      optionalText('conditionsText', 8),
      keepUntil,
      text('reasons', 8),
    ],
  },
  postpone: {
    fields: [
      text('assessment'),
      choice('consultation', 'consultations', ['HELD', 'NOT_APPROPRIATE']),
      text('consultationRecord'),
      reviewOn,
      { kind: 'yes-no', name: 'holdContinues' },
      text('reasons', 8),
    ],
  },
  resume_decision: { fields: [text('reason')] },
  decide_without_conditions: {
    fields: [choice('decision', 'decisionsWithoutConditions', withoutConditions), text('reasons', 8)],
  },
  assign_execution: { fields: [text('mandate', 8)] },
  apply_for_order: { fields: [order, { kind: 'number', name: 'dueDays', min: 1, max: 365, initial: USUAL_DAYS }] },
  deny_order: { fields: [text('reasons', 8)] },
  record_challenge: { fields: [text('challenge', 8)] },
  add_restriction: { fields: [{ kind: 'state', name: 'state' }, restriction, text('text')] },
  lift_restriction: { fields: [restrictedState, restrictedBy, text('consent')] },
  end_challenge: { fields: [choice('outcome', 'challengeOutcomes', challenges), text('decision', 8)] },
  ask_production_again: { fields: [text('reason', 8)] },
  report_no_result: { fields: [causes, text('reasons', 8), { kind: 'yes-no', name: 'holdContinues' }] },
  withhold_files: {
    fields: [
      { kind: 'files', name: 'files', among: ({ files }) => files.filter(({ status }) => status === 'COMPLETE') },
      text('reason'),
    ],
  },
  prepare_package: { fields: [] },
  reopen_package: { fields: [text('reason')] },
  transmit: { fields: [] },
  transmit_again: { fields: [text('reason')] },
  ask_use_report: { fields: [text('reason')] },
  decide_secondary_use: { fields: [choice('decision', 'otherUses', otherUses), text('reasons', 8)] },
  waive_return: { fields: [text('reason')] },
} as const satisfies Partial<Record<PostedActName, { fields: readonly Field[] }>>;
