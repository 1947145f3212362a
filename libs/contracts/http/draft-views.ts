/** Drafts, and what the api finds in them. */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { z } from 'zod';
import { documentContents } from '../documents.ts';
import { requestFormSchema } from '../request-form.ts';
import { digest, instant, missingSchema, requestKind, status, way } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

/** The form as programs read it; what a program writes is held to the form's own schema. */
export const formSchema: z.ZodType<RequestForm, RequestForm> = requestFormSchema.meta({ id: 'RequestForm' });

/** The rules that apply to a request, as they are pinned to it. */
export const snapshotSchema = documentContents.SNAPSHOT.meta({ id: 'RuleSnapshot' });

export const draftLineSchema = z
  .strictObject({
    id: z.uuid(),
    kind: requestKind,
    /** The preservation that a formal request follows. */
    follows: z.uuid().nullable(),
    /** The preservation whose answer disclosed a provider in a third State; null of every other draft. */
    derivedFrom: z.uuid().nullable(),
    title: z.string(),
    changedAt: instant,
    author: wordsSchema,
    version: z.int(),
    /** Came by hand and waits for another person to compare it: whether the reader entered it; else null. */
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
    /** Name of the State that asked by hand and for which it is written down; null for a request of one's own. */
    onBehalf: wordsSchema.nullable(),
    /** Who entered it from which source, while it waits for a second person; else null. */
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
    /** The preservation whose answer disclosed a provider in a third State; null of every other draft. */
    derivedFrom: z.strictObject({ id: z.uuid(), reference: z.string() }).nullable(),
    /** Set when the draft was submitted: it is then changed only after the dossier has been returned to draft. */
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
    /** Digest of the exact text that will be approved and sent, which is in `text`. */
    shown: digest,
    text: z.string(),
  })
  .meta({ id: 'DraftCheck' });
export type DraftCheckView = z.infer<typeof draftCheckSchema>;
