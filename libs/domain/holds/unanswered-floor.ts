/**
 * A provider may have copied the data without having said so: for what it has not answered the floor of Art. 29(7) counts
 * from the order that it has, because the copy cannot be older.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { orderedPart } from '../orders/unordered.ts';
import type { DossierState } from '../state/dossier.ts';
import { isAnswered } from './answers.ts';
import { endOfFloor, isBound } from './hold-clocks.ts';

/** Returns the identifiers that are still asked for and not answered, while their floor is not over. */
export function unansweredBeforeFloor(state: DossierState, now: Instant): string[] {
  const ordered = lastOrdered(state);
  if (ordered === null || !isBound(state)) return [];
  if (Date.parse(endOfFloor(state, { snapshotAt: ordered })) <= Date.parse(now)) return [];
  const sent = state.targets.filter(({ orderSent, withdrawn }) => orderSent !== undefined && !withdrawn);
  const waiting = orderedPart(state.targets).filter((target) => !isAnswered(target));
  return [...new Set([...waiting, ...sent].map(({ id }) => id))];
}

/** Returns when the provider was last given something to preserve; a supplement is served when it is issued. */
function lastOrdered({ servedAt, orders }: DossierState): Instant | null {
  if (servedAt === null) return null;
  const supplements = orders.filter(({ supplement }) => supplement === true).map(({ issuedAt }) => issuedAt);
  return [servedAt, ...supplements].reduce((latest, one) => (Date.parse(one) > Date.parse(latest) ? one : latest));
}
