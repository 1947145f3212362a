/** A list is counted in the database, up to a bound. */
import type { TotalView } from '@comity/contracts/http/answer-parts';
import { COUNTED } from '@comity/persistence/reads/work';

/** `found` was counted up to one more than the bound. */
export function totalOf(found: number): TotalView {
  return { count: Math.min(found, COUNTED), more: found > COUNTED };
}
