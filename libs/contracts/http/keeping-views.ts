/** Shows what keeps evidence where it is held, and why none of it could be given, in the words that people wrote. */
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { IMPOSSIBILITY_CODES } from '@comity/vocabulary/values/assistance';
import { z } from 'zod';
import { count, instant, localDay } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

export const legalHoldSchema = z
  .strictObject({
    /** This is the number of the event that placed the hold; `lift_legal_hold` names it. */
    id: count,
    by: wordsSchema,
    at: instant,
    reason: z.string(),
    /** This is the reference of the proceeding, or of another matter that the hold serves. */
    reference: z.string(),
  })
  .meta({ id: 'LegalHold' });
export type LegalHoldView = z.infer<typeof legalHoldSchema>;

export const keepingSchema = z
  .strictObject({
    legalHolds: z.array(legalHoldSchema),
    /** It is null until a condition, a consent or a person has set the day. */
    retention: z
      .strictObject({
        /**
         * This is the last local day `YYYY-MM-DD`; its end, with zone and rule, is among the deadlines as RETENTION.
         */
        until: localDay,
        source: z.enum(['CONDITION', 'CONSENT', 'PERSON']),
        /** This is the reason of the person who set the day; it is null for a condition or a consent. */
        reason: z.string().nullable(),
        /**
         * This is the latest day that the State which gave the evidence allows; it is null where it has set none or
         * waived it.
         */
        notAfter: localDay.nullable(),
        over: z.boolean(),
      })
      .nullable(),
    /**
     * This is the day until which the other State asks to keep the evidence, while this side has to decide on its
     * consent.
     */
    asked: localDay.nullable(),
  })
  .meta({ id: 'Keeping' });
export type KeepingView = z.infer<typeof keepingSchema>;

export const noResultSchema = z
  .strictObject({
    results: z.array(
      z.strictObject({ target: z.string(), category: z.enum(DATA_CATEGORIES), cause: z.enum(IMPOSSIBILITY_CODES) }),
    ),
    reasons: z.string(),
    holdContinues: z.boolean(),
  })
  .meta({ id: 'NoResult' });
export type NoResultView = z.infer<typeof noResultSchema>;
