/**
 * While a court challenge of the order is pending, nothing is produced, packed or handed over. An order that the court
 * annuls obliges nobody: what it brought is set aside at once, reported, and returned or destroyed (docs/rules 2.5).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { grantedTargets } from '../../../assistance/granted-targets.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { askedAnew, isAnswered } from '../../../assistance/production.ts';
import { challengedIds, isAnnulled, setAsideOf, settingAside } from '../../../assistance/set-aside.ts';
import {
  closedBy,
  isAnsweredAfter,
  isHandedOver,
  stopping,
  withChallenged,
} from '../../../assistance/stopped-identifiers.ts';
import { certificateClock } from '../../../clocks/certificate.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import { unknownTarget } from '../../../holds/targets.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { AFTER_COPY } from './no-result-rules.ts';
import { DUE, productionClocks } from './production-terms.ts';
import { reviewedAnew } from './identifier-rules.ts';
import { ALL_ROLES, CHALLENGEABLE, ONCE_SERVED, PRODUCING } from './stages.ts';
import { AFTER_WITHDRAWAL, withReport } from './withdrawal-rules.ts';

/** A challenge concerns an order that a provider has, and that was not recalled from it. */
export function orderServed(state: DossierState): boolean {
  return state.servedAt !== null && !isAnnulled(state) && partOf(state).recall === undefined;
}

/** What was brought before a court while the order stood stays there after a withdrawal. */
export function mayBeBeforeCourt(state: DossierState): boolean {
  return orderServed(state) || challengedIds(state).length > 0;
}

export function challengeable(state: DossierState): Refusal | null {
  return orderServed(state) ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

/** What was handed over is one package, so a court's decision on a part of it is recorded for the whole order. */
export function identifiersChallengeable(
  state: DossierState,
  { detail: { targets: ids = [] } }: { detail: { targets?: string[] } },
): Refusal | null {
  const unserved = ids.filter((id) => !state.targets.some((one) => one.id === id && one.ordered === true));
  return (
    unknownTarget(state, ids) ??
    (unserved.length > 0 ? refuse('TARGET_UNKNOWN', unserved) : null) ??
    (ids.length > 0 ? handedOverAsOne(state, ids) : null)
  );
}

function handedOverAsOne(state: DossierState, ids: readonly string[]): Refusal | null {
  return isHandedOver(state, ids) ? refuse('HANDED_OVER_AS_ONE', ['targets'], 'COM.CHALLENGE') : null;
}

export function identifiersBeforeCourt(state: DossierState, { detail }: Act<'end_challenge'>): Refusal | null {
  const { targets: ids = [], outcome } = detail;
  const others = ids.filter((id) => !challengedIds(state).includes(id));
  if (others.length > 0) return refuse('NO_CHALLENGE', others);
  const ended = endedIds(state, ids);
  return outcome === 'UPHELD' && !annulsAll(state, ended) ? handedOverAsOne(state, ended) : null;
}

/** Returns the identifiers on which the court has decided: those that are named, or all that it has before it. */
function endedIds(state: DossierState, ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? challengedIds(state) : ids;
}

/** Nothing that was ordered is left standing. */
function annulsAll(state: DossierState, ids: readonly string[]): boolean {
  return state.targets.every(({ id, withdrawn, ordered }) => withdrawn || ordered !== true || ids.includes(id));
}

export function tellOfChallenge(
  standing: 'PENDING' | 'DISMISSED',
  targets?: readonly string[],
): NonNullable<Effect['sends']> {
  const about = targets === undefined ? {} : { targets: [...targets] };
  return (['requesting', 'provider'] as const).map((to) => ({ to, code: 'challenge', body: { standing, ...about } }));
}

/** These people brought what the court has before it. */
export function challengers(state: DossierState): readonly string[] {
  return partOf(state).challengedBy ?? [];
}

/** A package that may hold what is before the court is sealed anew. */
export const AFTER_RECORDING: Choice = {
  among: [...CHALLENGEABLE],
  pick: (state) => (partOf(state).challenged ? state.status : reviewedAnew(state)),
};

export function recordChallenge(state: DossierState, { by, detail }: Act<'record_challenge'>): Effect {
  const { targets: ids = [] } = detail;
  const brought = { challengedBy: [...new Set([...challengers(state), by.member])] };
  const notices: NonNullable<Effect['notices']> = [{ code: 'CHALLENGED', to: [...ALL_ROLES] }];
  if (ids.length === 0)
    return {
      state: changed({ ...state, ...withChallenged(state, []) }, { challenged: true, ...brought }),
      sends: tellOfChallenge('PENDING'),
      stops: stop(...DUE),
      notices,
    };
  const { challenged } = partOf(state);
  const pending = [...new Set([...challengedIds(state), ...ids])];
  const change = changed({ ...state, ...(challenged ? {} : withChallenged(state, pending)) }, brought);
  const sealed = state.status === 'PACKAGED' ? changed({ ...state, ...change }, { package: null }) : {};
  return {
    state: { ...change, ...sealed, ...(state.status === 'PACKAGED' ? { proposal: null } : {}) },
    sends: tellOfChallenge('PENDING', ids),
    stops: isAnsweredAfter(state, change) ? stop(...DUE) : [],
    notices,
  };
}

export function challengePending(state: DossierState): Refusal | null {
  return challengedIds(state).length > 0 ? null : refuse('NO_CHALLENGE');
}

/**
 * Evidence that the annulled order brought and that was handed over is with the requester, who returns or destroys it.
 * Otherwise a request whose order is gone waits for another order or for a decision. Where the order stands in part, what
 * is left of it is reviewed.
 */
export const AFTER_CHALLENGE: Choice = {
  among: [...ONCE_SERVED, ...AFTER_COPY.among, ...AFTER_WITHDRAWAL.among],
  pick: (state) => {
    if (partOf(state).recall !== undefined) return AFTER_WITHDRAWAL.pick(state);
    if (state.status === 'COPY_KEPT') return AFTER_COPY.pick(state);
    if (!isAnnulled(state)) return reviewedAnew(state);
    if (state.orders.at(-1)?.handedOver === true) return 'IN_USE';
    return PRODUCING.some((one) => one === state.status) ? 'ORDER_DENIED_BY_COURT' : state.status;
  },
};

export function endChallenge(state: DossierState, { detail }: Act<'end_challenge'>, now: Instant): Effect {
  const { outcome, targets = [] } = detail;
  const ids = endedIds(state, targets);
  if (outcome === 'DISMISSED') return withReport(state, dismiss(state, ids, now));
  return withReport(state, annulsAll(state, ids) ? annul(state, now) : annulPartly(state, ids));
}

/** The order stands, and where nothing else stops it its whole time begins again. */
function dismiss(state: DossierState, ids: readonly string[], now: Instant): Effect {
  const left = challengedIds(state).filter((id) => !ids.includes(id));
  const change = withChallenged(state, left);
  const after = { ...state, ...change };
  const waits = PRODUCING.some((one) => one === state.status) && !isAnswered(after);
  const isRunning = state.clocks.some(({ id }) => id === 'PRODUCTION_DUE');
  return {
    state: change,
    sends: tellOfChallenge('DISMISSED', left.length === 0 && partOf(state).challenged ? undefined : ids),
    starts: waits && !isRunning ? productionClocks(after, grantedTargets(after), now) : [],
  };
}

/** The order obliges nobody as to these identifiers; the others go on. */
function annulPartly(state: DossierState, ids: readonly string[]): Effect {
  const left = challengedIds(state).filter((id) => !ids.includes(id));
  const waiting = { ...state, ...withChallenged(state, left) };
  const change = stopping(waiting, ids, { after: state.orders.at(-1)?.served ?? 0, annulled: true });
  const told = { standing: 'UPHELD' as const, targets: [...ids] };
  return {
    state: { ...change, ...(state.status === 'PACKAGED' ? { proposal: null } : {}) },
    sends: [
      { to: 'requesting', code: 'challenge', body: { ...told, setAside: closedBy(state, change), delivered: false } },
      { to: 'provider', code: 'challenge', body: told },
    ],
    stops: isAnsweredAfter(state, change) ? stop(...DUE) : [],
    notices: [{ code: 'CHALLENGED', to: [...ALL_ROLES] }],
  };
}

/** What the provider answered to the order counts for nothing, on all three sides. */
function annul(state: DossierState, now: Instant): Effect {
  const { orders, targets } = state;
  const last = orders.at(-1);
  const after = settingAside(state, last?.served ?? 0);
  const files = after.setAside === undefined ? 0 : after.setAside.files - setAsideOf(state).files;
  const delivered = last?.handedOver === true;
  const told = { standing: 'UPHELD' as const, setAside: files, delivered };
  return {
    state: {
      orders: orders.map((order, index) => (index === orders.length - 1 ? { ...order, annulled: true } : order)),
      targets: askedAnew(
        targets,
        targets.map(({ id }) => id),
      ),
      clarification: null,
      proposal: null,
      ...changed({ ...state, ...withChallenged(state, []) }, { late: false, noResult: null, ...after }),
    },
    sends: [
      { to: 'requesting', code: 'challenge', body: told },
      { to: 'provider', code: 'challenge', body: { standing: 'UPHELD' } },
    ],
    stops: stop(...DUE, 'VERIFY_RECEIPT'),
    // What was handed over is to be returned or destroyed by the requester, which certifies it.
    starts: delivered && partOf(state).disposed === undefined ? certificateClock(state, now) : [],
    notices: [{ code: 'CHALLENGED', to: [...ALL_ROLES] }],
  };
}
