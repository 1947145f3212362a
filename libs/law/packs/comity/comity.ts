/**
 * This pack holds what the project itself chose where treaties are silent; each choice is marked as one wherever it is
 * shown.
 */
import type { Pack } from '../../pack.ts';
import { assistance } from './assistance.ts';
import { preservation } from './preservation.ts';
import { serviceLevels } from './service-levels.ts';
import { treaties } from './treaties.ts';

export const comity: Pack = {
  id: 'comity',
  version: '2026.5',
  title: { en: 'Rules of the project', es: 'Reglas del proyecto' },
  inForce: null,
  rules: [...preservation, ...assistance, ...treaties],
  standings: [],
  state: null,
  levels: serviceLevels,
};
