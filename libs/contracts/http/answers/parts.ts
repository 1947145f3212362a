/** What the answers of the api are made of. Each schema is held to the type of `../views.ts` that programs read. */
import type { PostedActName } from '@comity/vocabulary/acts';
import { REFUSAL_CODES } from '@comity/vocabulary/refusals';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import { z } from 'zod';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { REQUEST_KINDS, type Side, SIDES } from '@comity/vocabulary/values/plain';
import { URGENCIES } from '@comity/vocabulary/values/request-codes';
import type { MissingElement } from '@comity/vocabulary/values/request-summary';
import { ROLES } from '@comity/vocabulary/values/roles';
import { STATUSES } from '@comity/vocabulary/values/statuses';
import { actBodies, type ActReceipt } from '../acts.ts';
import type { DeadlineView, DossierLine } from '../dossier-line-views.ts';
import type { HoldView, Problem } from '../views.ts';
import type { LinkedView } from '../dossier-part-views.ts';
import type { OfficeView } from '../organization-views.ts';
import type { Text } from '../words.ts';

export const text = z.object({ en: z.string(), es: z.string() }) satisfies z.ZodType<Text>;
export const instant = z.iso.datetime();
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().min(0);
export const side = z.enum(SIDES) satisfies z.ZodType<Side>;
export const role = z.enum(ROLES);
export const status = z.enum(STATUSES);
/** Posted names and `submit`, which begins at a draft. */
export const actName = z.enum(['submit', ...(Object.keys(actBodies) as PostedActName[])]);

export const rule = z.object({
  id: z.string(),
  citation: text,
  text,
  source: z.string(),
  status: z.enum(['VERIFIED', 'UNVERIFIED']),
}) satisfies z.ZodType<SnapshotRule>;

export const missing = z.object({
  field: z.string(),
  code: z.string(),
  rule: z.string(),
}) satisfies z.ZodType<MissingElement>;

export const refusal = z.object({ code: z.enum(REFUSAL_CODES), about: z.array(z.string()) });

export const problem = z.looseObject({
  type: z.string().describe('`/problems/{code}`, to be read there in words'),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Stable'),
  detail: z.string(),
  about: z.array(z.string()).exactOptional(),
  rule: rule.exactOptional(),
  missing: z.array(missing).exactOptional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).exactOptional(),
}) satisfies z.ZodType<Problem>;

export const receipt = z.object({
  dossier: z.uuid(),
  reference: z.string(),
  seq: count,
  act: z.string(),
  status: z.string(),
  leaf: digest,
  at: instant,
  proposed: z.boolean(),
}) satisfies z.ZodType<ActReceipt>;

export const office = z.object({
  id: z.uuid(),
  code: z.string(),
  kind: z.string(),
  name: text,
  zone: z.string(),
  roles: z.array(role),
}) satisfies z.ZodType<OfficeView>;

export const deadline = z.object({
  clock: z.string(),
  name: text,
  subject: z.string(),
  dueAt: instant,
  zone: z.string(),
  daysLeft: z.int(),
  alarmAt: instant.nullable(),
  actBy: z.iso.date().nullable(),
  state: z.enum(['RUNNING', 'STOPPED', 'PASSED']),
  rule,
}) satisfies z.ZodType<DeadlineView>;

export const line = z.object({
  id: z.uuid(),
  reference: z.string(),
  kind: z.enum(REQUEST_KINDS),
  side,
  status,
  urgency: z.enum(URGENCIES).nullable(),
  counterpart: text,
  responsible: text.nullable(),
  openedAt: instant,
  changedAt: instant,
  nextDeadline: deadline.nullable(),
  exercise: z.boolean(),
  ratificationDue: z.boolean(),
  compromised: z.boolean(),
}) satisfies z.ZodType<DossierLine>;

export const linked = line.pick({
  id: true,
  reference: true,
  kind: true,
  status: true,
}) satisfies z.ZodType<LinkedView>;

export const hold = z.object({
  id: z.string(),
  dossier: z.uuid(),
  reference: z.string(),
  counterpart: text,
  side,
  items: z.array(z.object({ target: z.string(), type: z.string(), value: z.string(), category: z.string() })),
  snapshotAt: instant,
  preservedUntil: instant,
  belowFloor: z.boolean(),
  status: z.string(),
  formal: z.object({ reference: z.string(), date: z.iso.date(), dossiers: z.array(linked) }).nullable(),
  byHand: z.enum(WAYS).nullable(),
  floor: deadline.nullable(),
  domestic: deadline.nullable(),
}) satisfies z.ZodType<HoldView>;

/** `next` is the cursor of the page that follows; null on the last. */
export const pageOf = <T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }> =>
  z.object({ items: z.array(item), next: z.string().nullable() });
