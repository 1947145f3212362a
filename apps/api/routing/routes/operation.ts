/** For who keeps the installation going, for other installations, and for programs. */
import * as ofOrganization from '@comity/contracts/http/answers/organization';
import { parcelSchema } from '@comity/contracts/exchange';
import { z } from 'zod';
import type { RouteSpec } from '../route.ts';
import { V1 } from '../route-parts.ts';

export const operationRoutes = {
  operator: {
    method: 'GET',
    path: `${V1}/operator`,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.read',
    answers: ofOrganization.operator,
  },
  settleMail: {
    method: 'POST',
    path: `${V1}/operator/mails/:id`,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.mail.settled',
    body: z.strictObject({ outcome: z.enum(['ARRIVED', 'SEND_AGAIN']) }),
    keyed: true,
    answers: ofOrganization.operator,
  },
  exchange: {
    method: 'POST',
    path: '/exchange/v1/messages',
    permission: { public: 'a message proves its sender by its signature' },
    audit: { none: 'kept in the inbox, or its rejection is recorded' },
    describes: parcelSchema,
    answers: ofOrganization.delivery,
  },
  health: {
    method: 'GET',
    path: '/health',
    permission: { public: 'asked by supervisors and load balancers' },
    audit: { none: 'asked every few seconds' },
    answers: ofOrganization.health,
  },
  problem: {
    method: 'GET',
    path: '/problems/:code',
    permission: { public: 'the meaning of a code holds no data' },
    audit: { none: 'the meaning of a code holds no data' },
    answers: ofOrganization.meaning,
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    permission: { public: 'the description holds no data' },
    audit: { none: 'the description holds no data' },
    answers: z.looseObject({ openapi: z.literal('3.1.0') }),
  },
} as const satisfies Record<string, RouteSpec>;
