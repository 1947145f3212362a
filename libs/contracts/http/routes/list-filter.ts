/** People narrow lists of dossiers by these. */
import { day, id, line } from '@comity/vocabulary/schemas';
import { URGENCIES } from '@comity/vocabulary/values/request-codes';
import { STATUSES } from '@comity/vocabulary/values/statuses';
import { z } from 'zod';

export const listFilter = {
  /** What is searched for is kept under this id, so that it stands in no address: `POST /api/v1/searches`. */
  search: id.optional(),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  status: z.enum(STATUSES).optional(),
  urgency: z.enum(URGENCIES).optional(),
  provider: line(40).optional(),
  dueBefore: day.optional(),
  responsible: z.literal('me').optional(),
  from: day.optional(),
  to: day.optional(),
};

const { search, state, urgency, provider, dueBefore, responsible } = listFilter;
/** A draft has no status and no clock; `dueBefore` asks for those that want an answer by that day. */
export const draftFilter = { search, state, urgency, provider, dueBefore, responsible };
