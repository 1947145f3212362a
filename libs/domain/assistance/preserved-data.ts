/**
 * The preservation that a formal request follows says at home that its data are gone (docs/rules 2.1). What becomes of the
 * request is for its own people: it goes on, and they know.
 */
import type { Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { MessageRow } from '../events/lifecycle.ts';

export function preservedDataLost(
  side: Exclude<Side, 'provider'>,
  from: readonly Status[],
  told: readonly Role[],
): MessageRow<'preserved_data_lost'> {
  return {
    message: 'preserved_data_lost',
    fromSide: side,
    from,
    to: 'SAME',
    basis: 'COM.LOSS',
    effect: () => ({ notices: [{ code: 'DATA_LOST', to: [...told] }] }),
  };
}
