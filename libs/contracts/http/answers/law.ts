/** Answers about the law: today's packs, each version of one, and a dossier's pinned rules beside today's. */
import { packSchema, ruleSchema, standingSchema } from '@comity/law/pack';
import { z } from 'zod';
import { INSTRUMENTS } from '@comity/vocabulary/values/law-codes';
import type { DossierLawView, PackLine, PackView } from '../law-views.ts';
import { count, rule, text } from './parts.ts';

const day = z.iso.date().nullable();
const fields = z.array(z.enum(['citation', 'text', 'source', 'status', 'validFrom', 'validTo']));

export const packLines = z.array(
  z.object({
    id: z.string(),
    version: z.string(),
    title: text,
    kind: z.enum(['INSTRUMENT', 'STATE', 'PROJECT']),
    rules: count,
    verified: count,
    versions: count,
  }),
) satisfies z.ZodType<PackLine[]>;

const cited = z.array(z.object({ article: z.string(), rule }));

export const packOf = z.object({
  pack: packSchema,
  inForce: z.object({ from: day, until: day, rule }).nullable(),
  order: z.object({ days: count, renewals: count.nullable(), rule }).nullable(),
  authorities: z.array(z.object({ category: z.string(), authority: z.string(), rule })),
  standings: z.array(
    z.object({
      state: z.string(),
      instrument: z.enum(INSTRUMENTS),
      standing: standingSchema.shape.standing,
      from: day,
      until: day,
      reservations: cited,
      declarations: cited,
      rule,
    }),
  ),
  versions: z.array(z.string()),
  changes: z
    .object({
      from: z.string(),
      to: z.string(),
      added: z.array(ruleSchema),
      removed: z.array(ruleSchema),
      changed: z.array(z.object({ before: ruleSchema, after: ruleSchema, fields })),
      standings: z.array(
        z.object({
          state: z.string(),
          instrument: z.enum(INSTRUMENTS),
          before: standingSchema.nullable(),
          after: standingSchema.nullable(),
        }),
      ),
    })
    .nullable(),
}) satisfies z.ZodType<PackView>;

export const dossierLaw = z.object({
  measure: z.enum(['PRESERVATION', 'ASSISTANCE']),
  resolvedOn: z.iso.date(),
  on: z.iso.date(),
  packs: z.array(
    z.object({
      id: z.string(),
      title: text,
      pinned: z.string().nullable(),
      today: z.string().nullable(),
      sameContent: z.boolean(),
    }),
  ),
  rules: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('SAME'), rule }),
      z.object({ kind: z.literal('REMOVED'), rule }),
      z.object({ kind: z.literal('CHANGED'), rule, after: rule, fields }),
    ]),
  ),
  added: z.array(rule),
  instrument: z.object({ pinned: z.string(), today: z.string() }).nullable(),
  explanation: z.object({ pinned: text, today: text, same: z.boolean() }),
}) satisfies z.ZodType<DossierLawView>;
