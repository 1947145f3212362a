/**
 * This pack holds the memberships of the States that have no pack of their own. Everything else about these States is
 * unknown, and blocks nothing.
 */
import type { Pack } from '../../pack.ts';
import { membershipsWithout } from '../memberships/of-state.ts';

const recorded = membershipsWithout(['AR', 'BR', 'CA', 'CL', 'CO', 'CR', 'DO', 'JM', 'MX', 'PE', 'US']);

export const otherStates: Pack = {
  id: 'other-states',
  version: '2026.4',
  title: { en: 'Other States: what is recorded', es: 'Otros Estados: lo que consta' },
  inForce: null,
  rules: recorded.rules,
  standings: recorded.standings,
  state: null,
};
