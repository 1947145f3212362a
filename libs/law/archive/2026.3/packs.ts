/** Lists the packs as they stood together before 2026.4, each with the version that it had then. */
import type { Pack } from '../../pack.ts';
import { comity } from '../2026.4/comity.ts';
import { budapest } from './budapest/budapest.ts';
import { cets224 } from './cets-224/cets-224.ts';
import { nassau } from './nassau/nassau.ts';
import { networks } from './networks.ts';
import { sanLuis } from './san-luis/san-luis.ts';
import { argentina } from './states/argentina.ts';
import { brazil } from './states/brazil.ts';
import { canada } from './states/canada.ts';
import { chile } from './states/chile.ts';
import { colombia } from './states/colombia.ts';
import { costaRica } from './states/costa-rica.ts';
import { dominicanRepublic } from './states/dominican-republic.ts';
import { jamaica } from './states/jamaica.ts';
import { mexico } from './states/mexico.ts';
import { otherStates } from './states/other-states.ts';
import { peru } from './states/peru.ts';
import { unitedStates } from './states/united-states.ts';

export const packsBefore20264: readonly Pack[] = [
  budapest,
  cets224,
  nassau,
  sanLuis,
  networks,
  argentina,
  brazil,
  canada,
  chile,
  colombia,
  costaRica,
  dominicanRepublic,
  jamaica,
  mexico,
  peru,
  unitedStates,
  otherStates,
  comity,
];
