/** The term of an order stands here as in packs that named it by an id and left to the program what the id meant. */
import { EARLIER_ORDER_IDS, EARLIER_ORDER_TERMS } from '@comity/vocabulary/values/earlier-law';
import { z } from 'zod';
import type { StateLaw } from '../pack.ts';

export const earlierOrder = z.strictObject({
  id: z.enum(EARLIER_ORDER_IDS),
  rule: z.string(),
  days: z.int().min(1),
  renewals: z.int().min(0).nullable(),
});
export type EarlierOrder = z.infer<typeof earlierOrder>;

export function orderToday(order: EarlierOrder | null): StateLaw['order'] {
  if (order === null) return null;
  const { id, ...term } = order;
  return { ...term, ...EARLIER_ORDER_TERMS[id] };
}
