/**
 * What a person is asked for each message that a side without Comity can have sent: the same fields as the act by which
 * that side would have sent it. What a table says has no fields of its own: the answers of a provider, and what a
 * production order gave. A message that can be entered and has neither does not pass the type check.
 */
import type { EnteredCode } from '@comity/vocabulary/messages';
import { actBodies } from '@comity/contracts/http/acts';
import { ASSISTANCE } from '../act/assistance-specs.ts';
import { ground, keepUntil, reviewOn } from '../act/dossier-fields.ts';
import { choice, type Field, line, optionalText, OTHER_PROVIDER, targets, text } from '../act/fields.ts';

const at: Field = { kind: 'instant', name: 'at', now: true };
const reference: Field[] = [line('reference'), { kind: 'date', name: 'date' }];
const ends: Field = {
  kind: 'holds',
  name: 'holds',
  among: (dossier) => dossier.holds.filter((hold) => hold.status !== 'RELEASED'),
};
const number = (name: string): Field => ({ kind: 'number', name, min: 0, max: 100_000, initial: 0 });
const { finding } = actBodies.determine_emergency.shape;
const { code } = actBodies.record_impossibility.shape;
const { decision } = actBodies.decide_extension.shape;

export const MESSAGES: Record<Exclude<EnteredCode, Tabular>, readonly Field[]> = {
  correspondence: [text('letter', 10)],
  correspondence_read: [{ kind: 'letter', name: 'letter' }, text('reader', 2), at],
  order_acknowledgement: [at],
  clarification_question: [text('question')],
  renewal_confirmation: [ends],
  release_confirmation: [at],
  identifiers_released: [targets(), at],
  user_notification_report: [targets(), { kind: 'instant', name: 'notifiedAt' }],
  other_provider_report: OTHER_PROVIDER,
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
  secondary_use_decision: [...ASSISTANCE.decide_secondary_use.fields, keepUntil],
  no_result: ASSISTANCE.report_no_result.fields,
  no_result_accepted: [at],
  evidence_brought: [line('medium', 300), { ...optionalText('manifest', 8), max: 120_000 }],
  use_report_request: [text('reason')],
  return_waived: [text('reason')],
  provider_disclosure: OTHER_PROVIDER,
  disclosure_withheld: [
    choice('ground', 'grounds', actBodies.withhold_provider.shape.ground.options),
    text('reasons', 8),
  ],
  challenge: [choice('standing', 'decisions', ['PENDING', ...actBodies.end_challenge.shape.outcome.options])],
  recall_report: [number('produced'), { kind: 'yes-no', name: 'transmitted' }],
  answer_information: [text('answer', 10)],
  risk_decision: [choice('decision', 'decisions', ['GO', 'STOP'])],
  extension_request: [{ kind: 'last-day', name: 'until' }, text('reason')],
  mla_sent: reference,
  withdrawal: [text('reason')],
  identifiers_withdrawn: [targets(), text('reason')],
  facts_added: [text('facts', 10)],
  translation: ASSISTANCE.add_translation.fields,
  original_sent: reference,
  conditions_answer: [choice('answer', 'decisions', ['ACCEPTED', 'DECLINED']), optionalText('reason')],
  verification: [number('failed'), text('findings', 8)],
  evidence_receipt: [],
  supplement_request: [text('reason')],
  use_report: [text('report', 10)],
  secondary_use_request: ASSISTANCE.ask_secondary_use.fields,
  disposal: ASSISTANCE.dispose.fields,
};

/** Three kinds of message that one table of answers says. */
export const ANSWERS = ['preservation_confirmation', 'not_preserved_report', 'objection'] as const;
/** The same table, as the requested State forwards it. */
export const FORWARDED = 'preservation_answer';
/** The table of what a production order gave: by the provider with its files, or as the requested State reports it. */
export const PRODUCTION = 'production';
export const REPORT = 'production_report';
/** Files on a medium, taken in before what stands beside them is entered. */
export const BROUGHT = 'evidence_brought';
type Tabular = (typeof ANSWERS)[number] | typeof FORWARDED | typeof PRODUCTION | typeof REPORT;

/** Undefined for what cannot be entered; null where a table stands for the fields. */
export function formOf(code: string): readonly Field[] | null | undefined {
  if (([...ANSWERS, FORWARDED, PRODUCTION, REPORT] as readonly string[]).includes(code)) return null;
  return (MESSAGES as Partial<Record<string, readonly Field[]>>)[code];
}
