/**
 * The second format of a law pack is as today's, but without the service levels, the stage of preservation and what the
 * term of an order is called and counts from.
 */
import type { z } from 'zod';
import { type Pack, packSchema, stateLawSchema } from '../pack.ts';
import { earlierOrder, orderToday } from './earlier-order.ts';

export const secondPackSchema = packSchema
  .omit({ levels: true, preservation: true, state: true })
  .extend({ state: stateLawSchema.extend({ order: earlierOrder.nullable() }).nullable() });

export type SecondPack = z.infer<typeof secondPackSchema>;

/** Returns the same law in today's format; nothing is added but what the id of an order meant. */
export function secondInTodaysFormat({ state, ...pack }: SecondPack): Pack {
  return { ...pack, state: state === null ? null : { ...state, order: orderToday(state.order) } };
}
