/** These functions read and change the part of a dossier's state that only the formal request has. */
import type { AssistanceFacts } from '@comity/vocabulary/values/assistance';
import { type AssistanceState, NOTHING_YET } from '../state/assistance.ts';
import type { DossierState } from '../state/dossier.ts';

export function partOf(state: DossierState): AssistanceState {
  return state.assistance ?? NOTHING_YET;
}

export function changed(state: DossierState, change: Partial<AssistanceState>): { assistance: AssistanceState } {
  return { assistance: { ...partOf(state), ...change } };
}

/** Returns null at the provider, which never receives the request. */
export function factsOf(state: DossierState): AssistanceFacts | null {
  return state.summary?.assistance ?? null;
}
