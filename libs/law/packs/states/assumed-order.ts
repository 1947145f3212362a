import { STATES, type StateCode } from '../memberships/states.ts';
import { rule } from '../../rule.ts';
import type { OrderOfState, PackRule } from '../../pack.ts';

/**
 * These rules serve a Party for whose own law no term is recorded here. Art. 16(2) of the Budapest Convention tells
 * legislators what they may allow and sets the term of no order, so a term that is taken from it is an assumption and
 * is shown as one.
 */
export function assumedOrder(state: StateCode, by: OrderOfState['by']): { order: OrderOfState; rule: PackRule } {
  const [en, es] = STATES[state];
  return {
    order: {
      rule: `${state}.ORDER`,
      days: 90,
      renewals: null,
      then: 'RENEWAL',
      startsAt: 'ORDER',
      by,
      label: { en: 'Term of the order (assumed: 90 days)', es: 'Plazo de la orden (supuesto: 90 días)' },
      paper: { en: 'Preservation order', es: 'Orden de conservación' },
    },
    rule: rule(
      `${state}.ORDER`,
      'K?',
      [`${en}, term of the order assumed`, `${es}, plazo de la orden supuesto`],
      [
        'No domestic length is recorded. Assumed: 90 days, the most that Art. 16(2) of the Budapest Convention lets a legislator allow.',
        'No consta plazo interno. Se supone: 90 días, lo máximo que el art. 16(2) del Convenio de Budapest permite prever al legislador.',
      ],
    ),
  };
}
