/** What keeps evidence where it lies, as programs read it; held to the types of `../keeping-views.ts`. */
import { z } from 'zod';
import { IMPOSSIBILITY_CODES } from '@comity/vocabulary/values/assistance';
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import type { KeepingView, LegalHoldView, NoResultView } from '../keeping-views.ts';
import { count, instant, text } from './parts.ts';

const day = z.iso.date();

export const legalHold = z.object({
  id: count,
  by: text,
  at: instant,
  reason: z.string(),
  reference: z.string(),
}) satisfies z.ZodType<LegalHoldView>;

export const keeping = z.object({
  legalHolds: z.array(legalHold),
  retention: z
    .object({
      until: day,
      source: z.enum(['CONDITION', 'CONSENT', 'PERSON']),
      reason: z.string().nullable(),
      notAfter: day.nullable(),
      over: z.boolean(),
    })
    .nullable(),
  asked: day.nullable(),
}) satisfies z.ZodType<KeepingView>;

export const noResult = z.object({
  results: z.array(
    z.object({ target: z.string(), category: z.enum(DATA_CATEGORIES), cause: z.enum(IMPOSSIBILITY_CODES) }),
  ),
  reasons: z.string(),
  holdContinues: z.boolean(),
}) satisfies z.ZodType<NoResultView>;
