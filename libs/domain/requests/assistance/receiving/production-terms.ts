/** These terms run while the provider has the order, together with those that the instrument sets. */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import { clock, productionClock } from '../../../assistance/clocks.ts';
import { factsOf } from '../../../assistance/parts.ts';
import type { ClockStart } from '../../../events/decision.ts';
import type { DossierState } from '../../../state/dossier.ts';

/**
 * The provider's time stands still while a court has the order before it, here and at the provider (docs/rules 2.5).
 */
export const DUE = ['PRODUCTION_DUE', 'CETS8_SUB', 'CETS8_TRAF'] as const;

export function productionClocks(
  state: DossierState,
  targets: { categories: DataCategory[] }[],
  start: Instant,
): ClockStart[] {
  return [...productionClock(state, start), ...terms(state, targets, start)];
}

/** CETS 224 Art. 8(6): 20 days for subscriber information, 45 for traffic data, from service. */
function terms(state: DossierState, targets: { categories: DataCategory[] }[], start: Instant): ClockStart[] {
  const asked = (category: DataCategory): boolean => targets.some(({ categories }) => categories.includes(category));
  return (factsOf(state)?.terms ?? [])
    .filter(({ id }) => (id === 'CETS8_SUB' && asked('SUBSCRIBER')) || (id === 'CETS8_TRAF' && asked('TRAFFIC')))
    .map(({ id, days, rule }) => clock(id, start, { days }, rule, true));
}
