/** Answers about drafts and dossiers. */
import { ENTERED_CODES, type MessageCode } from '@comity/vocabulary/messages';
import { PROVIDER_ANSWERS } from '@comity/domain/assistance/production';
import { z } from 'zod';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { REQUEST_KINDS } from '@comity/vocabulary/values/plain';
import { REMEDIES } from '@comity/domain/requests/preservation/requesting/remedies';
import { documentContents } from '../../documents.ts';
import { messageBodies } from '../../exchange.ts';
import { pathDocument } from '../../path.ts';
import { requestFormSchema } from '../../request-form.ts';
import type {
  AttachmentView,
  CorrespondenceView,
  DisclosureView,
  EntryView,
  EventView,
  MessageView,
  NotificationView,
  TargetView,
} from '../dossier-part-views.ts';
import type { DossierView, PossibleAct, PreviewView, WorkView } from '../views.ts';
import type { DraftCheckView, DraftView } from '../draft-views.ts';
import { evidence } from './evidence.ts';
import { keeping, noResult } from './keeping.ts';
import {
  actName,
  count,
  deadline,
  digest,
  hold,
  instant,
  line,
  linked,
  missing,
  refusal,
  role,
  rule,
  side,
  status,
  text,
} from './parts.ts';
import { disclosureStatus, state } from './state.ts';

const waitsFor = z.union([z.array(role), side]);
const snapshot = documentContents.SNAPSHOT;
const locale = z.enum(['en', 'es']);
const way = z.enum(WAYS);
const messageCode = z.enum(Object.keys(messageBodies) as [MessageCode, ...MessageCode[]]);

export const draftLines = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(REQUEST_KINDS),
    follows: z.uuid().nullable(),
    derivedFrom: z.uuid().nullable(),
    title: z.string(),
    changedAt: instant,
    author: text,
    version: z.int(),
    entry: z.object({ own: z.boolean() }).nullable(),
  }),
) satisfies z.ZodType<WorkView['drafts']>;

export const work = z.object({
  drafts: draftLines,
  mine: z.array(line.extend({ acts: z.array(actName) })),
  others: z.array(line.extend({ waitsFor, since: instant })),
}) satisfies z.ZodType<WorkView>;

export const draft = z.object({
  id: z.uuid(),
  version: z.int(),
  form: requestFormSchema,
  changedAt: instant,
  author: text,
  onBehalf: text.nullable(),
  entry: z
    .object({
      by: text,
      own: z.boolean(),
      at: instant,
      way,
      receivedAt: instant,
      zone: z.string(),
      sender: z.string(),
      original: digest,
    })
    .nullable(),
  derivedFrom: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
  dossier: z.object({ id: z.uuid(), status }).nullable(),
  returnedWith: z.string().nullable(),
}) satisfies z.ZodType<DraftView>;

const disclosure = z.object({
  status: disclosureStatus,
  at: instant,
  state: z.string().nullable(),
  provider: z.string().nullable(),
  elements: pathDocument.shape.elements,
  path: digest.nullable(),
  disclosure: digest.nullable(),
  withheld: z.object({ ground: z.string(), reasons: digest }).nullable(),
  domestic: z.boolean(),
  draft: z.object({ id: z.uuid(), office: text, seen: z.boolean(), dossier: z.uuid().nullable() }).nullable(),
}) satisfies z.ZodType<DisclosureView>;

export const draftCheck = z.object({
  missing: z.array(missing),
  warnings: z.array(missing),
  snapshot,
  shown: digest,
  text: z.string(),
}) satisfies z.ZodType<DraftCheckView>;

export const preview = z.object({
  shown: digest,
  text: z.string(),
  refusal: refusal.extend({ rule: rule.nullable() }).nullable(),
}) satisfies z.ZodType<PreviewView>;

export const document = z.object({ digest, kind: z.string(), content: z.unknown() });

export const attachment = z.object({
  digest,
  name: z.string(),
  size: count,
  sha256: digest,
}) satisfies z.ZodType<AttachmentView>;

export const correspondence = z.object({
  letters: z.array(
    z.object({
      side,
      sent: z.boolean(),
      letter: digest,
      text: z.string(),
      locale,
      attachments: z.array(attachment),
      at: instant,
      read: z.object({ at: instant, reader: z.string() }).nullable(),
    }),
  ),
  writesTo: z.array(side),
}) satisfies z.ZodType<CorrespondenceView>;

const target = z.object({
  id: z.string(),
  type: z.string(),
  value: z.string(),
  port: z.int().nullable(),
  instant: z.string(),
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  categories: z.array(z.string()),
  withdrawn: z.boolean(),
  objection: z.string().nullable(),
  outcomes: z.record(z.string(), z.string()),
  answer: z.enum(PROVIDER_ANSWERS).nullable(),
  byHand: way.nullable(),
}) satisfies z.ZodType<TargetView>;

const possible = z.object({
  name: actName,
  hands: z.enum(['ONE', 'TWO', 'SECOND']),
  basis: rule,
  refusal: refusal.nullable(),
}) satisfies z.ZodType<PossibleAct>;

const event = z.object({
  seq: count,
  kind: z.enum(['act', 'message', 'clock']),
  code: z.string(),
  name: text.nullable(),
  phase: z.string().nullable(),
  at: instant,
  recordedAt: instant,
  actor: z.object({ name: text, office: text, roles: z.array(role) }).nullable(),
  statusBefore: z.string().nullable(),
  statusAfter: z.string(),
  basis: rule,
  documents: z.array(z.object({ digest, field: z.string() })),
  facts: z.record(z.string(), z.unknown()),
  refusal: z.object({ code: z.string(), about: z.array(z.string()) }).nullable(),
  entered: z.object({ way, receivedAt: instant, zone: z.string(), by: text, checkedBy: text }).nullable(),
  ledger: z.object({ index: count.nullable(), leaf: digest }),
}) satisfies z.ZodType<EventView>;

const message = z.object({
  number: count,
  direction: z.enum(['sent', 'received']),
  side,
  code: messageCode,
  counterpart: text,
  at: instant,
  delivery: z.enum(['PENDING', 'DELIVERED', 'REJECTED', 'RECEIVED', 'BY_HAND']),
  attempts: count,
  reason: z.string().nullable(),
  byHand: z.object({ way, at: instant, zone: z.string() }).nullable(),
}) satisfies z.ZodType<MessageView>;

const entry = z.object({
  id: count,
  from: side,
  code: messageCode,
  facts: z.record(z.string(), z.unknown()),
  documents: z.array(z.object({ digest, field: z.string() })),
  way,
  receivedAt: instant,
  zone: z.string(),
  by: text,
  own: z.boolean(),
  at: instant,
}) satisfies z.ZodType<EntryView>;

const notification = z.object({
  id: z.uuid(),
  code: z.string(),
  to: text,
  locale,
  status: z.enum(['UNSENT', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN']),
  attempts: count,
  at: instant,
  sentAt: instant.nullable(),
  messageId: z.string(),
}) satisfies z.ZodType<NotificationView>;

export const dossier = line.extend({
  state,
  parties: z.object({ requesting: text.nullable(), receiving: text, provider: text.nullable() }),
  peers: z.array(z.object({ side, organization: text, dossier: z.uuid() })),
  disclosures: z.array(disclosure),
  linked: z.array(linked),
  answer: z.enum(PROVIDER_ANSWERS).nullable(),
  arrivedLate: z.boolean(),
  sameIdentifiers: z
    .array(
      line.pick({ reference: true, kind: true, side: true, status: true, openedAt: true }).extend({
        target: z.string(),
        dossier: z.uuid(),
        counterpart: text.nullable(),
        seen: z.boolean(),
      }),
    )
    .nullable(),
  mayBeFollowed: z.boolean(),
  completeness: z
    .array(z.object({ element: z.string(), rule, blocking: z.boolean(), missing: z.array(missing) }))
    .nullable(),
  conditionsText: z.string().nullable(),
  form: requestFormSchema.nullable(),
  content: digest.nullable(),
  snapshot: snapshot.nullable(),
  targets: z.array(target),
  holds: z.array(hold),
  deadlines: z.array(deadline),
  possible: z.array(possible),
  waitsFor: waitsFor.nullable(),
  remedies: z.array(z.enum(REMEDIES)),
  proposal: z.object({ act: actName, by: text, at: instant, shown: digest, text: z.string() }).nullable(),
  ratifications: z.array(
    z.object({ act: z.string(), by: text, dueAt: instant, shown: digest, text: z.string(), overdue: z.boolean() }),
  ),
  events: z.array(event),
  messages: z.array(message),
  entries: z.array(entry),
  enterable: z.array(z.object({ from: side, code: z.enum(ENTERED_CODES) })),
  notifications: z.array(notification),
  colleagues: z.array(z.object({ id: z.uuid(), name: text, office: z.uuid() })),
  orderTemplate: z.string().nullable(),
  evidence: evidence.nullable(),
  keeping: keeping.nullable(),
  noResult: noResult.nullable(),
}) satisfies z.ZodType<DossierView>;
