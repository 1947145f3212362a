/**
 * Preserved data are gone abroad (docs/rules 2.1): the people here learn it at once and decide what follows; the formal
 * request that was sent for the data hears of it at home. The dossier ends only when they have read that nothing is left.
 */
import { ALL_ROLES } from './stages.ts';
import { noAmendmentOpen } from '../../../amending/open-amendment.ts';
import type { Refusal } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { resumeAfterAnswers } from '../../../holds/answers.ts';
import { withoutLost } from '../../../holds/loss.ts';
import { somethingIsHeld } from '../../../holds/standing.ts';
import type { DossierState } from '../../../state/dossier.ts';

export function learnedOfLoss(state: DossierState, { body }: Message<'loss_notice'>): Effect {
  const { state: change, stops } = withoutLost(state, body.lost);
  const after = { ...change, lossUnread: true };
  const { reason, incident } = body;
  const somethingKept = somethingIsHeld({ ...state, ...change });
  return {
    state: {
      ...after,
      losses: [...(state.losses ?? []), { ...body, told: true }],
      ...resumeAfterAnswers(state, after),
    },
    stops,
    sends:
      state.mla === null
        ? []
        : [{ to: 'requesting', code: 'preserved_data_lost', body: { reason, incident, somethingKept } }],
    notices: [{ code: 'DATA_LOST', to: [...ALL_ROLES] }],
  };
}

export function lossExplained(): Effect {
  return { notices: [{ code: 'ANSWERED', to: [] }] };
}

/** Where nothing is left, deciding so ends the request: what was asked for meanwhile is answered, or taken back, first. */
export function nothingAsked(state: DossierState): Refusal | null {
  return somethingIsHeld(state) ? null : noAmendmentOpen(state);
}

export function decideAfterLoss(state: DossierState): Effect {
  return { state: { lossUnread: false, ...resumeAfterAnswers(state, { lossUnread: false }) } };
}
