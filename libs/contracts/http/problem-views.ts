/** What the api answers where it does not do what it was asked. */
import { z } from 'zod';
import { count, missingSchema, ruleSchema } from './answer-parts.ts';
import { legalHoldSchema } from './keeping-views.ts';

/** RFC 9457. `type` is `/problems/{code}`, where the code is explained; `code` is stable. */
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
    /** Of the refusal LEGAL_HOLD_STANDS: who placed each, when and why. */
    legalHolds: z.array(legalHoldSchema).optional(),
    /** Of DRAFT_CHANGED: the version that the draft has now. */
    version: z.int().optional(),
    /** Of QUOTA_FULL and STORAGE_FULL: how many bytes are still free. */
    freeBytes: count.optional(),
    /** Of RANGE_INVALID: how many bytes the file has. */
    size: count.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
