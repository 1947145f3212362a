/**
 * Provider and State apply the same rules on whether a report of another provider can be made on a dossier and where it
 * is kept.
 */
import type { MessageBodies } from '@comity/vocabulary/messages';
import { unknownTarget } from '../holds/targets.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { Disclosure } from '../state/disclosure.ts';
import { type DossierState, isKept } from '../state/dossier.ts';

type Report = { detail: MessageBodies['other_provider_report'] };

/** Arts 17 and 30 concern traffic data that a request to preserve has kept. */
export function trafficHeld({ holds }: DossierState): Refusal | null {
  const kept = holds.filter(isKept).flatMap(({ items }) => items);
  return kept.some(({ category }) => category === 'TRAFFIC') ? null : refuse('NO_TRAFFIC_HELD', [], 'BUD.17');
}

export function notReported({ disclosures = [] }: DossierState, { detail }: Report): Refusal | null {
  return disclosures.some(({ path }) => path === detail.path) ? refuse('ALREADY_REPORTED', ['path']) : null;
}

/** Every element of the path must belong to an identifier that the order names. */
export function pathFits(state: DossierState, { detail }: Report): Refusal | null {
  return unknownTarget(state, detail.targets);
}

export function reported(
  { disclosures = [] }: DossierState,
  { state, path, status, at }: Pick<Disclosure, 'state' | 'path' | 'status' | 'at'>,
): Pick<DossierState, 'disclosures'> {
  return { disclosures: [...disclosures, { state, path, status, at, disclosure: null, withheld: null }] };
}

/**
 * The path leads back to the requester's own State: what follows is a measure of that State's own law, and not a
 * request (docs/rules 2.3).
 */
export function leadsHome(disclosure: Pick<Disclosure, 'state'>, requestingState: string | undefined): boolean {
  return disclosure.state !== null && disclosure.state === requestingState;
}
