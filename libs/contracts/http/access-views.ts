/** What an auditor reads of who asked for what in the own organization. */
import { ACCESS_KINDS } from '@comity/vocabulary/values/access-kinds';
import { z } from 'zod';
import { count, instant } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

export const accessLineSchema = z.strictObject({
  id: z.uuid(),
  /** The minute in which it was. */
  at: instant,
  /** Null for somebody who is no member here. */
  member: wordsSchema.nullable(),
  address: z.string(),
  kind: z.enum(ACCESS_KINDS),
  route: z.string(),
  /** The internal id of the dossier or draft that was asked for. */
  dossier: z.uuid().nullable(),
  /** The code of the problem where the access was refused. */
  code: z.string().nullable(),
  /** How often it was within that minute. */
  number: count,
});
export type AccessLineView = z.infer<typeof accessLineSchema>;

export const accessPersonSchema = z.strictObject({ id: z.uuid(), name: wordsSchema, active: z.boolean() });
export type AccessPersonView = z.infer<typeof accessPersonSchema>;
