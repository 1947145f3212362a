/**
 * A law pack: the rules of one instrument, one State or one network as versioned data. Every rule has its citation in
 * both languages, its source and whether it was verified; what is not verified warns and never blocks.
 */
import type { Verification } from '@comity/domain/law/snapshot';
import { z } from 'zod';
import { PRESERVATION_ELEMENTS } from '@comity/vocabulary/values/elements';
import { packServiceLevels } from '@comity/vocabulary/pinned-terms';
import { AUTHORITY_CODES, INSTRUMENTS } from '@comity/vocabulary/values/law-codes';
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { ORDER_STARTS } from '@comity/vocabulary/values/request-summary';

export const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
/** ISO 3166-1 alpha-2. */
export const stateCode = z.string().regex(/^[A-Z]{2}$/);
const ruleId = z.string().regex(/^[A-Z]{2,3}(\.[A-Za-z0-9_]+)+$/);
/** `YYYY-MM-DD`; null where no day is recorded. */
const day = z.iso.date().nullable();

export const ruleSchema = z.strictObject({
  id: ruleId,
  citation: text,
  text,
  /** A published source by its code (docs/rules sources), or a mark (docs/rules marks). */
  source: z.string().regex(/^([SN]\d+b?(,[SN]\d+b?)*|K\??|D)$/),
  status: z.enum(['VERIFIED', 'UNVERIFIED']) satisfies z.ZodType<Verification>,
  /** First and last day of the rule, where they differ from those of its instrument. */
  validFrom: day,
  validTo: day,
});

/**
 * Where a State stands in an instrument. `PRESUMED`: nothing is recorded but the general finding that pairs of the
 * Americas usually fall under it (docs/rules 0.7); it chooses the instrument, says so, and is never called verified.
 */
export const standingSchema = z.strictObject({
  state: stateCode,
  instrument: z.enum(INSTRUMENTS),
  standing: z.enum(['PARTY', 'PRESUMED', 'SIGNED', 'NOT_PARTY', 'UNKNOWN']),
  from: day,
  until: day,
  reservations: z.array(z.strictObject({ article: z.string(), rule: ruleId })),
  declarations: z.array(z.strictObject({ article: z.string(), rule: ruleId })),
  rule: ruleId,
});

/** The term of the domestic preservation order, and what people call it. */
export const orderSchema = z.strictObject({
  rule: ruleId,
  days: z.int().min(1),
  renewals: z.int().min(0).nullable(),
  /** The day of the order, or of its service on the provider: as the law of the State counts. */
  startsAt: z.enum(ORDER_STARTS),
  /** Where the law of the order does not reach every kind of data. */
  only: z.array(z.enum(DATA_CATEGORIES)).min(1).exactOptional(),
  label: text,
});

/** What an instrument says of the stage of preservation. */
export const preservationSchema = z.strictObject({
  /** For how many calendar days the data are kept at the least. */
  floor: z.strictObject({ rule: ruleId, days: z.int().min(1) }),
  elements: z.array(z.strictObject({ code: z.enum(PRESERVATION_ELEMENTS), rule: ruleId })),
  grounds: z.array(
    z.strictObject({
      code: z.string(),
      rule: ruleId,
      needs: z.array(z.literal('CONDUCT_ANALYSIS')),
      /** The ground is only of a State that has reserved this article, and never of offences of Arts 2-11. */
      ifReserved: z.string().nullable(),
    }),
  ),
  /** Why the stage applies to two Parties, and what is said where one of the two is not recorded as such. */
  explanation: z.strictObject({
    binds: text,
    /** Where that one of them is a Party is not verified. */
    presumed: text.exactOptional(),
    notRecorded: text,
  }),
});

export const stateLawSchema = z.strictObject({
  state: stateCode,
  /** ISO 639-1 codes of the official languages in which a formal request is read. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  /** The clock of the domestic preservation order; null where no length is recorded: then nothing is computed. */
  order: orderSchema.nullable(),
  /** Table of docs/rules 4.7: who authorises disclosure; a category that is absent is not recorded. */
  authorities: z.array(
    z.strictObject({ category: z.enum(DATA_CATEGORIES), authority: z.enum(AUTHORITY_CODES), rule: ruleId }),
  ),
});

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^\d{4}\.\d+$/),
  title: text,
  /** When the instrument itself is in force; null for what is no treaty. */
  inForce: z
    .strictObject({
      from: day,
      until: day,
      rule: ruleId,
      /** Signed, and not in force yet. */ pending: z.literal(true).exactOptional(),
    })
    .nullable(),
  rules: z.array(ruleSchema).min(1),
  standings: z.array(standingSchema),
  state: stateLawSchema.nullable(),
  /** Of the instrument that knows the stage. */
  preservation: preservationSchema.exactOptional(),
  /** Of the project's own pack. */
  levels: packServiceLevels.exactOptional(),
});

export type PackRule = z.infer<typeof ruleSchema>;
export type Standing = z.infer<typeof standingSchema>;
export type PreservationLaw = z.infer<typeof preservationSchema>;
export type StateLaw = z.infer<typeof stateLawSchema>;
export type Pack = z.infer<typeof packSchema>;
