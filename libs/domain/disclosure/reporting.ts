/** Whether a report of another provider can be made on a dossier, and where it is kept; the same at provider and State. */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { Refusal } from '../dossier/decision.ts';
import { refuse } from '../dossier/decision.ts';
import type { DossierState } from '../dossier/state.ts';
import { unknownTarget } from '../holds/targets.ts';
import type { Disclosure } from './state.ts';

type Report = { detail: MessageBodies['other_provider_report'] };

/** Arts 17 and 30 are about traffic data that a request to preserve has kept. */
export function trafficHeld({ holds }: DossierState): Refusal | null {
  const kept = holds.filter(({ status }) => status !== 'RELEASED').flatMap(({ items }) => items);
  return kept.some(({ category }) => category === 'TRAFFIC') ? null : refuse('NO_TRAFFIC_HELD', [], 'BUD.17');
}

export function notReported({ disclosures = [] }: DossierState, { detail }: Report): Refusal | null {
  return disclosures.some(({ path }) => path === detail.path) ? refuse('ALREADY_REPORTED', ['path']) : null;
}

/** Every element of the path belongs to an identifier that the order names. */
export function pathFits(state: DossierState, { detail }: Report): Refusal | null {
  return unknownTarget(state, detail.targets);
}

export function reported(
  { disclosures = [] }: DossierState,
  { state, path, status, at }: Pick<Disclosure, 'state' | 'path' | 'status' | 'at'>,
): Pick<DossierState, 'disclosures'> {
  return { disclosures: [...disclosures, { state, path, status, at, disclosure: null, withheld: null }] };
}
