/** The API serves the law: today's packs, each version of a pack, and a dossier's pinned rules beside today's. */
import { INSTRUMENTS } from '@comity/vocabulary/values/law-codes';
import { ORDER_MAKERS, ORDER_SEQUELS, ORDER_STARTS } from '@comity/vocabulary/values/order-kind';
import { REQUEST_KINDS, SIDES } from '@comity/vocabulary/values/plain';
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { ROLES } from '@comity/vocabulary/values/roles';
import { STATUSES } from '@comity/vocabulary/values/statuses';
import { packSchema, ruleSchema as packRuleSchema, standingSchema } from '@comity/law/pack';
import { z } from 'zod';
import { count, localDay, ruleSchema } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

/** It is null where no day is recorded. */
const day = localDay.nullable();
const instrument = z.enum(INSTRUMENTS);
const fields = z.array(z.enum(['citation', 'text', 'source', 'status', 'validFrom', 'validTo']));
const cited = z.array(z.strictObject({ article: z.string(), rule: ruleSchema }));

export const packLineSchema = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    title: wordsSchema,
    /** It is a treaty or network, a State's own law, or choices of the project. */
    kind: z.enum(['INSTRUMENT', 'STATE', 'PROJECT']),
    rules: count,
    verified: count,
    /** This is the number of versions ever published, today's included. */
    versions: count,
  })
  .meta({ id: 'LawPackLine' });
export type PackLine = z.infer<typeof packLineSchema>;

/** This is the status of a State in an instrument, with the rule that states it. */
export const standingViewSchema = z
  .strictObject({
    state: z.string(),
    instrument,
    standing: standingSchema.shape.standing,
    from: day,
    until: day,
    reservations: cited,
    declarations: cited,
    rule: ruleSchema,
  })
  .meta({ id: 'Standing' });
export type StandingView = z.infer<typeof standingViewSchema>;

const changesSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  added: z.array(packRuleSchema),
  removed: z.array(packRuleSchema),
  changed: z.array(z.strictObject({ before: packRuleSchema, after: packRuleSchema, fields })),
  standings: z.array(
    z.strictObject({
      state: z.string(),
      instrument,
      before: standingSchema.nullable(),
      after: standingSchema.nullable(),
    }),
  ),
});

export const packViewSchema = z
  .strictObject({
    pack: packSchema,
    /** Days on which the instrument itself is in force; null for a pack that is not a treaty. */
    inForce: z
      .strictObject({
        from: day,
        until: day,
        rule: ruleSchema,
        /** Signed, and not in force yet. */
        pending: z.literal(true).exactOptional(),
      })
      .nullable(),
    /** Kinds of order by which the State preserves data, the usual one first, each with its rule. */
    orders: z.array(
      z.strictObject({
        label: wordsSchema,
        /** Days and renewals are null where no number is recorded. */
        days: count.nullable(),
        renewals: count.nullable(),
        then: z.enum(ORDER_SEQUELS),
        startsAt: z.enum(ORDER_STARTS),
        /** The order reaches these kinds of data alone; every kind where the list is empty. */
        only: z.array(z.enum(DATA_CATEGORIES)),
        /** Who makes it; null where that is not recorded. */
        by: z.strictObject({ maker: z.enum(ORDER_MAKERS), rule: ruleSchema }).nullable(),
        rule: ruleSchema,
      }),
    ),
    /** Authorities that authorise disclosure, each with its rule. */
    authorities: z.array(z.strictObject({ category: z.string(), authority: z.string(), rule: ruleSchema })),
    /** This is today's status per State: in the instruments of this pack, or of this State. */
    standings: z.array(standingViewSchema),
    /** These are the numbers of all versions, the latest first. */
    versions: z.array(z.string()),
    /** These are the changes against the version before; they are null for the first version. */
    changes: changesSchema.nullable(),
  })
  .meta({ id: 'LawPack' });
export type PackView = z.infer<typeof packViewSchema>;

export const dossierLawSchema = z
  .strictObject({
    measure: z.enum(['PRESERVATION', 'ASSISTANCE']),
    /** This is the local date on which the dossier's rules were pinned. */
    resolvedOn: localDay,
    /** This is the local date on which today's rules were resolved. */
    on: localDay,
    packs: z.array(
      z.strictObject({
        id: z.string(),
        title: wordsSchema,
        pinned: z.string().nullable(),
        today: z.string().nullable(),
        sameContent: z.boolean(),
      }),
    ),
    /**
     * This is the status of each pinned rule in today's law; today's packs no longer have a `REMOVED` rule for this
     * pair.
     */
    rules: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('SAME'), rule: ruleSchema }),
        z.strictObject({ kind: z.literal('REMOVED'), rule: ruleSchema }),
        z.strictObject({ kind: z.literal('CHANGED'), rule: ruleSchema, after: ruleSchema, fields }),
      ]),
    ),
    added: z.array(ruleSchema),
    instrument: z.strictObject({ pinned: z.string(), today: z.string() }).nullable(),
    explanation: z.strictObject({ pinned: wordsSchema, today: wordsSchema, same: z.boolean() }),
  })
  .meta({ id: 'DossierLaw' });
export type DossierLawView = z.infer<typeof dossierLawSchema>;

/** An open dossier whose law has been corrected since it was pinned, with what would be decided otherwise today. */
export const correctedLawSchema = z
  .strictObject({
    id: z.string(),
    reference: z.string(),
    side: z.enum(SIDES),
    status: z.enum(STATUSES),
    /** The own case number, where there is one. */
    caseReference: z.string().nullable(),
    counterpart: wordsSchema.nullable(),
    measure: z.enum(REQUEST_KINDS),
    resolvedOn: localDay,
    /** These roles decide whether the dossier goes on under the law that was pinned. */
    decides: z.array(z.enum(ROLES)),
    packs: z.array(z.strictObject({ id: z.string(), pinned: z.string(), today: z.string() })),
    instrument: z.strictObject({ pinned: z.string(), today: z.string() }).nullable(),
    opened: z.array(z.string()),
    closed: z.array(z.string()),
    noLongerRequired: z.array(z.string()),
    nowRequired: z.array(z.string()),
    rules: count,
  })
  .meta({ id: 'DossierOfCorrectedLaw' });
export type CorrectedLawView = z.infer<typeof correctedLawSchema>;
