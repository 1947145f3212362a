/** The request was executed without result (Art. 27(7)): the requesting State accepts that, or asks once more. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { CENTRAL } from './stages.ts';
import { acceptanceAwaited } from '../../../assistance/handed-over.ts';
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

/** Refuses to accept the report once files have arrived after it: the requester then asks for them instead. */
export function stillNothing(state: DossierState): Refusal | null {
  return hasProduced(state) ? refuse('SOMETHING_PRODUCED', [], 'COM.NO_RESULT') : null;
}

export function acceptNoResult(state: DossierState, _act: Act<'accept_no_result'>, now: Instant): Effect {
  // Evidence of an earlier delivery stays in use, under its conditions.
  const stays = partOf(state).handedOver;
  return {
    starts: acceptanceAwaited(state, now),
    sends: [{ to: 'receiving', code: 'no_result_accepted', body: { at: now } }],
    state: stays ? changed(state, { noResult: null }) : {},
  };
}
