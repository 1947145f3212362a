/** A list shows each dossier as a line. */
import { URGENCIES } from '@comity/vocabulary/values/request-codes';
import { z } from 'zod';
import { instant, localDay, requestKind, ruleSchema, side, status } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

export const deadlineSchema = z
  .strictObject({
    clock: z.string(),
    /** This is the name of the clock; the term of an order is named by the law of its State. */
    name: wordsSchema,
    subject: z.string(),
    dueAt: instant,
    /** This is the zone in which the deadline is counted and shown. */
    zone: z.string(),
    daysLeft: z.int(),
    /** This is the earliest plausible end, before which to act. */
    alarmAt: instant.nullable(),
    /** This is the working day, `YYYY-MM-DD`, on which to act inside the office; it is not later than the due day. */
    actBy: localDay.nullable(),
    state: z.enum(['RUNNING', 'STOPPED', 'PASSED']),
    rule: ruleSchema,
  })
  .meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof deadlineSchema>;

export const dossierLineSchema = z
  .strictObject({
    id: z.uuid(),
    reference: z.string(),
    kind: requestKind,
    side,
    status,
    /** It is null where the dossier has no request of its own, as at a provider, which sees only the order. */
    urgency: z.enum(URGENCIES).nullable(),
    /**
     * This is the name of the party at the other end: the requesting State for the receiving side, and its authority
     * for a provider.
     */
    counterpart: wordsSchema,
    responsible: wordsSchema.nullable(),
    openedAt: instant,
    changedAt: instant,
    nextDeadline: deadlineSchema.nullable(),
    exercise: z.boolean(),
    ratificationDue: z.boolean(),
    compromised: z.boolean(),
  })
  .meta({ id: 'DossierLine' });
export type DossierLine = z.infer<typeof dossierLineSchema>;

/** This is another request of the same case. */
export const linkedSchema = dossierLineSchema
  .pick({ id: true, reference: true, kind: true, status: true })
  .meta({ id: 'LinkedDossier' });
export type LinkedView = z.infer<typeof linkedSchema>;
