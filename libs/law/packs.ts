/** Lists all packs as they are today, in the order in which they are shown; earlier versions are in `versions.ts`. */
import type { Pack } from './pack.ts';
import { budapest } from './packs/budapest/budapest.ts';
import { cets224 } from './packs/cets-224/cets-224.ts';
import { comity } from './packs/comity/comity.ts';
import { nassau } from './packs/nassau/nassau.ts';
import { nassauProtocol } from './packs/nassau-protocol/nassau-protocol.ts';
import { networks } from './packs/networks.ts';
import { sanLuis } from './packs/san-luis/san-luis.ts';
import { argentina } from './packs/states/argentina.ts';
import { brazil } from './packs/states/brazil.ts';
import { canada } from './packs/states/canada.ts';
import { chile } from './packs/states/chile.ts';
import { colombia } from './packs/states/colombia.ts';
import { costaRica } from './packs/states/costa-rica.ts';
import { dominicanRepublic } from './packs/states/dominican-republic.ts';
import { jamaica } from './packs/states/jamaica.ts';
import { mexico } from './packs/states/mexico.ts';
import { otherStates } from './packs/states/other-states.ts';
import { peru } from './packs/states/peru.ts';
import { uncc } from './packs/uncc/uncc.ts';
import { unitedStates } from './packs/states/united-states.ts';

const INSTRUMENTS = [budapest, cets224, nassau, nassauProtocol, sanLuis, uncc, networks];
const STATES = [
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
];

export function lawPacks(): Pack[] {
  return [...INSTRUMENTS, ...STATES, comity];
}
