/**
 * A law pack holds the rules of one instrument, one State or one network as versioned data. Every rule has its citation
 * in both languages, its source and whether it was verified; what is not verified warns and never blocks.
 */
import type { Verification } from '@comity/domain/law/snapshot';
import { z } from 'zod';
import { PRESERVATION_ELEMENTS } from '@comity/vocabulary/values/elements';
import { packServiceLevels } from '@comity/vocabulary/pinned-terms';
import { AUTHORITY_CODES, INSTRUMENTS } from '@comity/vocabulary/values/law-codes';
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { ORDER_MAKERS, ORDER_SEQUELS, ORDER_STARTS } from '@comity/vocabulary/values/order-kind';

export const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
/** A State is given by its ISO 3166-1 alpha-2 code. */
export const stateCode = z.string().regex(/^[A-Z]{2}$/);
const ruleId = z.string().regex(/^[A-Z]{2,3}(\.[A-Za-z0-9_]+)+$/);
/** A day is written `YYYY-MM-DD`; it is null where none is recorded. */
const day = z.iso.date().nullable();

export const ruleSchema = z.strictObject({
  id: ruleId,
  citation: text,
  text,
  /** The source is a published one, by its code (docs/rules sources), or a mark (docs/rules marks). */
  source: z.string().regex(/^([SN]\d+b?(,[SN]\d+b?)*|K\??|D)$/),
  status: z.enum(['VERIFIED', 'UNVERIFIED']) satisfies z.ZodType<Verification>,
  /** The first and last day of the rule are given where they differ from those of its instrument. */
  validFrom: day,
  validTo: day,
});

/**
 * A standing says where a State stands in an instrument. It is `PRESUMED` where nothing is recorded but the general
 * finding that pairs of the Americas usually fall under the instrument (docs/rules 0.7); such a standing chooses the
 * instrument, says so, and is never called verified.
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

/** The domestic preservation order has a term, and a label by which people know it. */
export const orderSchema = z.strictObject({
  rule: ruleId,
  days: z.int().min(1),
  renewals: z.int().min(0).nullable(),
  /** The term starts on the day of the order or of its service on the provider, as the law of the State counts. */
  startsAt: z.enum(ORDER_STARTS),
  /** The kinds of data are listed where the law of the order does not reach every kind. */
  only: z.array(z.enum(DATA_CATEGORIES)).min(1).exactOptional(),
  label: text,
});

/** A State may preserve data by several kinds of order; the usual one comes first. */
export const orderKindSchema = orderSchema.extend({
  days: z.int().min(1).nullable(),
  then: z.enum(ORDER_SEQUELS),
  /** Who makes it, by which rule; null where that is not recorded. */
  by: z.strictObject({ maker: z.enum(ORDER_MAKERS), rule: ruleId }).nullable(),
  /** Its paper is called so. */
  paper: text,
});

/** An instrument says this of the stage of preservation. */
export const preservationSchema = z.strictObject({
  /** The data are kept for at least this many calendar days. */
  floor: z.strictObject({ rule: ruleId, days: z.int().min(1) }),
  elements: z.array(z.strictObject({ code: z.enum(PRESERVATION_ELEMENTS), rule: ruleId })),
  grounds: z.array(
    z.strictObject({
      code: z.string(),
      rule: ruleId,
      needs: z.array(z.literal('CONDUCT_ANALYSIS')),
      /** The ground is open only to a State that has reserved this article, and never for offences of Arts 2-11. */
      ifReserved: z.string().nullable(),
    }),
  ),
  /**
   * The explanation says why the stage applies to two Parties, and what holds where one of the two is not recorded as a
   * Party.
   */
  explanation: z.strictObject({
    binds: text,
    /** This is said where the membership of one of the two is not verified. */
    presumed: text.exactOptional(),
    notRecorded: text,
  }),
});

export const stateLawSchema = z.strictObject({
  state: stateCode,
  /** A formal request is read in these official languages, given by their ISO 639-1 codes. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  /**
   * The order is the clock of domestic preservation in packs before 2026.4, which knew one for each State; null where
   * no length is recorded.
   */
  order: orderSchema.nullable().exactOptional(),
  /** The kinds of order by which data are preserved; none where none is recorded. */
  orders: z.array(orderKindSchema).exactOptional(),
  /**
   * These authorities authorise disclosure by the table of docs/rules 4.7; a category that is absent is not recorded.
   */
  authorities: z.array(
    z.strictObject({ category: z.enum(DATA_CATEGORIES), authority: z.enum(AUTHORITY_CODES), rule: ruleId }),
  ),
});

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^\d{4}\.\d+$/),
  title: text,
  /** The instrument itself is in force between these days; the value is null for what is no treaty. */
  inForce: z
    .strictObject({
      from: day,
      until: day,
      rule: ruleId,
      /** The instrument is signed and not in force yet. */ pending: z.literal(true).exactOptional(),
    })
    .nullable(),
  rules: z.array(ruleSchema).min(1),
  standings: z.array(standingSchema),
  state: stateLawSchema.nullable(),
  /** Only an instrument that regulates the stage of preservation has this part. */
  preservation: preservationSchema.exactOptional(),
  /** Only the project's own pack has service levels. */
  levels: packServiceLevels.exactOptional(),
});

export type PackRule = z.infer<typeof ruleSchema>;
export type Standing = z.infer<typeof standingSchema>;
export type PreservationLaw = z.infer<typeof preservationSchema>;
export type OrderOfState = z.infer<typeof orderKindSchema>;
export type StateLaw = z.infer<typeof stateLawSchema>;
export type Pack = z.infer<typeof packSchema>;
