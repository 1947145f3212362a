/** All packs of this version, in the order in which they are shown. */
import type { Pack } from './pack.ts';
import { brazil } from './packs/brazil.ts';
import { budapest } from './packs/budapest.ts';
import { canada } from './packs/canada.ts';
import { chile } from './packs/chile.ts';
import { comity } from './packs/comity.ts';
import { peru } from './packs/peru.ts';
import { unitedStates } from './packs/united-states.ts';

export function lawPacks(): Pack[] {
  return [budapest, peru, chile, unitedStates, canada, brazil, comity];
}
