/** Answers of the api are made of these parts. Answers are strict: a field that is not described is not answered. */
import { ACT_NAMES } from '@comity/vocabulary/acts';
import { TASK_CODES } from '@comity/vocabulary/tasks';
import { ROLES } from '@comity/vocabulary/values/roles';
import { REQUEST_KINDS, SIDES } from '@comity/vocabulary/values/plain';
import { STATUSES } from '@comity/vocabulary/values/statuses';
import { REFUSAL_CODES } from '@comity/vocabulary/refusals';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import { z } from 'zod';
import { wordsSchema } from './words.ts';

export const instant = z.iso.datetime();
export const localDay = z.iso.date();
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().min(0);
export const locale = z.enum(['en', 'es']);
export const side = z.enum(SIDES);
export const role = z.enum(ROLES);
export const status = z.enum(STATUSES);
export const taskCode = z.enum(TASK_CODES);
export const requestKind = z.enum(REQUEST_KINDS);
export const way = z.enum(WAYS);
/** These are the names of the acts that are posted, and `submit`, which begins at a draft. */
export const actName = z.enum(ACT_NAMES);

/** This is a rule with its citation, as the law packs and the snapshots of rules have it. */
export const ruleSchema = z
  .strictObject({
    id: z.string(),
    citation: wordsSchema,
    text: wordsSchema,
    source: z.string(),
    status: z.enum(['VERIFIED', 'UNVERIFIED']),
  })
  .meta({ id: 'Rule' });

/** This is an element of the form that a rule asks for and that is missing; `field` is its path in the form. */
export const missingSchema = z
  .strictObject({ field: z.string(), code: z.string(), rule: z.string() })
  .meta({ id: 'MissingElement' });

export const refusalSchema = z
  .strictObject({ code: z.enum(REFUSAL_CODES), about: z.array(z.string()) })
  .meta({ id: 'Refusal' });

export const documentReference = z.strictObject({ digest, field: z.string() }).meta({ id: 'DocumentReference' });

/** This is a page of a list; `next` is the cursor of the page that follows, and null on the last page. */
export const pageOf = <T extends z.ZodType>(
  line: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }, z.core.$strict> =>
  z.strictObject({ items: z.array(line), next: z.string().nullable() });
