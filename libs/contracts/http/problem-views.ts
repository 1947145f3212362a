/** The api answers with a problem where it does not do what it was asked. */
import { z } from 'zod';
import { count, missingSchema, ruleSchema } from './answer-parts.ts';
import { legalHoldSchema } from './keeping-views.ts';

/** The problem follows RFC 9457. `type` is `/problems/{code}`, where the code is explained; `code` is stable. */
export const problemSchema = z
  .strictObject({
    type: z.string().describe('`/problems/{code}`, to be read there in words'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable'),
    detail: z.string(),
    about: z.array(z.string()).optional(),
    rule: ruleSchema.optional(),
    missing: z.array(missingSchema).optional(),
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
    /** The refusal LEGAL_HOLD_STANDS says here who placed each hold, when and why. */
    legalHolds: z.array(legalHoldSchema).optional(),
    /** DRAFT_CHANGED says here the present version of the draft. */
    version: z.int().optional(),
    /** QUOTA_FULL and STORAGE_FULL say here the number of bytes that are still free. */
    freeBytes: count.optional(),
    /** TOO_MANY_REQUESTS says here after how many seconds it is worth asking again. */
    retryAfter: count.optional(),
    /** RANGE_INVALID says here the number of bytes of the file. */
    size: count.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
