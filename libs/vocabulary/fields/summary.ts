/**
 * The rules must know this of a request: codes, digests and bounds, derived from its form by a pure function. A
 * receiver derives it again from the request that travels beside it and refuses a message whose summary differs.
 */
import { z } from 'zod';
import { type Field, field, type FieldOptions } from '../field.ts';
import { orderKinds, orderTerm, serviceLevels } from '../pinned-terms.ts';
import { digest, id, line } from '../schemas.ts';
import { TRANSLATIONS } from '../values/assistance.ts';
import { INSTRUMENT_POINTS } from '../values/law-codes.ts';
import {
  DATA_CATEGORIES,
  IDENTIFIER_TYPES,
  MAX_TARGETS,
  OFFENCE_CLASSES,
  OFFENCE_CODES,
  URGENCIES,
} from '../values/request-codes.ts';
import type { RequestSummary } from '../values/request-summary.ts';
import type { Words } from '../words.ts';
import { targetId } from './targets.ts';

const code = line(64);
const category = z.enum(DATA_CATEGORIES);
const days = z.int().min(1).max(3_650);

const cited = z.strictObject({ code, rule: code });
const assistanceFacts = z.strictObject({
  instrument: code,
  reference: line(120),
  preservation: id.nullable(),
  confidential: z.boolean(),
  translation: z
    .strictObject({
      blocks: z.boolean(),
      rule: code,
      made: z.enum(TRANSLATIONS).nullable(),
      accepted: z.array(line(8)).min(1).max(20).optional(),
    })
    .nullable(),
  formality: z.strictObject({ rule: code, days: days.nullable() }).nullable(),
  review: z.strictObject({ rule: code, maxDays: days }),
  judged: z.array(category).max(DATA_CATEGORIES.length),
  conditions: z.array(cited).max(40),
  articles: z
    .array(z.strictObject({ point: z.enum(INSTRUMENT_POINTS), rule: code }))
    .max(INSTRUMENT_POINTS.length)
    .exactOptional(),
  terms: z.array(z.strictObject({ id: z.enum(['CETS8_SERVE', 'CETS8_SUB', 'CETS8_TRAF']), rule: code, days })).max(10),
});

export const requestSummary = z.strictObject({
  requestingState: line(2),
  requestedState: line(2),
  provider: line(64),
  urgency: z.enum(URGENCIES),
  offenceClass: z.enum(OFFENCE_CLASSES),
  offences: z.array(z.enum(OFFENCE_CODES)).max(OFFENCE_CODES.length).exactOptional(),
  targets: z
    .array(z.strictObject({ id: targetId, type: z.enum(IDENTIFIER_TYPES), categories: z.array(category) }))
    .max(MAX_TARGETS),
  noUserNotice: z.boolean(),
  mlaIntended: z.boolean(),
  missing: z.array(z.strictObject({ field: code, code, rule: code })).max(0),
  snapshot: digest,
  rules: z.strictObject({
    refusalGrounds: z.array(z.strictObject({ code, rule: code, reaches: z.literal('OUTSIDE_2_11').exactOptional() })),
    bound: z.boolean().exactOptional(),
    floorDays: z.int().min(0).max(3_650),
    order: orderTerm.nullable(),
    orders: orderKinds,
    levels: serviceLevels,
  }),
  /** It is absent in requests that were signed before there was a formal one; see `bodyOf` of the contracts. */
  assistance: assistanceFacts.nullable().default(null),
});

export function summary(label: Words, options: FieldOptions = {}): Field<null, z.ZodType<RequestSummary>> {
  return field(
    label,
    {
      posted: null,
      recorded: requestSummary,
      documents: ({ snapshot }: RequestSummary) => [{ digest: snapshot, form: 'SNAPSHOT' }],
      words: () => [],
      form: null,
    },
    { unsaid: true, ...options },
  );
}
