/** The api shows drafts, and what it finds in them. */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { z } from 'zod';
import { ruleSnapshot } from '../documents.ts';
import { requestFormSchema, storedFormSchema } from '../request-form.ts';
import { digest, instant, missingSchema, requestKind, status, way } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

/** Programs read the form by this schema; what a program writes is checked by the form's own schema. */
export const formSchema: z.ZodType<RequestForm, RequestForm> = storedFormSchema.meta({ id: 'RequestForm' });

/** A program writes the form by this schema. */
export const writtenFormSchema: z.ZodType<RequestForm, RequestForm> = requestFormSchema.meta({
  id: 'WrittenRequestForm',
});

/** These are the rules that apply to a request, as they are pinned to it. */
export const snapshotSchema = ruleSnapshot.meta({ id: 'RuleSnapshot' });

export const draftLineSchema = z
  .strictObject({
    id: z.uuid(),
    kind: requestKind,
    /** This is the preservation that a formal request follows. */
    follows: z.uuid().nullable(),
    /**
     * This is the preservation whose answer disclosed a provider in a third State; it is null for every other draft.
     */
    derivedFrom: z.uuid().nullable(),
    /** This is the dossier whose request the draft amends; it is null for every other draft. */
    amends: z.uuid().nullable(),
    title: z.string(),
    changedAt: instant,
    author: wordsSchema,
    version: z.int(),
    /**
     * It is set for a draft that came by hand and waits for another person to compare it: `own` is true if the reader
     * entered it.
     */
    entry: z.strictObject({ own: z.boolean() }).nullable(),
  })
  .meta({ id: 'DraftLine' });
export type DraftLine = z.infer<typeof draftLineSchema>;

export const draftSchema = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    form: formSchema,
    changedAt: instant,
    author: wordsSchema,
    /**
     * This is the name of the State that asked by hand and for which the draft is written down; it is null for a
     * request of this State's own.
     */
    onBehalf: wordsSchema.nullable(),
    /** Says who entered the draft from which source, while it waits for a second person; otherwise it is null. */
    entry: z
      .strictObject({
        by: wordsSchema,
        own: z.boolean(),
        at: instant,
        way,
        receivedAt: instant,
        zone: z.string(),
        sender: z.string(),
        original: digest,
      })
      .nullable(),
    /**
     * This is the preservation whose answer disclosed a provider in a third State; it is null for every other draft.
     */
    derivedFrom: z.strictObject({ id: z.uuid(), reference: z.string() }).nullable(),
    /** This is the dossier whose request the draft amends; it is null for every other draft. */
    amends: z.strictObject({ id: z.uuid(), reference: z.string() }).nullable(),
    /**
     * It is set when the draft was submitted: it can then be changed only after the dossier has been returned to draft.
     */
    dossier: z.strictObject({ id: z.uuid(), status }).nullable(),
    returnedWith: z.string().nullable(),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftSchema>;

export const draftCheckSchema = z
  .strictObject({
    missing: z.array(missingSchema),
    warnings: z.array(missingSchema),
    snapshot: snapshotSchema,
    /** This is the digest of the exact text that will be approved and sent, which is in `text`. */
    shown: digest,
    text: z.string(),
  })
  .meta({ id: 'DraftCheck' });
export type DraftCheckView = z.infer<typeof draftCheckSchema>;
