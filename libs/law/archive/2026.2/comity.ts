/** What the project itself chose where treaties are silent; each is marked as such wherever it is shown. */
import type { SecondPack } from '../second-format.ts';
import { assistance } from './comity-assistance.ts';
import { preservation } from './comity-preservation.ts';

export const comity: SecondPack = {
  id: 'comity',
  version: '2026.2',
  title: { en: 'Rules of the project', es: 'Reglas del proyecto' },
  inForce: null,
  rules: [...preservation, ...assistance],
  standings: [],
  state: null,
};
