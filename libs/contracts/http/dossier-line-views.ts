/** A list shows each dossier as a line. */
import { URGENCIES } from '@comity/vocabulary/values/request-codes';
import type { IdentifierStatus } from '@comity/vocabulary/values/identifier-statuses';
import { z } from 'zod';
import { actName, instant, localDay, requestKind, role, ruleSchema, side, status, taskCode } from './answer-parts.ts';
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

/** Something that waits to be done: by whom, since when, until when, and by which first step. */
export const taskSchema = z
  .strictObject({
    task: taskCode,
    /** The side whose people have it to do. */
    of: side,
    /** Roles whose holders may do it; empty where it is another side's. */
    roles: z.array(role),
    /** True where the caller may do it. */
    mine: z.boolean(),
    /** The first step; null where it is another side's. */
    first: actName.nullable(),
    since: instant,
    /** The first deadline by which it is to be done; null where none runs. */
    dueAt: instant.nullable(),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof taskSchema>;

export const dossierLineSchema = z
  .strictObject({
    id: z.uuid(),
    reference: z.string(),
    /** This is the case number that the request names; null at a provider, which never learns it. */
    caseReference: z.string().nullable(),
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
    /** This is the custodian's zone, in which terms are counted. */
    zone: z.string(),
    nextDeadline: deadlineSchema.nullable(),
    exercise: z.boolean(),
    ratificationDue: z.boolean(),
    compromised: z.boolean(),
    /** Says that less is preserved than was asked for; it is null where the status says it all. */
    extent: z.enum(['PARTLY_PRESERVED', 'LOST'] as const satisfies readonly IdentifierStatus[]).nullable(),
  })
  .meta({ id: 'DossierLine' });
export type DossierLine = z.infer<typeof dossierLineSchema>;

/** This is another request of the same case. */
export const linkedSchema = dossierLineSchema
  .pick({ id: true, reference: true, kind: true, side: true, status: true })
  .meta({ id: 'LinkedDossier' });
export type LinkedView = z.infer<typeof linkedSchema>;
