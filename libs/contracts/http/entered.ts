/**
 * What people can enter for a side that does not use Comity: the bodies of the messages that the side would have sent,
 * with free text as text. The api keeps each text as a document and parses the result by the message's own schema, so an
 * entered message is never looser than a sent one.
 */
import type { MessageCode } from '@comity/domain/dossier/message';
import { z } from 'zod';
import { CHALLENGE_STANDINGS, PRODUCED_OUTCOMES } from '@comity/vocabulary/values/answers';
import { IMPOSSIBILITY_CODES, TRANSLATIONS } from '@comity/vocabulary/values/assistance';
import { WITHHOLDING_GROUNDS } from '@comity/vocabulary/values/disclosure';
import { CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import { reportedPath } from '../path.ts';
import { MAX_TRANSLATION } from '../request-form.ts';
import { day, digest, id, instant, line, longText, writtenLine, writtenText } from '../text.ts';
import {
  item,
  newEnds,
  notPreservedResults,
  objection,
  objections,
  preservedResults,
  questions,
  targets,
  text,
} from './act-parts.ts';

const at = { at: instant };
const longTranslation = writtenText(MAX_TRANSLATION);
const reference = { reference: writtenLine(120), date: day };
const producedResults = z.array(item.extend({ outcome: z.enum(PRODUCED_OUTCOMES) })).max(80);

/** Last local day until which evidence may be kept. */
const keepUntil = z.iso.date().nullable().exactOptional();
const written = {
  // of any side
  correspondence: { letter: text },
  correspondence_read: { letter: digest, reader: text, ...at },
  // of a provider
  order_acknowledgement: at,
  clarification_question: { question: text },
  objection: { objections, explanation: text },
  preservation_confirmation: { results: preservedResults },
  not_preserved_report: { results: notPreservedResults },
  renewal_confirmation: { holds: newEnds },
  release_confirmation: at,
  identifiers_released: { targets, ...at },
  user_notification_report: { targets, notifiedAt: instant },
  /** Of the files that were taken into the dossier from what the provider brought: those that nothing names yet. */
  production: {
    results: producedResults.min(1),
    files: z.array(item.extend({ id })).max(1_000),
    custodian: writtenLine(300),
    method: text,
    statement: text,
    complete: z.boolean(),
  },
  other_provider_report: reportedPath,
  // of a requested State
  acknowledgement: at,
  information_request: { questions },
  acceptance: at,
  emergency_determined: { finding: z.enum(['MET', 'NOT_MET']), reason: text },
  refusal: { ground: writtenLine(64), rule: writtenLine(64), reasons: text },
  risk_notice: { risk: z.enum(['AVAILABILITY', 'CONFIDENTIALITY', 'PREJUDICE', 'USER_NOTIFIED']), notice: text },
  order_issued: at,
  order_served: at,
  impossibility: { code: z.enum(IMPOSSIBILITY_CODES), explanation: text },
  preservation_answer: {
    answers: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('PRESERVED'), results: preservedResults }),
          z.strictObject({ kind: z.literal('NOT_PRESERVED'), results: notPreservedResults }),
          z.strictObject({ kind: z.literal('OBJECTED'), objections }),
        ]),
      )
      .min(1)
      .max(3),
  },
  extension_decision: { decision: z.enum(['GRANTED', 'DENIED']), until: instant.nullable(), reasons: text },
  hold_renewed: { holds: newEnds },
  mla_received: reference,
  release_notice: at,
  forwarding_notice: { authority: writtenLine(300), notice: text },
  completeness: at,
  grant: {
    denied: z.array(item).max(80),
    conditions: z
      .strictObject({ codes: z.array(z.enum(CONDITION_CODES)).max(CONDITION_CODES.length), text, keepUntil })
      .nullable(),
    reasons: text,
  },
  no_result: {
    results: z
      .array(item.extend({ cause: z.enum(IMPOSSIBILITY_CODES) }))
      .min(1)
      .max(80),
    reasons: text,
    holdContinues: z.boolean(),
  },
  postponement: { reviewOn: day, holdContinues: z.boolean(), reasons: text },
  resumption: at,
  decision_without_conditions: { decision: z.enum(['GIVE', 'WITHHOLD']), reasons: text },
  execution_started: at,
  court_denial: { reasons: text },
  challenge: { standing: z.enum(CHALLENGE_STANDINGS) },
  production_report: { results: producedResults, objections: z.array(objection).max(20) },
  /** Of the files that were taken into the dossier from the medium; `manifest`: the list of SHA-256 values that came along. */
  evidence_brought: { medium: writtenLine(300), manifest: longText(120_000).nullable() },
  use_report_request: { reason: text },
  secondary_use_decision: { decision: z.enum(['CONSENTED', 'DENIED']), reasons: text, keepUntil },
  return_waived: { reason: text },
  provider_disclosure: reportedPath,
  disclosure_withheld: { ground: z.enum(WITHHOLDING_GROUNDS), rule: line(64).min(1), reasons: text },
  recall_report: { produced: z.int().min(0).max(100_000), transmitted: z.boolean() },
  // of a requesting State
  answer_information: { answer: text },
  risk_decision: { decision: z.enum(['GO', 'STOP']) },
  extension_request: { until: instant, reason: text },
  mla_sent: reference,
  withdrawal: { reason: text },
  identifiers_withdrawn: { targets, reason: text },
  facts_added: { facts: text },
  translation: { language: line(8).min(2), made: z.enum(TRANSLATIONS), translation: longTranslation },
  original_sent: reference,
  conditions_answer: { answer: z.enum(['ACCEPTED', 'DECLINED']), reason: text.nullable() },
  /** Of the package that was given out last, as the State that received it says. */
  verification: { failed: z.int().min(0).max(100_000), findings: text },
  evidence_receipt: {},
  supplement_request: { reason: text },
  use_report: { report: text },
  secondary_use_request: { purpose: text, keepUntil },
  no_result_accepted: at,
  disposal: { how: z.enum(['RETURNED', 'DESTROYED', 'KEPT']), certificate: text },
} as const satisfies Partial<Record<MessageCode, z.ZodRawShape>>;

export type EnteredCode = keyof typeof written;
export const ENTERED_CODES = Object.keys(written) as [EnteredCode, ...EnteredCode[]];

const schemas = ENTERED_CODES.map((code) => z.strictObject({ code: z.literal(code), ...written[code] }));
export const enteredMessage = z.discriminatedUnion('code', schemas as [(typeof schemas)[number], ...typeof schemas]);
export type EnteredMessage = { code: EnteredCode } & Record<string, unknown>;
