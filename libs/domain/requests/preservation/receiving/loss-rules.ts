/**
 * The provider reports that preserved data are gone (docs/rules 2.1). This State knows at once, takes note and tells the
 * requester what is known; the formal request that waits for the data hears of it at home. The provider's explanation
 * stays here.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { AFTER_PROVIDER, isReleasing, resumeMovesOn } from './hold-rules.ts';
import { noneAwaited } from './identifier-rules.ts';
import { ALL_ROLES } from './stages.ts';
import type { Act } from '../../../events/act.ts';
import type { Send } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { providerIsDone } from '../../../holds/answers.ts';
import { withoutDuty, withoutLost, withoutLostResults } from '../../../holds/loss.ts';
import { somethingIsHeld } from '../../../holds/standing.ts';
import type { DossierState, Loss } from '../../../state/dossier.ts';

export const AFTER_LOSS = AFTER_PROVIDER;

/**
 * Structured facts travel at once where the policy lets answers travel; else they go with what this State says of them.
 * A release that was due is done where nothing is left to release.
 */
export function dataLost(state: DossierState, { body }: Message<'loss_report'>, now: Instant): Effect {
  const { lost, reason, since, incident } = body;
  const { state: change, stops } = withoutLost(state, lost);
  const over = isReleasing(state.status) && providerIsDone({ ...state, ...change });
  const told = over || state.policies.forwarding === 'AUTOMATIC';
  const loss: Loss = { lost, reason, since, incident, told };
  const after = { ...state, ...change };
  return resumeMovesOn(state, {
    state: {
      ...change,
      ...withoutDuty(change.holds, state),
      unforwarded: state.unforwarded.flatMap((answer) => withoutLostResults(answer, lost)),
      losses: [...(state.losses ?? []), loss],
      lossUnread: !over,
    },
    stops: [...stops, ...noneAwaited(after)],
    sends: [
      ...(told ? [noticeOf(loss)] : []),
      ...(over ? [{ to: 'requesting' as const, code: 'release_notice' as const, body: { at: now } }] : []),
      ...toldAtHome(after, [loss]),
    ],
    notices: [{ code: 'DATA_LOST', to: [...ALL_ROLES] }],
  });
}

/** The requester learns with this what it was not told yet. */
export function acknowledgeLoss(state: DossierState, { detail }: Act<'acknowledge_loss'>): Effect {
  const { losses = [] } = state;
  return resumeMovesOn(state, {
    state: { losses: losses.map((one) => ({ ...one, told: true })), lossUnread: false },
    sends: [
      ...losses.filter(({ told }) => !told).map(noticeOf),
      { to: 'requesting', code: 'loss_account', body: { account: detail.account } },
    ],
  });
}

/** A formal request that has arrived here waits for the data. */
export function toldAtHome(state: DossierState, losses: readonly Loss[]): Send[] {
  if (state.mla?.status !== 'RECEIVED') return [];
  const somethingKept = somethingIsHeld(state);
  return losses.map(({ reason, incident }) => ({
    to: 'receiving',
    code: 'preserved_data_lost',
    body: { reason, incident, somethingKept },
  }));
}

function noticeOf({ lost, reason, since, incident }: Loss): Send {
  return { to: 'requesting', code: 'loss_notice', body: { lost, reason, since, incident } };
}
