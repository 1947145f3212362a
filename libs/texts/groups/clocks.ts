/** English and Spanish side by side, from the definitions of the clocks; and of those that earlier versions recorded. */
import { type ClockId, CLOCK_IDS, CLOCKS } from '@comity/vocabulary/clocks';
import { EARLIER_ORDER_IDS, EARLIER_ORDER_TERMS, type EarlierOrderTerm } from '@comity/vocabulary/values/earlier-law';
import type { Pair } from '../pair.ts';

const earlier = EARLIER_ORDER_IDS.map((id) => {
  const { en, es } = EARLIER_ORDER_TERMS[id].label;
  return [id, [en, es]] as const;
});

export const clocks = Object.fromEntries([
  ...CLOCK_IDS.map((id) => [id, CLOCKS[id].words] as const),
  ...earlier,
]) as Record<ClockId | EarlierOrderTerm, Pair>;
