/**
 * The requester withdraws, or stops after a breach of confidentiality: running terms end, every holder is told, and the
 * request stays open until nothing of it is left anywhere (docs/rules 2.7).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { factsOf, partOf, changed } from '../../../assistance/parts.ts';
import {
  isCalledBack,
  producedMeanwhile,
  providerIsToConfirm,
  recallCounts,
  recalling,
  recallWaits,
} from '../../../assistance/recall.ts';
import { certificateClock } from '../../../clocks/certificate.ts';
import { stop, stopWithRequest } from '../../../clocks/stops.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { AFTER_USE } from '../../../retention/own-copy.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { ALL_ROLES, ONCE_SERVED } from './stages.ts';
import { toldAtHome } from './told-at-home.ts';

/** After a breach of confidentiality a stop is a withdrawal, and what was handed over stays bound. */
export const AFTER_BREACH_DECISION: Choice = {
  among: [...ONCE_SERVED, 'RECALLED', 'WITHDRAWN'],
  pick: (state) => (state.risk === null ? state.status : AFTER_WITHDRAWAL.pick(state)),
};

/**
 * What was handed over stays bound: it is returned or destroyed by the requester. The dossier closes when nobody has
 * anything left.
 */
export const AFTER_WITHDRAWAL: Choice = {
  among: ['WITHDRAWN', 'RECALLED', 'IN_USE', 'COMPLETED', 'NOT_POSSIBLE'],
  pick: (state) => {
    const { handedOver, disposed, recall } = partOf(state);
    if (handedOver && disposed === undefined) return 'IN_USE';
    if (recallWaits(state)) return 'RECALLED';
    if (recall?.impossible === true) return 'NOT_POSSIBLE';
    return handedOver ? 'COMPLETED' : 'WITHDRAWN';
  },
};

export function breachDecided(state: DossierState, { body }: Message<'risk_decision'>, now: Instant): Effect {
  if (body.decision === 'GO') return { state: { risk: null }, notices: [{ code: 'ANSWERED', to: [...ALL_ROLES] }] };
  const recall = recallOrder(state, now);
  return { ...recall, state: { ...recall.state, risk: 'USER_NOTIFIED' } };
}

/** docs/rules scenario 23: the order is recalled, and the requester learns what had already been produced. */
export function requestWithdrawn(state: DossierState, _message: Message<'withdrawal'>, now: Instant): Effect {
  return recallOrder(state, now);
}

function recallOrder(state: DossierState, now: Instant): Effect {
  const after = recalling(state);
  return {
    state: { proposal: null, resume: null, clarification: null, ...after },
    stops: stopWithRequest(),
    starts: certificateAwaited({ ...state, ...after }, now),
    sends: [
      ...(state.servedAt === null
        ? []
        : [{ to: 'provider' as const, code: 'production_recall' as const, body: { at: now } }]),
      ...reportOf({ ...state, ...after }),
      ...toldOfWithdrawal(state, now),
    ],
    notices: [{ code: 'WITHDRAWN', to: [...ALL_ROLES] }],
  };
}

/** The provider is to confirm that it has stopped, or the requester to certify what became of the evidence. */
export function certificateAwaited(after: DossierState, now: Instant): NonNullable<Effect['starts']> {
  return isOwed(after) ? certificateClock(after, now) : [];
}

function isOwed(state: DossierState): boolean {
  return providerIsToConfirm(state) || isCalledBack(state);
}

function reportOf(after: DossierState): NonNullable<Effect['sends']> {
  const counts = recallCounts(after);
  return counts === null ? [] : [{ to: 'requesting', code: 'recall_report', body: counts }];
}

/** The data that were preserved for the request no longer wait for a decision on it. */
export function toldOfWithdrawal(state: DossierState, at: Instant): NonNullable<Effect['sends']> {
  const reference = factsOf(state)?.reference;
  return reference === undefined ? [] : toldAtHome(state, { code: 'assistance_withdrawn', body: { reference, at } });
}

/** Each step of a recall is reported to the requester with the numbers as they then are. */
export function withReport(state: DossierState, effect: Effect): Effect {
  if (partOf(state).recall === undefined) return effect;
  return { ...effect, sends: [...(effect.sends ?? []), ...reportOf({ ...state, ...effect.state })] };
}

export function recallConfirmed(state: DossierState, { body }: Message<'recall_confirmation'>): Effect {
  const { destroyed, uploads } = body;
  const effect = providerDone(state, { confirmed: { destroyed, uploads } });
  return { ...effect, notices: [{ code: 'DISPOSED', to: [...ALL_ROLES] }] };
}

/** The provider confirms in another way, or cannot any more: its numbers stay unknown. */
export function recordRecallConfirmed(state: DossierState): Effect {
  return providerDone(state, {});
}

function providerDone(state: DossierState, numbers: { confirmed?: { destroyed: number; uploads: number } }): Effect {
  const { recall } = partOf(state);
  if (recall === undefined) return {};
  const change = changed(state, { recall: { ...recall, provider: 'CONFIRMED', ...numbers } });
  return withReport(state, { state: change, stops: isOwed({ ...state, ...change }) ? [] : stop('CERTIFICATE') });
}

export function confirmationAwaited(state: DossierState): Refusal | null {
  return providerIsToConfirm(state) ? null : refuse('NO_RECALL_OPEN');
}

/** While a recall is under way the dossier ends with it; otherwise it ends when the own copy is gone. */
export const AFTER_DISPOSAL: Choice = {
  among: ['COPY_KEPT', 'COMPLETED', 'RECALLED'],
  pick: (state) => (partOf(state).recall === undefined ? AFTER_USE.pick(state) : AFTER_WITHDRAWAL.pick(state)),
};

/** The provider's answer crossed the recall: its files are counted, and only those that a person has brought are here. */
export function producedAfterRecall(state: DossierState, { body, entered }: Message<'production'>): Effect {
  const counted = producedMeanwhile(state, body.files, entered !== undefined);
  return withReport(state, { state: counted ?? {}, notices: [{ code: 'PRODUCED', to: [...ALL_ROLES] }] });
}

/** Where the request asked for confidentiality it stays a breach, although nothing is asked for any more. */
export function notifiedAfterRecall(state: DossierState): Effect {
  if (state.summary?.noUserNotice !== true) return cameTooLate();
  return {
    state: { compromised: true },
    sends: [{ to: 'requesting', code: 'risk_notice', body: { risk: 'USER_NOTIFIED', notice: null } }],
    notices: [{ code: 'COMPROMISED', to: [...ALL_ROLES] }],
  };
}

/** What was written before the withdrawal was known is kept and shown, and there is nothing left to do. */
export function cameTooLate(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}
