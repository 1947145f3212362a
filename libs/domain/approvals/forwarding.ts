/**
 * Who is not competent passes the request on and says so (Budapest Convention Art. 27(9)(c) for a formal request where
 * that article governs, docs/rules 2.7 otherwise). Nothing goes to another State from here: only the requesting State
 * decides to whom it addresses a request.
 */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { Effect } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

/** The State that is named as the competent one is another State than the two that know of the request. */
export function namesAnotherState({ summary }: DossierState, act: Act<'forward_request'>): Refusal | null {
  const named = act.detail.state ?? null;
  return named !== null && named === summary?.requestedState ? refuse('COMPETENT_STATE_IS_THIS', [named]) : null;
}

export function forwardRequest(_state: DossierState, act: Act<'forward_request'>): Effect {
  return { sends: [{ to: 'requesting', code: 'forwarding_notice', body: act.detail }] };
}
