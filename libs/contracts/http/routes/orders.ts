/** By these routes a provider's program works on hundreds of orders: it reads rows, acknowledges and answers many at once. */
import { id } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { orderResultsSchema, orderRowsSchema, tableCheckSchema } from '../order-views.ts';
import { othersLineSchema } from '../views.ts';
import { pageOf } from '../answer-parts.ts';
import type { RouteSpec } from '../route-spec.ts';
import { listFilter } from './list-filter.ts';
import { V1, MEMBER, page } from './route-parts.ts';

const LIAISON = { roles: ['PROVIDER_LIAISON'] } as const;
/** One request acknowledges, or one table answers, no more orders than these. */
export const MOST_ORDERS = 500;
const EACH_BY_ITSELF = 'does an act on each of up to 500 orders';

const key = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .describe('The Idempotency-Key of this one act: the same key again gets the first receipt');
/** The table as CSV (RFC 4180), in UTF-8; comma, semicolon and tabulator separate. */
const table = z.strictObject({ table: z.string().min(1).max(900_000) });

export const ordersRoutes = {
  orders: {
    method: 'GET',
    path: `${V1}/orders`,
    summary: 'List the orders of a provider',
    permission: MEMBER,
    audit: 'orders.read',
    query: z.strictObject({ ...listFilter, ...page }),
    answers: { 200: pageOf(othersLineSchema) },
  },
  orderRows: {
    method: 'GET',
    path: `${V1}/orders/rows`,
    summary: 'List the orders of a provider with each identifier and kind of data that is to be answered',
    permission: LIAISON,
    audit: 'orders.read',
    query: z.strictObject({ ...listFilter, ...page }),
    answers: { 200: pageOf(orderRowsSchema) },
  },
  orderTable: {
    method: 'GET',
    path: `${V1}/orders/table`,
    summary: 'Fetch the rows that are to be answered as a table, to be filled in and given back',
    permission: LIAISON,
    audit: 'orders.exported',
    query: z.strictObject(listFilter),
    takesTime: 'writes the rows of up to 500 orders',
    answers: { 200: { media: ['text/csv'] } },
  },
  acknowledgeOrders: {
    method: 'POST',
    path: `${V1}/orders/acknowledgements`,
    summary: 'Acknowledge many orders, each by an act of its own',
    permission: LIAISON,
    audit: { none: 'each act is an event of the ledger; refusals are kept apart' },
    body: z.strictObject({
      orders: z
        .array(z.strictObject({ order: id, key }))
        .min(1)
        .max(MOST_ORDERS),
    }),
    takesTime: EACH_BY_ITSELF,
    answers: { 200: orderResultsSchema },
  },
  checkAnswers: {
    method: 'POST',
    path: `${V1}/orders/answers/check`,
    summary: 'Check a table of answers, line by line, before anything is answered',
    permission: LIAISON,
    audit: 'orders.answers.check.read',
    body: table,
    takesTime: 'checks the answers to up to 500 orders',
    answers: { 200: tableCheckSchema },
  },
  giveAnswers: {
    method: 'POST',
    path: `${V1}/orders/answers`,
    summary: 'Answer orders by a table; where one line of it is wrong, nothing is answered',
    permission: LIAISON,
    audit: { none: 'each act is an event of the ledger; refusals are kept apart' },
    body: table,
    keyed: true,
    takesTime: EACH_BY_ITSELF,
    answers: { 200: orderResultsSchema },
  },
} as const satisfies Record<string, RouteSpec>;
