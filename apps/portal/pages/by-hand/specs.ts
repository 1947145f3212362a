/**
 * What a person is asked for each message that a side without Comity can have sent: the same fields as the act by which
 * that side would have sent it. `answers` is the table of a provider's answers; a production has its files beside it. What
 * is not here is entered through the api only.
 */
import { actBodies } from '@comity/contracts/http/acts';
import type { EnteredCode } from '@comity/contracts/http/entered';
import { ASSISTANCE } from '../act/assistance-specs.ts';
import { reviewOn } from '../act/dossier-fields.ts';
import { choice, type Field, line, OTHER_PROVIDER, targets, text } from '../act/fields.ts';

const at: Field = { kind: 'instant', name: 'at', now: true };
const reference: Field[] = [line('reference'), { kind: 'date', name: 'date' }];
const ends: Field = {
  kind: 'holds',
  name: 'holds',
  among: (dossier) => dossier.holds.filter((hold) => hold.status !== 'RELEASED'),
};
const ground: Field = {
  kind: 'choice',
  name: 'ground',
  options: (dossier) => (dossier.snapshot?.refusalGrounds ?? []).map(({ code }) => ({ value: code, group: 'grounds' })),
};
const { finding } = actBodies.determine_emergency.shape;
const { code } = actBodies.record_impossibility.shape;
const { decision } = actBodies.decide_extension.shape;

export const MESSAGES: Partial<Record<EnteredCode, readonly Field[]>> = {
  correspondence: [text('letter', 10)],
  order_acknowledgement: [at],
  clarification_question: [text('question')],
  renewal_confirmation: [ends],
  release_confirmation: [at],
  identifiers_released: [targets(), at],
  user_notification_report: [targets(), { kind: 'instant', name: 'notifiedAt' }],
  acknowledgement: [at],
  information_request: [{ kind: 'list', name: 'questions', max: 30 }],
  acceptance: [at],
  emergency_determined: [choice('finding', 'emergencyFindings', finding.options), text('reason')],
  refusal: [ground, text('reasons', 8)],
  risk_notice: [choice('risk', 'risks', actBodies.give_risk_notice.shape.risk.options), text('notice')],
  order_issued: [at],
  order_served: [at],
  impossibility: [choice('code', 'impossibilities', code.options), text('explanation')],
  extension_decision: [
    choice('decision', 'extensionDecisions', decision.options),
    { kind: 'last-day', name: 'until', optional: true },
    text('reasons'),
  ],
  hold_renewed: [ends],
  mla_received: reference,
  release_notice: [at],
  forwarding_notice: ASSISTANCE.forward_request.fields,
  completeness: [at],
  grant: ASSISTANCE.grant.fields,
  postponement: [reviewOn, { kind: 'yes-no', name: 'holdContinues' }, text('reasons', 8)],
  resumption: [at],
  execution_started: [at],
  court_denial: [text('reasons')],
  decision_without_conditions: ASSISTANCE.decide_without_conditions.fields,
  secondary_use_decision: ASSISTANCE.decide_secondary_use.fields,
  use_report_request: [text('reason')],
  return_waived: [text('reason')],
  provider_disclosure: OTHER_PROVIDER,
  disclosure_withheld: [
    choice('ground', 'grounds', actBodies.withhold_provider.shape.ground.options),
    text('reasons', 8),
  ],
  answer_information: [text('answer', 10)],
  risk_decision: [choice('decision', 'decisions', ['GO', 'STOP'])],
  extension_request: [{ kind: 'last-day', name: 'until' }, text('reason')],
  mla_sent: reference,
  withdrawal: [text('reason')],
  identifiers_withdrawn: [targets(), text('reason')],
  facts_added: [text('facts', 10)],
  translation: ASSISTANCE.add_translation.fields,
  original_sent: reference,
  supplement_request: [text('reason')],
  use_report: [text('report', 10)],
  secondary_use_request: ASSISTANCE.ask_secondary_use.fields,
  disposal: ASSISTANCE.dispose.fields,
};

/** Three kinds of message that one table of answers says. */
export const ANSWERS: readonly EnteredCode[] = ['preservation_confirmation', 'not_preserved_report', 'objection'];
