/** What the bodies of acts are made of, and of messages that people enter for a side that does not use Comity. */
import { SIDES } from '@comity/vocabulary/values/plain';
import { z } from 'zod';
import { OBJECTION_CODES } from '@comity/vocabulary/values/answers';
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import { instant, writtenLine, writtenText } from '../text.ts';

const TEXT = 8_000;
export const text = writtenText(TEXT);
export const side = z.enum(SIDES);
const target = z.string().max(8);
const category = z.enum(DATA_CATEGORIES);
export const targets = z.array(target).min(1).max(20);
export const item = z.strictObject({ target, category });
export const questions = z.array(writtenText(2_000)).min(1).max(30);

/** A hold is named by the act that confirms it, so nobody writes its id. */
export const preservedResults = z
  .array(
    z.strictObject({
      target,
      category,
      snapshotAt: instant,
      from: instant.nullable(),
      to: instant.nullable(),
      bytes: z.int().min(0).nullable(),
      items: z.int().min(0).nullable(),
      reference: writtenLine(120),
      preservedUntil: instant,
      userNotified: z.boolean(),
    }),
  )
  .min(1)
  .max(60);
export const notPreservedResults = z
  .array(z.strictObject({ target, category, outcome: z.enum(['NOT_HELD', 'DELETED', 'ENCRYPTED']) }))
  .min(1)
  .max(60);
export const objection = z.strictObject({ target, code: z.enum(OBJECTION_CODES) });
export const objections = z.array(objection).min(1).max(20);
export const newEnds = z
  .array(z.strictObject({ hold: writtenLine(32), preservedUntil: instant }))
  .min(1)
  .max(60);
