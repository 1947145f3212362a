/** Budapest Convention as far as preservation needs it (docs/rules 1.1). "Verified" means read in the named source. */
import type { FirstPack } from '../first-format.ts';
import { offences } from './budapest-offences.ts';
import { domestic } from './budapest-domestic.ts';
import { cooperation } from './budapest-cooperation.ts';
import { stored } from './budapest-stored.ts';

export const budapest: FirstPack = {
  id: 'budapest',
  version: '2026.1',
  title: {
    en: 'Convention on Cybercrime (ETS 185, Budapest, 2001)',
    es: 'Convenio sobre la Ciberdelincuencia (STE 185, Budapest, 2001)',
  },
  state: null,
  rules: [...offences, ...domestic, ...cooperation, ...stored],
};
