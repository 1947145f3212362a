/**
 * One State says that it cannot honour what the other asks; the other State decides whether the case goes on all the
 * same, and nothing goes on until it has (docs/rules 0.6). The same loop serves two deciders:
 * - confidentiality or availability cannot be kept: the requester decides (Budapest Convention Arts 27(8), 29(6));
 * - a condition of use cannot be met: the State that gives decides (Arts 26(2), 28(3)).
 *
 * The side whose table has the act is the one that decides. Where the dossier goes afterwards is the same on both sides
 * and is stated here.
 */
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Choice } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

/**
 * `next` picks where the dossier goes on, one of `among`. It returns null where the decision was not to go on, and the
 * dossier then reaches `ends`.
 */
export function otherSideDecides(among: Status[], ends: Status, next: (state: DossierState) => Status | null): Choice {
  return { among: [...among, ends], pick: (state) => next(state) ?? ends };
}
