/**
 * Messages between organizations: a signed, numbered envelope, and beside it the documents that its body names.
 *
 * The signature is Ed25519 (RFC 8032) over the RFC 8785 canonical JSON of the envelope without its signature. Numbers
 * run from 1 per pair of dossiers. Bodies come from another organization and are parsed as strictly as any input.
 */
import type { MessageBodies, MessageCode } from '@comity/domain/dossier/message';
import { z } from 'zod';
import { CHALLENGE_STANDINGS, OBJECTION_CODES, PRODUCED_OUTCOMES } from '@comity/vocabulary/values/answers';
import { orderTerm, runningOrderTerm, serviceLevels } from '@comity/vocabulary/pinned-terms';
import { IMPOSSIBILITY_CODES, TRANSLATIONS } from '@comity/vocabulary/values/assistance';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { WITHHOLDING_GROUNDS } from '@comity/vocabulary/values/disclosure';
import { CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import { REQUEST_KINDS, type RequestKind, SIDES } from '@comity/vocabulary/values/plain';
import { DATA_CATEGORIES, IDENTIFIER_TYPES, URGENCIES } from '@comity/vocabulary/values/request-codes';
import { ELEMENTS } from './documents.ts';
import { state } from './path.ts';
import { day, digest, id, line, signedInstant as instant } from './text.ts';

const code = line(64);
const targetId = z.string().max(8);
const targets = z.array(targetId).min(1).max(20);
const category = z.enum(DATA_CATEGORIES);

const cited = z.strictObject({ code, rule: code });
const facts = z.strictObject({
  instrument: code,
  reference: line(120),
  preservation: id.nullable(),
  confidential: z.boolean(),
  translation: z
    .strictObject({
      blocks: z.boolean(),
      rule: code,
      made: z.enum(TRANSLATIONS).nullable(),
      accepted: z.array(line(8)).min(1).max(20).optional(),
    })
    .nullable(),
  formality: z.strictObject({ rule: code, days: z.int().min(1).max(3_650).nullable() }).nullable(),
  review: z.strictObject({ rule: code, maxDays: z.int().min(1).max(3_650) }),
  judged: z.array(category).max(DATA_CATEGORIES.length),
  conditions: z.array(cited).max(40),
  terms: z
    .array(
      z.strictObject({
        id: z.enum(['CETS8_SERVE', 'CETS8_SUB', 'CETS8_TRAF']),
        rule: code,
        days: z.int().min(1).max(3_650),
      }),
    )
    .max(10),
});

const summary = z.strictObject({
  requestingState: line(2),
  requestedState: line(2),
  provider: line(64),
  urgency: z.enum(URGENCIES),
  offenceClass: z.enum(['BUDAPEST_2_11', 'OTHER']),
  targets: z
    .array(z.strictObject({ id: targetId, type: z.enum(IDENTIFIER_TYPES), categories: z.array(category) }))
    .max(20),
  noUserNotice: z.boolean(),
  mlaIntended: z.boolean(),
  missing: z.array(z.strictObject({ field: code, code, rule: code })).max(0),
  snapshot: digest,
  rules: z.strictObject({
    refusalGrounds: z.array(cited),
    floorDays: z.int().min(0).max(3_650),
    order: orderTerm.nullable(),
    levels: serviceLevels,
  }),
  /** Absent in requests that were signed before there was a formal one; see `bodyOf`. */
  assistance: facts.nullable().default(null),
});

const preservedResult = z.strictObject({
  target: targetId,
  category,
  hold: line(32),
  snapshotAt: instant,
  from: instant.nullable(),
  to: instant.nullable(),
  bytes: z.int().min(0).nullable(),
  items: z.int().min(0).nullable(),
  reference: line(120),
  preservedUntil: instant,
  userNotified: z.boolean(),
});
const notPreservedResult = z.strictObject({
  target: targetId,
  category,
  outcome: z.enum(['NOT_HELD', 'DELETED', 'ENCRYPTED']),
});
const objection = z.strictObject({ target: targetId, code: z.enum(OBJECTION_CODES) });
const renewals = z
  .array(z.strictObject({ hold: line(32), preservedUntil: instant }))
  .min(1)
  .max(60);
const at = z.strictObject({ at: instant });
/** Where the authority entered the provider's answer by hand: the way on which it came. */
const byHand = z.enum(WAYS).exactOptional();
/** The files came by hand, and the digest is that of their list. */
const brought = z.literal(true).exactOptional();
const items = z.array(z.strictObject({ target: targetId, category })).max(80);
const impossibleItems = z
  .array(z.strictObject({ target: targetId, category, cause: z.enum(IMPOSSIBILITY_CODES) }))
  .min(1)
  .max(80);
const keepUntil = z.iso.date().nullable().exactOptional();
const producedResults = z
  .array(z.strictObject({ target: targetId, category, outcome: z.enum(PRODUCED_OUTCOMES) }))
  .max(80);
const count = z.int().min(0).max(100_000);
const disposal = z.enum(['RETURNED', 'DESTROYED', 'KEPT']);
const reference = z.strictObject({ reference: line(120), date: day });

export const messageBodies = {
  request: z.strictObject({ request: digest, summary }),
  answer_information: z.strictObject({ answer: digest }),
  risk_decision: z.strictObject({ decision: z.enum(['GO', 'STOP']) }),
  extension_request: z.strictObject({ until: instant, reason: digest }),
  mla_sent: reference,
  withdrawal: z.strictObject({ reason: digest }),
  identifiers_withdrawn: z.strictObject({ targets, reason: digest }),
  facts_added: z.strictObject({ facts: digest }),
  translation: z.strictObject({ language: line(8).min(2), made: z.enum(TRANSLATIONS), translation: digest }),
  original_sent: reference,
  conditions_answer: z.strictObject({ answer: z.enum(['ACCEPTED', 'DECLINED']), reason: digest.nullable() }),
  verification: z.strictObject({ package: digest, failed: count, findings: digest, brought }),
  evidence_receipt: z.strictObject({ package: digest, brought }),
  supplement_request: z.strictObject({ reason: digest }),
  use_report: z.strictObject({ report: digest }),
  secondary_use_request: z.strictObject({ purpose: digest, keepUntil }),
  no_result_accepted: at,
  disposal: z.strictObject({ how: disposal, certificate: digest }),
  assistance_sent: reference,
  acknowledgement: at,
  information_request: z.strictObject({
    questions: digest,
    elements: z.array(z.enum(ELEMENTS)).max(ELEMENTS.length).exactOptional(),
  }),
  acceptance: at,
  emergency_determined: z.strictObject({ finding: z.enum(['MET', 'NOT_MET']), reason: digest }),
  refusal: z.strictObject({ ground: code, rule: code, reasons: digest }),
  risk_notice: z.strictObject({
    risk: z.enum(['AVAILABILITY', 'CONFIDENTIALITY', 'PREJUDICE', 'USER_NOTIFIED']),
    notice: digest.nullable(),
  }),
  order_issued: at,
  order_served: at,
  impossibility: z.strictObject({ code: z.enum(IMPOSSIBILITY_CODES), explanation: digest }),
  preservation_answer: z.strictObject({
    answers: z
      .array(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('PRESERVED'), results: z.array(preservedResult).min(1).max(60), byHand }),
          z.strictObject({
            kind: z.literal('NOT_PRESERVED'),
            results: z.array(notPreservedResult).min(1).max(60),
            byHand,
          }),
          z.strictObject({ kind: z.literal('OBJECTED'), objections: z.array(objection).min(1).max(20), byHand }),
        ]),
      )
      .min(1)
      .max(60),
  }),
  extension_decision: z.strictObject({
    decision: z.enum(['GRANTED', 'DENIED']),
    until: instant.nullable(),
    reasons: digest,
  }),
  hold_renewed: z.strictObject({ holds: renewals }),
  mla_received: reference,
  release_notice: at,
  other_provider_report: z.strictObject({ state, targets, path: digest }),
  provider_disclosure: z.strictObject({ state, disclosure: digest }),
  disclosure_withheld: z.strictObject({ ground: z.enum(WITHHOLDING_GROUNDS), rule: code, reasons: digest }),
  forwarding_notice: z.strictObject({ authority: line(300), notice: digest }),
  completeness: at,
  grant: z.strictObject({
    denied: items,
    conditions: z
      .strictObject({ codes: z.array(z.enum(CONDITION_CODES)).max(CONDITION_CODES.length), text: digest, keepUntil })
      .nullable(),
    reasons: digest,
  }),
  postponement: z.strictObject({ reviewOn: day, holdContinues: z.boolean(), reasons: digest }),
  resumption: at,
  decision_without_conditions: z.strictObject({ decision: z.enum(['GIVE', 'WITHHOLD']), reasons: digest }),
  execution_started: at,
  court_denial: z.strictObject({ reasons: digest }),
  challenge: z.strictObject({ standing: z.enum(CHALLENGE_STANDINGS) }),
  production_report: z.strictObject({
    results: producedResults,
    objections: z.array(objection).max(20),
    byHand,
  }),
  evidence: z.strictObject({ package: digest, bytes: z.int().min(1), files: count, withheld: count }),
  evidence_brought: z.strictObject({ delivery: digest, bytes: z.int().min(0), files: count }),
  use_report_request: z.strictObject({ reason: digest }),
  secondary_use_decision: z.strictObject({ decision: z.enum(['CONSENTED', 'DENIED']), reasons: digest, keepUntil }),
  no_result: z.strictObject({ results: impossibleItems, reasons: digest, holdContinues: z.boolean() }),
  return_waived: z.strictObject({ reason: digest }),
  recall_report: z.strictObject({ produced: count, transmitted: z.boolean() }),
  assistance_arrived: reference,
  assistance_refused: at,
  correspondence: z.strictObject({ letter: digest, attachments: z.array(digest).max(3) }),
  correspondence_read: z.strictObject({ letter: digest, reader: digest, at: instant }),
  assistance_postponed: z.strictObject({ reviewOn: day, holdContinues: z.boolean() }),
  assistance_without_result: z.strictObject({ at: instant, holdContinues: z.boolean() }),
  package_sealed: z.strictObject({ package: digest, bytes: z.int().min(1), files: count }),
  order: z.strictObject({
    order: digest,
    targets: z
      .array(z.strictObject({ id: targetId, categories: z.array(category) }))
      .min(1)
      .max(20),
    noUserNotice: z.boolean(),
    confirmHours: z.int().min(1).max(1_000),
    clock: runningOrderTerm(instant).nullable(),
  }),
  renewal_order: z.strictObject({ order: digest, until: instant }),
  clarification_answer: z.strictObject({ answer: digest }),
  targets_recalled: z.strictObject({ targets }),
  hold_check: z.strictObject({ holds: z.array(line(32)).min(1).max(60) }),
  release_order: z.strictObject({ reason: digest }),
  production_order: z.strictObject({
    order: digest,
    targets: z
      .array(z.strictObject({ id: targetId, categories: z.array(category) }))
      .min(1)
      .max(20),
    noUserNotice: z.boolean(),
    dueDays: z.int().min(1).max(365),
  }),
  production_again: z.strictObject({ reason: digest }),
  production_accepted: at,
  production_recall: at,
  order_acknowledgement: at,
  clarification_question: z.strictObject({ question: digest }),
  objection: z.strictObject({ objections: z.array(objection).min(1).max(20), explanation: digest }),
  preservation_confirmation: z.strictObject({ results: z.array(preservedResult).min(1).max(60) }),
  not_preserved_report: z.strictObject({ results: z.array(notPreservedResult).min(1).max(60) }),
  renewal_confirmation: z.strictObject({ holds: renewals }),
  release_confirmation: at,
  identifiers_released: z.strictObject({ targets, at: instant }),
  user_notification_report: z.strictObject({ targets, notifiedAt: instant }),
  production: z.strictObject({
    results: producedResults.min(1),
    production: digest,
    files: count,
    complete: z.boolean(),
  }),
} satisfies { [C in MessageCode]: z.ZodType<MessageBodies[C]> };

const side = z.enum(SIDES);
/** `kind` is absent in messages that were signed before there was a formal request; see `kindOf`. */
const party = z.strictObject({
  organization: line(64),
  dossier: id,
  kind: z.enum(REQUEST_KINDS).exactOptional(),
  side,
});

export const envelopeSchema = z.strictObject({
  version: z.literal(1),
  from: party,
  to: party,
  number: z.int().min(1).max(1_000_000),
  code: z.enum(Object.keys(messageBodies) as [MessageCode, ...MessageCode[]]),
  /** Instant at the sender, on the exercise clock in an exercise. */
  at: instant,
  /** Whether the sender's dossier is an exercise; exercises and real requests never mix. */
  exercise: z.boolean(),
  body: z.record(z.string(), z.unknown()),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type Envelope = z.infer<typeof envelopeSchema>;
export type UnsignedEnvelope = Omit<Envelope, 'signature'>;

/** The kind of request that a party's dossier is of; the first one was the preservation. */
export function kindOf({ kind = 'PRESERVATION' }: Envelope['to']): RequestKind {
  return kind;
}

/**
 * The body as it is read today: its schema reads what earlier versions signed. What was signed stays as it came, because its
 * digest and its receipt are of that.
 */
export function bodyOf({ code: name, body }: Pick<Envelope, 'code' | 'body'>): Record<string, unknown> {
  const read = messageBodies[name].safeParse(body);
  return read.success ? read.data : body;
}

export const attachmentSchema = z.strictObject({ digest, kind: line(32), content: z.unknown() });
export type Attachment = z.infer<typeof attachmentSchema>;

export const parcelSchema = z.strictObject({ envelope: envelopeSchema, documents: z.array(attachmentSchema).max(10) });
export type Parcel = z.infer<typeof parcelSchema>;

/** The peer's signed answer: the message is durable there, or the dossier is closed and has kept it all the same. */
export interface ExchangeReceipt {
  message: string;
  receivedAt: string;
  outcome: 'STORED' | 'CLOSED';
  signature: string;
}

export const REJECTIONS = [
  'MALFORMED',
  'SENDER_UNKNOWN',
  'RECIPIENT_UNKNOWN',
  'SIGNATURE_INVALID',
  'NUMBER_REUSED',
  'DOCUMENT_MISMATCH',
  'DOCUMENT_MISSING',
  'DOCUMENT_MALFORMED',
  'SUMMARY_MISMATCH',
  'SIDE_MISMATCH',
  'EXERCISE_MIXED',
  'DOSSIER_MISMATCH',
  'DOSSIER_UNKNOWN',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

export type Delivery = { outcome: 'received'; receipt: ExchangeReceipt } | { outcome: 'rejected'; reason: Rejection };
