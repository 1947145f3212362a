/**
 * One loop, two deciders (docs/rules 0.6). One State says that it cannot honour what the other asks; the other decides
 * whether it goes on all the same, and until then nothing does:
 * - confidentiality or availability cannot be kept: the requester decides (Budapest Convention Arts 27(8), 29(6));
 * - a condition of use cannot be met: the State that gives decides (Arts 26(2), 28(3)).
 *
 * Who decides is whose table has the act; where the dossier goes after it is the same on both sides, and is this.
 */
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Choice } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

/** `next`: where the dossier goes on, of `among`; null where it was decided that it does not, and `ends` is reached. */
export function otherSideDecides(among: Status[], ends: Status, next: (state: DossierState) => Status | null): Choice {
  return { among: [...among, ends], pick: (state) => next(state) ?? ends };
}
