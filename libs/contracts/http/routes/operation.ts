/** These routes serve the operator of the installation, other installations, and programs. */
import { operatorSchema, deliverySchema, healthSchema, meaningSchema } from '../organization-views.ts';
import { parcelSchema } from '../../exchange.ts';
import { ENDS_BY_SEEING } from '@comity/vocabulary/codes/state-alarms';
import { MAIL_OUTCOMES } from '@comity/vocabulary/values/mail-statuses';
import { z } from 'zod';
import type { RouteSpec } from '../route-spec.ts';
import { V1, ID, page } from './route-parts.ts';

export const operationRoutes = {
  operator: {
    method: 'GET',
    path: `${V1}/operator`,
    summary: 'Read what is not sent and which parts are down',
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.read',
    /** Each of the two lists goes on behind its own cursor. */
    query: z.strictObject({ messages: page.cursor, mails: page.cursor, limit: page.limit }),
    answers: { 200: operatorSchema },
  },
  settleMail: {
    method: 'POST',
    path: `${V1}/operator/mails/:id`,
    summary: 'Decide on a mail that only a person can decide on',
    params: ID,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.mail.settled',
    body: z.strictObject({ outcome: z.enum(MAIL_OUTCOMES) }),
    keyed: true,
    answers: { 200: operatorSchema },
  },
  exchange: {
    method: 'POST',
    path: '/exchange/v1/messages',
    summary: 'Hand over a signed message as another installation',
    permission: { public: 'a message proves its sender by its signature' },
    audit: { none: 'kept in the inbox, or its rejection is recorded' },
    describes: parcelSchema,
    answers: { 200: deliverySchema },
  },
  settleAlarm: {
    method: 'POST',
    path: `${V1}/operator/alarms/:id`,
    summary: 'Settle an alarm that ends when the operator has seen it',
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.alarm.settled',
    params: ID,
    body: z.strictObject({ outcome: z.literal('SEEN'), reason: z.enum(ENDS_BY_SEEING) }),
    answers: { 200: operatorSchema },
  },
  health: {
    method: 'GET',
    path: '/health',
    summary: 'Ask whether acts can be done',
    permission: { public: 'asked by supervisors and load balancers' },
    audit: { none: 'asked every few seconds' },
    answers: { 200: healthSchema, 503: healthSchema },
  },
  problem: {
    method: 'GET',
    path: '/problems/:code',
    summary: 'Read what the code of a problem means',
    params: { code: z.string() },
    permission: { public: 'the meaning of a code holds no data' },
    audit: { none: 'the meaning of a code holds no data' },
    answers: { 200: meaningSchema },
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'Fetch this description',
    permission: { public: 'the description holds no data' },
    audit: { none: 'the description holds no data' },
    answers: { 200: z.looseObject({ openapi: z.literal('3.1.0') }) },
  },
  reference: {
    method: 'GET',
    path: '/api',
    summary: 'Read this description as pages',
    permission: { public: 'the description holds no data' },
    audit: { none: 'the description holds no data' },
    answers: { 200: { media: ['text/html'] } },
  },
  referenceFile: {
    method: 'GET',
    path: '/api/reference/:file',
    summary: 'Fetch a script or the styles of those pages',
    params: { file: z.string().max(40) },
    permission: { public: 'the scripts hold no data' },
    audit: { none: 'the scripts hold no data' },
    answers: { 200: { media: ['text/javascript', 'text/css'] } },
  },
} as const satisfies Record<string, RouteSpec>;
