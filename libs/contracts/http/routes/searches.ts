/** What is searched for stands in no address: it is given here, and lists are asked for by the id that comes back. */
import { id, line } from '@comity/vocabulary/schemas';
import { LONGEST_IDENTIFIER } from '@comity/vocabulary/values/request-codes';
import { z } from 'zod';
import type { RouteSpec } from '../route-spec.ts';
import { ID, MEMBER, V1 } from './route-parts.ts';

const searchSchema = z.strictObject({ id, q: z.string() });

export const searchesRoutes = {
  keepSearch: {
    method: 'POST',
    path: `${V1}/searches`,
    summary: 'Keep what is searched for, so that it stands in no address',
    permission: MEMBER,
    audit: { none: 'the list that is asked for by it is noted' },
    body: z.strictObject({ q: line(LONGEST_IDENTIFIER).min(1) }),
    answers: { 200: searchSchema },
  },
  search: {
    method: 'GET',
    path: `${V1}/searches/:id`,
    summary: 'Read what was searched for',
    params: ID,
    permission: MEMBER,
    audit: { none: 'the person reads what they typed themselves' },
    answers: { 200: searchSchema },
  },
} as const satisfies Record<string, RouteSpec>;
