/** Answers about the caller, their organization, its ledger, the exercise and the installation. */
import { z } from 'zod';
import { REACHED } from '@comity/vocabulary/values/by-hand';
import type { Delivery } from '../../exchange.ts';
import type {
  DirectoryEntryView,
  ExerciseView,
  HealthView,
  InclusionView,
  MeView,
  OperatorView,
  TreeHeadView,
} from '../organization-views.ts';
import { count, digest, instant, office, text } from './parts.ts';

const locale = z.enum(['en', 'es']);

export const me = z.object({
  member: z.object({ id: z.uuid(), name: text, email: z.string(), locale }),
  organization: z.object({
    id: z.uuid(),
    code: z.string(),
    kind: z.enum(['STATE', 'PROVIDER', 'OPERATOR']),
    state: z.string(),
    name: text,
    exercise: z.boolean(),
    policies: z.object({ soloAtCriticalLife: z.boolean(), forwarding: z.enum(['AUTOMATIC', 'REVIEWED']) }),
  }),
  offices: z.array(office),
  now: instant,
}) satisfies z.ZodType<MeView>;

export const directory = z.array(
  z.object({
    id: z.uuid(),
    organization: z.object({ code: z.string(), name: text, kind: z.string(), state: z.string() }),
    office: z.object({ name: text, kind: z.string() }),
    languages: z.array(z.string()),
    hours: text,
    zone: z.string(),
    localTime: z.string(),
    address247: z.string().nullable(),
    reached: z.enum(REACHED),
    lastVerified: z.iso.date().nullable(),
  }),
) satisfies z.ZodType<DirectoryEntryView[]>;

export const exercise = z.object({
  name: text,
  now: instant,
  offsetMs: count,
  next: z.object({ dueAt: instant, clock: z.string() }).nullable(),
}) satisfies z.ZodType<ExerciseView>;

export const health = z.object({
  live: z.boolean(),
  ready: z.boolean(),
  parts: z.record(z.string(), z.object({ up: z.boolean(), detail: z.string().nullable() })),
}) satisfies z.ZodType<HealthView>;

const unsent = { id: z.uuid(), organization: text, since: instant, attempts: count };
export const operator = z.object({
  messages: z.array(z.object({ ...unsent, code: z.string(), reason: z.string().nullable() })),
  mails: z.array(z.object({ ...unsent, status: z.string(), messageId: z.string(), overdue: z.boolean() })),
  health,
  temporalUi: z.string().nullable(),
}) satisfies z.ZodType<OperatorView>;

export const treeHead = z.object({
  organization: z.string(),
  size: count,
  root: digest,
}) satisfies z.ZodType<TreeHeadView>;

export const inclusion = z.object({
  index: count,
  size: count,
  leaf: digest,
  entry: z.string().describe('Canonical JSON of the entry, exactly as hashed (RFC 8785)'),
  proof: z.array(digest),
  root: digest,
}) satisfies z.ZodType<InclusionView>;

/** A rejection is a problem, with its reason in `about`. */
export const delivery = z.object({
  outcome: z.literal('received'),
  receipt: z.object({
    message: digest,
    receivedAt: instant,
    outcome: z.enum(['STORED', 'CLOSED']),
    signature: z.string(),
  }),
}) satisfies z.ZodType<Delivery>;

export const meaning = z.object({ code: z.string(), en: z.string(), es: z.string() });
