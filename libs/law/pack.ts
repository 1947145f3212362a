/**
 * A law pack: the rules of one instrument or one country as versioned data. Every rule has its citation in both
 * languages, its source and whether it was verified; what is not verified warns and never blocks.
 */
import type { Verification } from '@comity/domain/law/snapshot';
import { z } from 'zod';

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,3}(\.[A-Za-z0-9_]+)+$/),
  citation: text,
  text,
  /** Source code of the sources' list (`S4`), `K`/`K?` for general knowledge, `D` for a choice of the project. */
  source: z.string().regex(/^(S\d+b?(,S\d+b?)*|K\??|D)$/),
  status: z.enum(['VERIFIED', 'UNVERIFIED']) satisfies z.ZodType<Verification>,
});

export const stateLawSchema = z.strictObject({
  state: z.string().regex(/^[A-Z]{2}$/),
  budapest: z.strictObject({
    /** `YYYY-MM-DD` from which the State is a Party; null where only the fact, not the day, is recorded. */
    partyFrom: z.iso.date().nullable(),
    party: z.boolean(),
    /** Reservation under Art. 29(4): dual criminality for offences outside Arts 2-11. */
    reservation29_4: z.boolean(),
    rule: z.string(),
  }),
  /** The clock of the domestic preservation order; null where no own clock is known: then Art. 16(2) speaks. */
  order: z
    .strictObject({
      id: z.enum(['BUD16_MAX', 'US2703F', 'CA_ORDER', 'BR_MCI60', 'CL_218BIS']),
      rule: z.string(),
      days: z.int().min(1),
      renewals: z.int().min(0).nullable(),
    })
    .nullable(),
});

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  version: z.string().regex(/^\d{4}\.\d+$/),
  title: text,
  rules: z.array(ruleSchema).min(1),
  state: stateLawSchema.nullable(),
});

export type PackRule = z.infer<typeof ruleSchema>;
export type StateLaw = z.infer<typeof stateLawSchema>;
export type Pack = z.infer<typeof packSchema>;
