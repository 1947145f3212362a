/** A dossier's state, as `domain/state/dossier` has it: what the lifecycle decides on. */
import { objection } from '@comity/vocabulary/fields/answers';
import { LEVEL_CODES } from '@comity/vocabulary/values/service-levels';
import { z } from 'zod';
import type { ItemOutcome, ProviderAnswer } from '@comity/vocabulary/values/answers';
import {
  type AssistanceFacts,
  DISPOSALS,
  IMPOSSIBILITY_CODES,
  TRANSLATIONS,
} from '@comity/vocabulary/values/assistance';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { WITHHOLDING_GROUNDS } from '@comity/vocabulary/values/disclosure';
import { CONDITION_CODES } from '@comity/vocabulary/values/law-codes';
import { DATA_CATEGORIES, IDENTIFIER_TYPES, URGENCIES } from '@comity/vocabulary/values/request-codes';
import { ORDER_STARTS, type RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { AssistanceState } from '@comity/domain/state/assistance';
import type { ByHandState } from '@comity/domain/state/by-hand';
import type { DisclosureStatus } from '@comity/domain/state/disclosure';
import type { DossierState, Hold } from '@comity/domain/state/dossier';
import { ELEMENTS } from '../../documents.ts';
import { count, digest, instant, missing, side, status } from './parts.ts';

const category = z.enum(DATA_CATEGORIES);
const code = z.string();
const way = z.enum(WAYS);

const OUTCOMES = [
  'PRESERVED',
  'RELEASED',
  'NOT_HELD',
  'DELETED',
  'ENCRYPTED',
  'NO_DATA',
  'PRODUCED',
  'PARTLY_PRODUCED',
] as const satisfies readonly ItemOutcome[];
const clause = z.object({ code, rule: code });
const translation = z.enum(TRANSLATIONS);

const facts = z.object({
  instrument: code,
  reference: z.string(),
  preservation: z.uuid().nullable(),
  confidential: z.boolean(),
  translation: z.object({ blocks: z.boolean(), rule: code, made: translation.nullable() }).nullable(),
  formality: z.object({ rule: code, days: count.nullable() }).nullable(),
  review: z.object({ rule: code, maxDays: count }),
  judged: z.array(category),
  conditions: z.array(clause),
  terms: z.array(z.object({ id: z.enum(['CETS8_SERVE', 'CETS8_SUB', 'CETS8_TRAF']), rule: code, days: count })),
}) satisfies z.ZodType<AssistanceFacts>;

const summary = z.object({
  requestingState: code,
  requestedState: code,
  provider: code,
  urgency: z.enum(URGENCIES),
  offenceClass: z.enum(['BUDAPEST_2_11', 'OTHER']),
  targets: z.array(z.object({ id: code, type: z.enum(IDENTIFIER_TYPES), categories: z.array(category) })),
  noUserNotice: z.boolean(),
  mlaIntended: z.boolean(),
  missing: z.array(missing),
  snapshot: digest,
  rules: z.object({
    refusalGrounds: z.array(clause),
    floorDays: count,
    order: z.object({ rule: code, days: count, renewals: count.nullable(), startsAt: z.enum(ORDER_STARTS) }).nullable(),
    levels: z.record(z.enum(LEVEL_CODES), count),
  }),
  assistance: facts.nullable(),
}) satisfies z.ZodType<RequestSummary>;

const hold = z.object({
  id: code,
  items: z.array(z.object({ target: code, category })),
  snapshotAt: instant,
  preservedUntil: instant,
  belowFloor: z.boolean(),
  status: z.enum(['HELD', 'PENDING_DECISION', 'AT_RISK', 'LAPSED', 'RELEASED']),
  byHand: way.exactOptional(),
}) satisfies z.ZodType<Hold>;

const preserved = z.object({
  target: code,
  category,
  hold: code,
  snapshotAt: instant,
  from: instant.nullable(),
  to: instant.nullable(),
  bytes: count.nullable(),
  items: count.nullable(),
  reference: z.string(),
  preservedUntil: instant,
  userNotified: z.boolean(),
});
const notPreserved = z.object({ target: code, category, outcome: z.enum(['NOT_HELD', 'DELETED', 'ENCRYPTED']) });

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PRESERVED'), results: z.array(preserved), byHand: way.exactOptional() }),
  z.object({ kind: z.literal('NOT_PRESERVED'), results: z.array(notPreserved), byHand: way.exactOptional() }),
  z.object({
    kind: z.literal('OBJECTED'),
    objections: z.array(objection),
    byHand: way.exactOptional(),
  }),
]) satisfies z.ZodType<ProviderAnswer>;

const assistance = z.object({
  translated: translation.nullable(),
  denied: z.array(z.object({ target: code, category })),
  conditions: z
    .object({
      codes: z.array(z.enum(CONDITION_CODES)),
      text: digest,
      keepUntil: z.iso.date().nullable().exactOptional(),
      status: z.enum(['PROPOSED', 'ACCEPTED', 'DECLINED', 'WAIVED']),
    })
    .nullable(),
  postponed: z.object({ reviewOn: z.iso.date(), holdContinues: z.boolean() }).nullable(),
  original: z.enum(['DUE', 'SENT']).nullable(),
  challenged: z.boolean(),
  late: z.boolean(),
  missing: z.array(z.enum(ELEMENTS)),
  restrictions: z.array(z.object({ state: code, condition: z.enum(CONDITION_CODES), text: digest })),
  productions: z.array(z.object({ document: digest, files: count, complete: z.boolean() })),
  withheld: z.array(z.object({ file: code, reason: digest })),
  package: z.object({ digest, bytes: count, files: count, sealedAt: instant }).nullable(),
  brought: z
    .object({ delivery: digest, bytes: count, files: count, at: instant, event: count, kept: z.array(count) })
    .nullable()
    .exactOptional(),
  handedOver: z.boolean(),
  verification: z
    .object({ package: digest, failed: count, findings: digest, brought: z.literal(true).exactOptional() })
    .nullable(),
  useReport: z.enum(['ASKED', 'REPORTED']).nullable(),
  secondaryUse: z.enum(['ASKED', 'CONSENTED', 'DENIED']).nullable(),
  keepAsked: z.iso.date().nullable().exactOptional(),
  returnWaived: z.boolean(),
  recalled: z.boolean(),
  noResult: z
    .object({
      results: z.array(z.object({ target: code, category, cause: z.enum(IMPOSSIBILITY_CODES) })),
      reasons: digest,
      holdContinues: z.boolean(),
    })
    .nullable()
    .exactOptional(),
  legalHolds: z
    .array(z.object({ id: count, by: z.uuid(), office: z.uuid(), at: instant, reason: digest, reference: z.string() }))
    .exactOptional(),
  retention: z
    .object({
      until: z.iso.date(),
      source: z.enum(['CONDITION', 'CONSENT', 'PERSON']),
      reason: digest.nullable(),
      notAfter: z.iso.date().nullable(),
      over: z.boolean(),
    })
    .nullable()
    .exactOptional(),
  disposed: z.enum(DISPOSALS).exactOptional(),
  copyDestroyed: z.boolean().exactOptional(),
}) satisfies z.ZodType<AssistanceState>;

const byHand = z.object({
  sides: z.array(side),
  unsent: z.array(z.object({ to: side, number: count, code, at: instant })),
  entries: z.array(
    z.object({
      id: count,
      by: z.uuid(),
      at: instant,
      from: side,
      code,
      body: z.record(z.string(), z.unknown()),
      way,
      receivedAt: instant,
      zone: z.string(),
      sender: digest,
      original: digest,
    }),
  ),
  confirmation: z.enum(['DUE', 'GIVEN']).exactOptional(),
}) satisfies z.ZodType<ByHandState>;

export const disclosureStatus = z.enum([
  'REPORTED',
  'OWN_STATE',
  'DISCLOSURE_REVIEW',
  'DISCLOSED_30',
  'WITHHELD',
] as const satisfies readonly DisclosureStatus[]);

export const state = z.object({
  kind: z.enum(['PRESERVATION', 'ASSISTANCE']),
  side,
  status,
  seq: count,
  summary: summary.nullable(),
  policies: z.object({ soloAtCriticalLife: z.boolean(), forwarding: z.enum(['AUTOMATIC', 'REVIEWED']) }),
  targets: z.array(
    z.object({
      id: code,
      categories: z.array(category),
      withdrawn: z.boolean(),
      ordered: z.boolean().exactOptional(),
      objection: code.nullable(),
      outcomes: z.partialRecord(category, z.enum(OUTCOMES)),
      byHand: way.exactOptional(),
    }),
  ),
  holds: z.array(hold),
  responsible: z.record(z.uuid(), z.uuid()).describe('Office to member'),
  proposal: z
    .object({ act: code, by: z.uuid(), office: z.uuid(), at: instant, shown: digest, detail: z.unknown() })
    .nullable(),
  ratifications: z.array(z.object({ act: code, by: z.uuid(), at: instant, shown: digest, overdue: z.boolean() })),
  resume: status.nullable(),
  risk: z.enum(['AVAILABILITY', 'CONFIDENTIALITY', 'PREJUDICE', 'USER_NOTIFIED']).nullable(),
  compromised: z.boolean(),
  downgraded: z.boolean().exactOptional(),
  extension: z
    .object({
      status: z.enum(['EXT_SENT', 'EXT_GRANTED', 'EXT_DENIED', 'EXT_SILENT']),
      until: instant.nullable(),
    })
    .nullable(),
  mla: z.object({ status: z.enum(['SENT', 'RECEIVED']), reference: z.string(), date: z.iso.date() }).nullable(),
  clarification: digest.nullable(),
  unforwarded: z.array(answer),
  servedAt: instant.nullable(),
  orders: z.array(
    z.object({
      digest,
      issuedAt: instant,
      renewal: z.boolean(),
      dueDays: count.exactOptional(),
      annulled: z.boolean().exactOptional(),
    }),
  ),
  clocks: z.array(z.object({ id: code, subject: z.string() })),
  references: z.array(z.string()),
  assistance: assistance.nullable(),
  byHand: byHand.exactOptional(),
  translations: z
    .array(z.object({ language: z.string(), made: translation, translation: digest, at: instant }))
    .exactOptional(),
  disclosures: z
    .array(
      z.object({
        status: disclosureStatus,
        at: instant,
        state: code.nullable(),
        path: digest.nullable(),
        disclosure: digest.nullable(),
        withheld: z.object({ ground: z.enum(WITHHOLDING_GROUNDS), reasons: digest }).nullable(),
      }),
    )
    .exactOptional(),
  letters: z
    .array(
      z.object({
        side,
        sent: z.boolean(),
        letter: digest,
        attachments: z.array(digest),
        at: instant,
        read: z.object({ at: instant, reader: digest }).nullable(),
      }),
    )
    .exactOptional(),
}) satisfies z.ZodType<DossierState>;
