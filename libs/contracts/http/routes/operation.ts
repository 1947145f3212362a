/** These routes serve the operator of the installation, other installations, and programs. */
import { operatorSchema, deliverySchema, healthSchema, meaningSchema } from '../organization-views.ts';
import { parcelSchema } from '../../exchange.ts';
import { MAIL_OUTCOMES } from '@comity/vocabulary/values/mail-statuses';
import { z } from 'zod';
import type { RouteSpec } from '../route-spec.ts';
import { V1, ID } from './route-parts.ts';

export const operationRoutes = {
  operator: {
    method: 'GET',
    path: `${V1}/operator`,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.read',
    answers: { 200: operatorSchema },
  },
  settleMail: {
    method: 'POST',
    path: `${V1}/operator/mails/:id`,
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
    permission: { public: 'a message proves its sender by its signature' },
    audit: { none: 'kept in the inbox, or its rejection is recorded' },
    describes: parcelSchema,
    answers: { 200: deliverySchema },
  },
  health: {
    method: 'GET',
    path: '/health',
    permission: { public: 'asked by supervisors and load balancers' },
    audit: { none: 'asked every few seconds' },
    answers: { 200: healthSchema, 503: healthSchema },
  },
  problem: {
    method: 'GET',
    path: '/problems/:code',
    params: { code: z.string() },
    permission: { public: 'the meaning of a code holds no data' },
    audit: { none: 'the meaning of a code holds no data' },
    answers: { 200: meaningSchema },
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    permission: { public: 'the description holds no data' },
    audit: { none: 'the description holds no data' },
    answers: { 200: z.looseObject({ openapi: z.literal('3.1.0') }) },
  },
} as const satisfies Record<string, RouteSpec>;
