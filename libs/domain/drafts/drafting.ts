/** A requester drafts a request of either kind by these rules before it is sent. */
import type { Act } from '../events/act.ts';
import { type Refusal, refuse } from '../events/decision.ts';
import type { Effect } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';

/** Art. 29(2): every missing element is named at once, each beside its field. */
export function elementsComplete(_state: DossierState, act: Act<'submit'>): Refusal | null {
  const missing = act.detail.summary.missing;
  if (missing.length === 0) return null;
  const refusal = refuse(
    'ELEMENTS_MISSING',
    missing.map((one) => one.field),
    missing[0]?.rule ?? null,
  );
  return { ...refusal, missing };
}

export function returnToDraft(): Effect {
  return { state: { proposal: null }, notices: [{ code: 'RETURNED', to: [] }] };
}

export function withdrawUnsent(): Effect {
  return { notices: [{ code: 'WITHDRAWN', to: [] }] };
}
