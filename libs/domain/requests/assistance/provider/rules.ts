/**
 * These are the effects and checks of acts and messages on a production order at the provider. The table says where
 * they lead.
 */
import { OBJECTION_CODES } from '@comity/vocabulary/values/answers';
import type { Instant } from '@comity/vocabulary/values/plain';
import { LIAISON } from '../../../orders/liaison.ts';
import { clock, productionClock } from '../../../assistance/clocks.ts';
import { changed, partOf } from '../../../assistance/parts.ts';
import { withObjections } from '../../../holds/objections.ts';
import { askedAnew, isAnswered, withResults } from '../../../assistance/production.ts';
import { recalling } from '../../../assistance/recall.ts';
import { challengedIds, isAnnulled, setAsideOf, settingAside } from '../../../assistance/set-aside.ts';
import { isAnsweredAfter, stopping, withChallenged } from '../../../assistance/stopped-identifiers.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { unknownTarget } from '../../../holds/targets.ts';
import { evidenceIsHere, noLegalHold } from '../../../retention/legal-hold.ts';
import { nothingBeforeCourt } from '../../../retention/own-copy.ts';
import { NOTHING_YET } from '../../../state/assistance.ts';
import { WORKING } from './stages.ts';
import { askedTarget, type DossierState, type TargetState } from '../../../state/dossier.ts';

export function takeOrder(state: DossierState, { body }: Message<'production_order'>, now: Instant): Effect {
  const { order, targets, dueDays } = body;
  return {
    state: {
      targets: targets.map((target) => ({ ...askedTarget(target), ordered: true })),
      servedAt: now,
      orders: [{ digest: order, issuedAt: now, renewal: false, dueDays, served: state.seq + 1 }],
      assistance: NOTHING_YET,
    },
    starts: [clock('PRODUCTION_DUE', now, { days: dueDays }, 'COM.PRODUCTION', true)],
    notices: [{ code: 'ORDER_ARRIVED', to: LIAISON }],
  };
}

/** A supplement reaches a dossier that is open: the identifiers are asked for again as the new order says. */
export function takeFurtherOrder(state: DossierState, message: Message<'production_order'>, now: Instant): Effect {
  const effect = takeOrder(state, message, now);
  const part = changed({ ...state, ...withChallenged(state, []) }, { late: false });
  return { ...effect, state: { ...effect.state, ...part } };
}

/** An objection names each identifier once, by a code of docs/rules 2.5. */
export function objectionFits(state: DossierState, { detail }: Act<'object'>): Refusal | null {
  const ids = detail.objections.map(({ target }) => target);
  const known: readonly string[] = OBJECTION_CODES;
  if (detail.objections.some(({ code }) => !known.includes(code)))
    return refuse('GROUND_NOT_ALLOWED', ids, 'COM.OBJECTION');
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.length > 0 ? refuse('TARGET_TWICE', twice) : unknownTarget(state, ids);
}

export function objectTo(state: DossierState, { detail }: Act<'object'>): Effect {
  const targets = withObjections(state.targets, detail.objections);
  return { state: { targets }, sends: [{ to: 'receiving', code: 'objection', body: detail }] };
}

export function resultsFit(state: DossierState, { detail }: Act<'produce'>): Refusal | null {
  const named = detail.results.map(({ target, category }) => `${target}/${category}`);
  const twice = named.filter((one, index) => named.indexOf(one) !== index);
  if (twice.length > 0) return refuse('TARGET_TWICE', twice);
  for (const { target, category } of detail.results) {
    const known = state.targets.find((one) => one.id === target);
    if (known === undefined) return refuse('TARGET_UNKNOWN', [target]);
    if (!known.categories.includes(category)) return refuse('CATEGORY_NOT_ORDERED', [`${target}/${category}`]);
  }
  const answered = [...detail.results, ...(detail.perTarget ?? [])].flatMap(({ target }) => target ?? []);
  const withdrawn = answered.filter((id) => state.targets.some((one) => one.id === id && one.withdrawn));
  if (withdrawn.length > 0) return refuse('TARGET_WITHDRAWN', [...new Set(withdrawn)]);
  const pending = answered.filter((id) => challengedIds(state).includes(id));
  if (pending.length > 0) return refuse('COURT_CHALLENGE_PENDING', [...new Set(pending)], 'COM.CHALLENGE');
  const produces = detail.results.some(({ outcome }) => outcome === 'PRODUCED' || outcome === 'PARTLY_PRODUCED');
  return produces && detail.files === 0 ? refuse('NOTHING_PRODUCED', named) : null;
}

export const AFTER_PRODUCTION: Choice = {
  among: ['SERVED', 'ACKED', 'PROVIDER_RESPONDED'],
  pick: (state) => (isAnswered(state) ? 'PROVIDER_RESPONDED' : state.status),
};

export function produce(state: DossierState, { detail }: Act<'produce'>): Effect {
  const { results, production, files, complete, perTarget } = detail;
  const counted = perTarget === undefined ? {} : { perTarget };
  const targets = withResults(state.targets, results);
  const underOrder = state.orders.at(-1)?.digest;
  const answered = underOrder === undefined ? {} : { underOrder };
  return {
    state: {
      targets,
      ...changed(state, {
        productions: [
          ...partOf(state).productions,
          { document: production, files, complete, event: state.seq + 1, ...counted },
        ],
        // Files that are produced under a new order make a copy again.
        ...(files > 0 ? { copyDestroyed: false } : {}),
      }),
    },
    sends: [
      { to: 'receiving', code: 'production', body: { results, production, files, complete, ...counted, ...answered } },
    ],
    stops: isAnswered({ ...state, targets }) ? stop('PRODUCTION_DUE') : [],
  };
}

/** A State of an earlier version has always given the whole time again. */
export function askedAgain(state: DossierState, { body }: Message<'production_again'>, now: Instant): Effect {
  const restarts = body.restarts !== false && !partOf(state).challenged;
  return {
    starts: restarts ? productionClock(state, now) : [],
    notices: [{ code: 'QUESTION', to: LIAISON }],
  };
}

export const AFTER_CHALLENGE: Choice = {
  among: [...WORKING, 'ORDER_ANNULLED', 'COPY_KEPT', 'RECALLED'],
  pick: (state) => {
    if (state.status === 'COPY_KEPT' || state.status === 'RECALLED') return state.status;
    if (isAnnulled(state)) return 'ORDER_ANNULLED';
    if (isAnswered(state)) return state.targets.some(isStopped) ? 'PROVIDER_RESPONDED' : state.status;
    return state.status === 'PROVIDER_RESPONDED' ? 'ACKED' : state.status;
  },
};

/**
 * While a court has the order before it, the order's time stands still; it begins again if the order stands. An order
 * that the court annulled obliges nobody, and what was produced under it is closed here too (docs/rules 2.5).
 */
export function challengeStands(state: DossierState, { body }: Message<'challenge'>, now: Instant): Effect {
  const { standing, targets = [] } = body;
  if (targets.length > 0) return challengedInPart(state, targets, standing, now);
  const stops = stop('PRODUCTION_DUE');
  if (standing === 'UPHELD')
    return { state: orderAnnulled(state), stops, notices: [{ code: 'CHALLENGED', to: LIAISON }] };
  return {
    state: changed({ ...state, ...withChallenged(state, []) }, { challenged: standing === 'PENDING' }),
    stops,
    starts: standing === 'DISMISSED' && isAwaited(state) ? productionClock(state, now) : [],
    notices: [{ code: standing === 'PENDING' ? 'CHALLENGED' : 'PROGRESS', to: LIAISON }],
  };
}

/** An order that was recalled waits for no answer. */
function isAwaited(state: DossierState): boolean {
  return state.status !== 'RECALLED' && !isAnswered(state);
}

function isStopped({ withdrawn, ordered }: TargetState): boolean {
  return withdrawn && ordered === true;
}

/** The order stands still, begins again or is over as to these identifiers; the others go on. */
function challengedInPart(
  state: DossierState,
  ids: readonly string[],
  standing: Message<'challenge'>['body']['standing'],
  now: Instant,
): Effect {
  const pending = challengedIds(state);
  if (standing === 'PENDING') {
    const change = partOf(state).challenged ? {} : withChallenged(state, [...new Set([...pending, ...ids])]);
    return { ...answeredMeanwhile(state, change), notices: [{ code: 'CHALLENGED', to: LIAISON }] };
  }
  const left = withChallenged(
    state,
    pending.filter((id) => !ids.includes(id)),
  );
  if (standing === 'UPHELD') {
    const after = state.orders.at(-1)?.served ?? 0;
    const change = stopping({ ...state, ...left }, ids, { after, annulled: true });
    return { ...answeredMeanwhile(state, change), notices: [{ code: 'CHALLENGED', to: LIAISON }] };
  }
  const isRunning = state.clocks.some(({ id }) => id === 'PRODUCTION_DUE');
  const waits = isAwaited({ ...state, ...left }) && !isRunning;
  return {
    state: left,
    starts: waits ? productionClock(state, now) : [],
    notices: [{ code: 'PROGRESS', to: LIAISON }],
  };
}

/** The clock stops where nothing is left that waits for an answer. */
function answeredMeanwhile(state: DossierState, change: Partial<DossierState>): Effect {
  return { state: change, stops: isAnsweredAfter(state, change) ? stop('PRODUCTION_DUE') : [] };
}

/** The requester has withdrawn single identifiers: nothing of them is produced, and what was is closed. */
export function identifiersRecalled(state: DossierState, { body }: Message<'targets_recalled'>): Effect {
  const change = stopping(state, body.targets, { after: 0 });
  return { ...answeredMeanwhile(state, change), notices: [{ code: 'WITHDRAWN', to: LIAISON }] };
}

/** Whoever stays ordered is answered; what was closed is destroyed with a certificate, and the authority is told. */
export function disposeSetAside(state: DossierState, { detail }: Act<'dispose_set_aside'>, now: Instant): Effect {
  const { how, certificate } = detail;
  const kept = setAsideOf(state);
  return {
    state: changed(state, { setAside: { ...kept, files: 0, how } }),
    sends: [{ to: 'receiving', code: 'set_aside_disposal', body: { how, certificate, files: kept.files, at: now } }],
  };
}

function orderAnnulled(state: DossierState): Partial<DossierState> {
  const { orders, targets } = state;
  return {
    orders: orders.map((order, index) => (index === orders.length - 1 ? { ...order, annulled: true } : order)),
    targets: askedAnew(
      targets,
      targets.map(({ id }) => id),
    ),
    clarification: null,
    ...changed(state, { challenged: false, late: false, ...settingAside(state, orders.at(-1)?.served ?? 0) }),
  };
}

export function setAsideDisposed(): Effect {
  return { notices: [{ code: 'DISPOSED', to: LIAISON }] };
}

export function evidenceAccepted(): Effect {
  return { notices: [{ code: 'EVIDENCE_ACCEPTED', to: LIAISON }] };
}

/** The work ends at once: nothing more is produced or uploaded, and what was produced is closed until it is destroyed. */
export function orderRecalled(state: DossierState): Effect {
  return {
    state: { clarification: null, proposal: null, ...recalling(state) },
    stops: stop('PRODUCTION_DUE'),
    notices: [{ code: 'WITHDRAWN', to: LIAISON }],
  };
}

/** What a court has before it stays, also after the requester has withdrawn; so does what a legal hold keeps. */
export function copiesMayGo(state: DossierState): Refusal | null {
  return nothingBeforeCourt(state) ?? (evidenceIsHere(state) ? noLegalHold(state) : null);
}

export function confirmRecall(state: DossierState, { detail }: Act<'confirm_recall'>): Effect {
  const kept = setAsideOf(state);
  const destroyed = partOf(state).copyDestroyed === true ? 0 : kept.files;
  const { uploads, certificate } = detail;
  return {
    state: changed(state, {
      ...(destroyed > 0 ? { copyDestroyed: true, setAside: { ...kept, files: 0, how: 'DESTROYED' } } : {}),
    }),
    stops: stop('RETENTION'),
    sends: [{ to: 'receiving', code: 'recall_confirmation', body: { destroyed, uploads, certificate } }],
  };
}
