/** By these routes auditors read who asked for what in their organization; the operator reads of strangers. */
import { day, id } from '@comity/vocabulary/schemas';
import { ACCESS_KINDS } from '@comity/vocabulary/values/access-kinds';
import { z } from 'zod';
import { accessLineSchema, accessPersonSchema } from '../access-views.ts';
import { pageOf } from '../answer-parts.ts';
import type { RouteSpec } from '../route-spec.ts';
import { V1, page } from './route-parts.ts';

const filter = {
  kind: z.enum(ACCESS_KINDS).optional(),
  member: id.optional(),
  dossier: id.optional(),
  from: day.optional().describe('The first day, in the zone of the reader’s office'),
  to: day.optional().describe('The last day, in the zone of the reader’s office'),
};
const READERS = { roles: ['AUDITOR', 'OPERATOR'] } as const;

export const accessRoutes = {
  accessPeople: {
    method: 'GET',
    path: `${V1}/access-log/people`,
    summary: 'List the people of the organization, to narrow its access log by one',
    permission: READERS,
    audit: { none: 'names of the own organization' },
    answers: { 200: z.array(accessPersonSchema) },
  },
  accessLog: {
    method: 'GET',
    path: `${V1}/access-log`,
    summary: 'Read who asked for what in the organization',
    permission: READERS,
    audit: 'access-log.read',
    query: z.strictObject({ ...filter, ...page }),
    answers: { 200: pageOf(accessLineSchema) },
  },
  accessLogExport: {
    method: 'GET',
    path: `${V1}/access-log/export`,
    summary: 'Fetch the access log as a table',
    permission: READERS,
    audit: 'access-log.exported',
    query: z.strictObject(filter),
    answers: { 200: { media: ['text/csv'] } },
  },
} as const satisfies Record<string, RouteSpec>;
