/** Programs of a provider read orders with their rows, and are told of each order what became of it. */
import { DATA_CATEGORIES, IDENTIFIER_TYPES } from '@comity/vocabulary/values/request-codes';
import { z } from 'zod';
import { actReceiptSchema } from './acts.ts';
import { actName, count, instant, requestKind, status } from './answer-parts.ts';
import { problemSchema } from './problem-views.ts';

/** This is one identifier with one kind of data, which is answered by itself. */
export const orderRowSchema = z
  .strictObject({
    row: z.string().describe('The short name of the identifier and the kind of data, such as `t1.TRAFFIC`'),
    target: z.string(),
    type: z.enum(IDENTIFIER_TYPES),
    value: z.string(),
    category: z.enum(DATA_CATEGORIES),
    /** What was answered last, in the code of the answer; null while nothing was, or where the order asks for it again. */
    answer: z.string().nullable(),
  })
  .meta({ id: 'OrderRow' });

export const orderRowsSchema = z
  .strictObject({
    order: z.uuid().describe('Id of the dossier of the order'),
    reference: z.string().describe('The own reference of the dossier'),
    kind: requestKind,
    status,
    /** The first term that runs out; null where none runs. */
    dueAt: instant.nullable(),
    rows: z.array(orderRowSchema),
  })
  .meta({ id: 'RowsOfOrder' });
export type OrderRowsView = z.infer<typeof orderRowsSchema>;

const own = { order: z.uuid(), act: actName };
/** Each act has a result of its own: what is refused for one order changes nothing for another. */
export const orderResultSchema = z
  .discriminatedUnion('outcome', [
    z.strictObject({ ...own, outcome: z.literal('DONE'), receipt: actReceiptSchema }),
    z.strictObject({ ...own, outcome: z.literal('REFUSED'), problem: problemSchema }),
  ])
  .meta({ id: 'OrderResult' });
export type OrderResult = z.infer<typeof orderResultSchema>;

export const orderResultsSchema = z
  .strictObject({ done: count, refused: count, results: z.array(orderResultSchema) })
  .meta({ id: 'OrderResults' });
export type OrderResults = z.infer<typeof orderResultsSchema>;

/** What a table of answers would do, and what is wrong in which line of it. */
export const tableCheckSchema = z
  .strictObject({
    acts: z.array(
      z.strictObject({ ...own, reference: z.string(), covers: count.describe('So many rows are answered by the act') }),
    ),
    mistakes: z.array(
      z.strictObject({
        line: count.describe('From 1, as an editor counts; 0 for what concerns the whole table'),
        column: z.string().nullable(),
        code: z.string(),
        message: z.string().describe('What is wrong, and how to cure it'),
      }),
    ),
  })
  .meta({ id: 'TableCheck' });
export type TableCheckView = z.infer<typeof tableCheckSchema>;
export type TableMistakeView = TableCheckView['mistakes'][number];
