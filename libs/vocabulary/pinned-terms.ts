/**
 * These schemas parse what a dossier's rules pin of terms, wherever it is read: in a snapshot, in the summary of a
 * request, in an order to a provider. What was pinned or signed under earlier packs is read too, and comes out in
 * today's form.
 */
import { z } from 'zod';
import { line } from './schemas.ts';
import {
  EARLIER_ORDER_IDS,
  EARLIER_ORDER_TERMS,
  EARLIER_SERVICE_LEVELS,
  type EarlierOrderTerm,
} from './values/earlier-law.ts';
import { DATA_CATEGORIES } from './values/request-codes.ts';
import { ORDER_MAKERS, ORDER_SEQUELS, ORDER_STARTS } from './values/order-kind.ts';
import { LEVEL_CODES, type ServiceLevels } from './values/service-levels.ts';

const ruleId = line(64);
const days = z.int().min(1).max(3_650);
const label = z.string().min(1).max(300);
const term = { rule: ruleId, days, renewals: z.int().min(0).nullable() };
const startsAt = z.enum(ORDER_STARTS);
const only = z.array(z.enum(DATA_CATEGORIES)).min(1).exactOptional();
const earlier = z.enum(EARLIER_ORDER_IDS);

const today = <T>(id: EarlierOrderTerm, of: T): T & { startsAt: (typeof ORDER_STARTS)[number] } => ({
  ...of,
  startsAt: EARLIER_ORDER_TERMS[id].startsAt,
});

/** Decisions read the term of an order in this form. */
export const orderTerm = z.union([
  z.strictObject({ ...term, startsAt, only }),
  z.strictObject({ id: earlier, ...term }).transform(({ id, ...of }) => today(id, of)),
]);

const kind = {
  rule: ruleId,
  days: days.nullable(),
  renewals: z.int().min(0).nullable(),
  then: z.enum(ORDER_SEQUELS),
  startsAt,
  only,
  by: z.strictObject({ maker: z.enum(ORDER_MAKERS), verified: z.boolean() }).nullable(),
  verified: z.boolean(),
};

/** Decisions read the kinds of order of a State in this form; earlier packs knew one for each State. */
export const orderKinds = z.array(z.strictObject(kind)).max(20).exactOptional();
/** The snapshot pins them with what people call them. */
export const pinnedOrderKinds = z
  .array(
    z.strictObject({
      ...kind,
      label: z.strictObject({ en: label, es: label }),
      paper: z.strictObject({ en: label, es: label }),
    }),
  )
  .max(20)
  .exactOptional();

/** The snapshot of today pins it in this form, with what people call it. */
export const pinnedOrderTermToday = z.strictObject({
  ...term,
  startsAt,
  only,
  label: z.strictObject({ en: label, es: label }),
});
/** Any snapshot has pinned it in one of these forms. */
export const pinnedOrderTerm = z.union([
  pinnedOrderTermToday,
  z
    .strictObject({ id: earlier, ...term })
    .transform(({ id, ...of }) => ({ ...today(id, of), label: EARLIER_ORDER_TERMS[id].label })),
]);

/** The term runs at the provider in this form: from an instant that the order names. */
export function runningOrderTerm<I extends z.ZodType<string>>(instant: I) {
  const running = { rule: ruleId, days, start: instant };
  return z.union([
    z.strictObject(running),
    z.strictObject({ id: earlier, ...running }).transform(({ id: _id, ...of }) => of),
  ]);
}

const count = z.int().min(1).max(10_000);
const level = z.enum(LEVEL_CODES);
/** A law pack gives a number for every level. */
export const packServiceLevels = z.record(level, count);
/** What was pinned or signed before a level was added lacks it, and counts it as dossiers did before. */
export const serviceLevels = z
  .partialRecord(level, count)
  .default({})
  .transform((levels): ServiceLevels => ({ ...EARLIER_SERVICE_LEVELS, ...levels }));
