/**
 * Bodies of `POST /api/v1/dossiers/{id}/acts`, one schema per act. Free text comes as text; the API saves it as a
 * document first and puts its digest into the act, so that neither the engine nor a message ever carries it.
 *
 * `shown` is the digest returned by `POST /api/v1/dossiers/{id}/preview`: the exact text that the person saw.
 */
import { IMPOSSIBILITY_CODES, TRANSLATIONS } from '@comity/domain/assistance/state';
import { WAYS } from '@comity/domain/by-hand/state';
import { WITHHOLDING_GROUNDS } from '@comity/domain/disclosure/state';
import { PRODUCED_OUTCOMES } from '@comity/domain/dossier/answers';
import { CONDITION_CODES } from '@comity/domain/law/codes';
import { DATA_CATEGORIES } from '@comity/domain/request/form';
import { z } from 'zod';
import { ELEMENTS } from '../documents.ts';
import { reportedPath } from '../path.ts';
import { MAX_TRANSLATION } from '../request-form.ts';
import { day, digest, id, instant, line, writtenLine, writtenText, zone } from '../text.ts';
import {
  item,
  newEnds,
  notPreservedResults,
  objections,
  preservedResults,
  questions,
  side,
  targets,
  text,
} from './act-parts.ts';
import { enteredMessage } from './entered.ts';

const shown = digest;
const nothing = {};
const way = z.enum(WAYS);

/** Where a request that came by hand comes from, and the text that the person saw who entered it. */
export const enteredRequest = z.strictObject({
  way,
  receivedAt: instant,
  zone,
  sender: writtenText(500),
  original: digest,
  shown,
});
export type EnteredRequest = z.infer<typeof enteredRequest>;

/** The ways on which a side that does not use Comity is reached. */
export const WAYS_BY_HAND = WAYS;

/** Every act but `submit`, which begins at a draft and has its own route. */
export const actBodies = {
  return_to_draft: z.strictObject({ reason: text }),
  approve_and_send: z.strictObject({ shown }),
  answer_question: z.strictObject({ answer: text }),
  go_on: z.strictObject({ reason: text }),
  stop: z.strictObject({ reason: text }),
  ask_extension: z.strictObject({ until: instant, reason: text }),
  state_mla_sent: z.strictObject({ reference: writtenLine(120), date: day }),
  withdraw: z.strictObject({ reason: text, shown }),
  withdraw_identifiers: z.strictObject({ targets, reason: text }),
  add_facts: z.strictObject({ facts: text }),
  acknowledge: z.strictObject(nothing),
  ask_information: z.strictObject({
    questions,
    elements: z.array(z.enum(ELEMENTS)).max(ELEMENTS.length).exactOptional(),
  }),
  accept: z.strictObject({ shown }),
  refuse: z.strictObject({
    ground: line(64),
    assessment: text,
    consultation: z.enum(['HELD', 'NOT_APPROPRIATE']),
    consultationRecord: text,
    reasons: text,
    conductAnalysis: text.nullable(),
    shown,
  }),
  determine_emergency: z.strictObject({ finding: z.enum(['MET', 'NOT_MET']), reason: text }),
  give_risk_notice: z.strictObject({ risk: z.enum(['AVAILABILITY', 'CONFIDENTIALITY', 'PREJUDICE']), notice: text }),
  draft_order: z.strictObject({ order: text, shown }),
  return_order: z.strictObject({ reason: text }),
  issue_order: z.strictObject({ shown }),
  serve: z.strictObject({ servedAt: instant }),
  record_impossibility: z.strictObject({ code: z.enum(IMPOSSIBILITY_CODES), explanation: text }),
  forward_answer: z.strictObject({ review: text.nullable() }),
  answer_clarification: z.strictObject({ answer: text }),
  decide_extension: z.strictObject({
    decision: z.enum(['GRANTED', 'DENIED']),
    until: instant.nullable(),
    reasons: text,
    shown,
  }),
  renew_order: z.strictObject({ order: text, until: instant, shown }),
  confirm_mla_received: z.strictObject({ reference: writtenLine(120), date: day }),
  release: z.strictObject({ reason: text, shown }),
  release_identifiers: z.strictObject({ targets, reason: text, shown }),
  ask_clarification: z.strictObject({ question: text }),
  object: z.strictObject({ objections, explanation: text }),
  confirm_preservation: z.strictObject({ results: preservedResults }),
  report_not_preserved: z.strictObject({ results: notPreservedResults }),
  confirm_extension: z.strictObject({ holds: newEnds }),
  confirm_release: z.strictObject({ releasedAt: instant }),
  report_user_notified: z.strictObject({ targets, notifiedAt: instant }),
  report_other_provider: z.strictObject(reportedPath),
  disclose_provider: z.strictObject({ path: digest, shown }),
  withhold_provider: z.strictObject({ path: digest, ground: z.enum(WITHHOLDING_GROUNDS), reasons: text, shown }),
  add_translation: z.strictObject({
    language: line(8).min(2),
    made: z.enum(TRANSLATIONS),
    translation: writtenText(MAX_TRANSLATION),
  }),
  accept_conditions: z.strictObject({ shown }),
  decline_conditions: z.strictObject({ reason: text }),
  state_original_sent: z.strictObject({ reference: writtenLine(120), date: day }),
  accept_evidence: z.strictObject({ shown }),
  ask_supplement: z.strictObject({ reason: text }),
  report_use: z.strictObject({ report: text }),
  ask_secondary_use: z.strictObject({ purpose: text, keepUntil: day.nullable().exactOptional() }),
  dispose: z.strictObject({ how: z.enum(['RETURNED', 'DESTROYED', 'KEPT']), certificate: text, shown }),
  accept_no_result: z.strictObject({ shown }),
  place_legal_hold: z.strictObject({ reference: writtenLine(120), reason: text }),
  lift_legal_hold: z.strictObject({ hold: z.int().min(1), reason: text, shown }),
  set_retention: z.strictObject({ keepUntil: day, reason: text }),
  destroy_copy: z.strictObject({ certificate: text, shown }),
  forward_request: z.strictObject({ authority: writtenLine(300), notice: text }),
  declare_complete: z.strictObject(nothing),
  grant: z.strictObject({
    denied: z.array(item).max(80),
    conditions: z.array(z.enum(CONDITION_CODES)).max(CONDITION_CODES.length),
    conditionsText: text.nullable(),
    /** Last local day, where a condition of use names one. */
    keepUntil: day.nullable().exactOptional(),
    reasons: text,
    shown,
  }),
  postpone: z.strictObject({
    reviewOn: day,
    holdContinues: z.boolean(),
    assessment: text,
    consultation: z.enum(['HELD', 'NOT_APPROPRIATE']),
    consultationRecord: text,
    reasons: text,
    shown,
  }),
  resume_decision: z.strictObject({ reason: text }),
  decide_without_conditions: z.strictObject({ decision: z.enum(['GIVE', 'WITHHOLD']), reasons: text, shown }),
  assign_execution: z.strictObject({ mandate: text }),
  apply_for_order: z.strictObject({ order: text, dueDays: z.int().min(1).max(365), shown }),
  grant_order: z.strictObject({ shown }),
  deny_order: z.strictObject({ reasons: text }),
  record_challenge: z.strictObject({ challenge: text }),
  add_restriction: z.strictObject({ state: line(2).min(2), condition: z.enum(CONDITION_CODES), text }),
  lift_restriction: z.strictObject({ state: line(2).min(2), condition: z.enum(CONDITION_CODES), consent: text }),
  end_challenge: z.strictObject({ outcome: z.enum(['DISMISSED', 'UPHELD']), decision: text }),
  ask_production_again: z.strictObject({ reason: text }),
  report_no_result: z.strictObject({
    results: z
      .array(item.extend({ cause: z.enum(IMPOSSIBILITY_CODES) }))
      .min(1)
      .max(80),
    reasons: text,
    /** Whether the data stay held at home; nothing is released by this act either way. */
    holdContinues: z.boolean(),
    shown,
  }),
  withhold_files: z.strictObject({ files: z.array(id).min(1).max(1_000), reason: text }),
  prepare_package: z.strictObject(nothing),
  reopen_package: z.strictObject({ reason: text }),
  transmit: z.strictObject({ shown }),
  transmit_again: z.strictObject({ reason: text }),
  ask_use_report: z.strictObject({ reason: text }),
  decide_secondary_use: z.strictObject({ decision: z.enum(['CONSENTED', 'DENIED']), reasons: text, shown }),
  waive_return: z.strictObject({ reason: text }),
  produce: z.strictObject({
    results: z
      .array(
        z.strictObject({
          target: z.string().max(8),
          category: z.enum(DATA_CATEGORIES),
          outcome: z.enum(PRODUCED_OUTCOMES),
        }),
      )
      .min(1)
      .max(80),
    /** Which identifier and kind of data a file answers. Every file that is here whole is produced, named or not. */
    files: z.array(z.strictObject({ id, target: z.string().max(8), category: z.enum(DATA_CATEGORIES) })).max(1_000),
    /** Of the custodian's certificate: who keeps the data, how they were found, copied and kept, and what is certified. */
    custodian: writtenLine(300),
    method: text,
    statement: text,
    complete: z.boolean(),
  }),
  approve: z.strictObject({ shown }),
  return_proposal: z.strictObject({ reason: text }),
  ratify: z.strictObject({ act: line(64), shown }),
  assign: z.strictObject({ member: id, office: id }),
  take_over: z.strictObject({ reason: text.nullable() }),
  hand_over: z.strictObject({ member: id, until: day, reason: text }),
  note: z.strictObject({ note: text }),
  cite_reference: z.strictObject({ reference: writtenLine(120) }),
  record_sending: z.strictObject({
    to: side,
    number: z.int().min(1).max(1_000_000),
    way,
    sentAt: instant,
    zone,
    recipient: writtenText(500),
    /** Of an attachment that was given to this dossier. */
    proof: digest,
  }),
  enter_message: z.strictObject({
    from: side,
    message: enteredMessage,
    way,
    receivedAt: instant,
    zone,
    sender: writtenText(500),
    original: digest,
  }),
  confirm_entry: z.strictObject({ entry: z.int().min(1) }),
  return_entry: z.strictObject({ entry: z.int().min(1), reason: text }),
  write: z.strictObject({ to: side, letter: text, attachments: z.array(digest).max(3) }),
  acknowledge_message: z.strictObject({ from: side, letter: digest }),
} as const;

export type ActBodies = { [N in keyof typeof actBodies]: z.infer<(typeof actBodies)[N]> };
export type PostedActName = keyof ActBodies;

/** What the API answers to an act, the first time and every time the same key and body come again. */
export const actReceiptSchema = z
  .strictObject({
    dossier: z.uuid(),
    reference: z.string(),
    /** Number of the dossier's event. */
    seq: z.int().min(0),
    act: z.string(),
    status: z.string(),
    /** RFC 6962 leaf hash in the organization's ledger, lower-case hex. */
    leaf: digest,
    /** Instant of the act (exercise clock in an exercise). */
    at: z.iso.datetime(),
    /** True when the act waits for a second person. */
    proposed: z.boolean(),
  })
  .meta({ id: 'ActReceipt' });
export type ActReceipt = z.infer<typeof actReceiptSchema>;
