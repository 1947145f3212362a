/** What the answers of the api are made of. Answers are strict: a field that is not described here is not answered. */
import { WAYS } from '@comity/domain/by-hand/state';
import { REFUSAL_CODES } from '@comity/domain/dossier/decision';
import { STATUSES } from '@comity/domain/dossier/state';
import { REQUEST_KINDS } from '@comity/domain/dossier/values';
import { ROLES } from '@comity/domain/roles';
import { z } from 'zod';
import { actBodies, type PostedActName } from './acts.ts';
import { wordsSchema } from './words.ts';

export const instant = z.iso.datetime();
export const localDay = z.iso.date();
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().min(0);
export const locale = z.enum(['en', 'es']);
export const side = z.enum(['requesting', 'receiving', 'provider']);
export const role = z.enum(ROLES);
export const status = z.enum(STATUSES);
export const requestKind = z.enum(REQUEST_KINDS);
export const way = z.enum(WAYS);
/** The names of the acts that are posted, and `submit`, which begins at a draft. */
export const actName = z.enum(['submit', ...(Object.keys(actBodies) as PostedActName[])]);

/** A rule with its citation, as the law packs and the snapshots of rules have it. */
export const ruleSchema = z
  .strictObject({
    id: z.string(),
    citation: wordsSchema,
    text: wordsSchema,
    source: z.string(),
    status: z.enum(['VERIFIED', 'UNVERIFIED']),
  })
  .meta({ id: 'Rule' });

/** An element of the form that a rule asks for and that is missing; `field` is its path in the form. */
export const missingSchema = z
  .strictObject({ field: z.string(), code: z.string(), rule: z.string() })
  .meta({ id: 'MissingElement' });

export const refusalSchema = z
  .strictObject({ code: z.enum(REFUSAL_CODES), about: z.array(z.string()) })
  .meta({ id: 'Refusal' });

export const documentReference = z.strictObject({ digest, field: z.string() }).meta({ id: 'DocumentReference' });

/** A page of a list; `next` is the cursor of the page that follows, and null on the last page. */
export const pageOf = <T extends z.ZodType>(
  line: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }, z.core.$strict> =>
  z.strictObject({ items: z.array(line), next: z.string().nullable() });
