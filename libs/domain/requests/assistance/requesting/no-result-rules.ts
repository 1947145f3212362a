/** Executed without result: what the requesting State makes of it (Art. 27(7)). It accepts, or asks once more. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { CENTRAL } from './stages.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { hasProduced } from '../../../assistance/production.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import type { DossierState } from '../../../state/dossier.ts';

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
