/** Executed without result: what the requesting State makes of it (Art. 27(7)). It accepts, or asks once more. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { partOf, changed } from '../../assistance/parts.ts';
import { hasProduced } from '../../assistance/production.ts';
import type { Refusal } from '../../dossier/decision.ts';
import { refuse } from '../../dossier/decision.ts';
import type { Act } from '../../dossier/act.ts';
import type { Message } from '../../dossier/message.ts';
import type { Effect } from '../../dossier/lifecycle.ts';
import { CENTRAL } from './stages.ts';
import type { DossierState } from '../../dossier/state.ts';

export function reported(state: DossierState, { body }: Message<'no_result'>): Effect {
  return { state: changed(state, { noResult: body }), notices: [{ code: 'DECISION', to: CENTRAL }] };
}

/** What came in after the report is not closed over: it is asked for. */
export function stillNothing(state: DossierState): Refusal | null {
  return hasProduced(state) ? refuse('SOMETHING_PRODUCED', [], 'COM.NO_RESULT') : null;
}

export function acceptNoResult(state: DossierState, _act: Act<'accept_no_result'>, now: Instant): Effect {
  // Of an earlier delivery the evidence stays in use, under its conditions.
  const stays = partOf(state).handedOver;
  return {
    sends: [{ to: 'receiving', code: 'no_result_accepted', body: { at: now } }],
    state: stays ? changed(state, { noResult: null }) : {},
  };
}
