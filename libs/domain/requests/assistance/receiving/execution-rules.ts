/**
 * These are the effects and checks of acts and messages on a formal request from its execution to the provider's
 * answer, and on its recall (docs/rules 2.5, 2.7).
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { grantedTargets } from '../../../assistance/granted-targets.ts';
import { acceptanceAwaited, handedOverStatus, soundlyHandedOver } from '../../../assistance/handed-over.ts';
import { changed, factsOf, partOf } from '../../../assistance/parts.ts';
import { askedAnew, isAnswered, withResults } from '../../../assistance/production.ts';
import { recallWaits, takingOrderBack } from '../../../assistance/recall.ts';
import { settingAside, settingAsideOf } from '../../../assistance/set-aside.ts';
import { entryMarkOf } from '../../../by-hand/entry-mark.ts';
import { producerIsSought } from '../../../orders/ruled-out.ts';
import { stop } from '../../../clocks/stops.ts';
import type { Act, Actor } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { objectionsAnswered, withObjections } from '../../../holds/objections.ts';
import type { AssistanceState, Production } from '../../../state/assistance.ts';
import type { DossierState } from '../../../state/dossier.ts';
import { tellOfChallenge } from './challenge-rules.ts';
import { productionClock } from '../../../assistance/clocks.ts';
import { DUE, productionClocks } from './production-terms.ts';
import { ALL_ROLES, AUTHORITIES, EXECUTING, PRODUCING } from './stages.ts';
import { executedAtHome, named, toldAtHome } from './told-at-home.ts';
import { certificateAwaited, producedAfterRecall } from './withdrawal-rules.ts';

/**
 * A verified rule of the requested State may demand a court for a category; an unverified one only warns. What a court has
 * denied or annulled is granted by a court alone, whatever the category.
 */
export function courtWhereRequired(state: DossierState, by: Actor): Refusal | null {
  if (by.roles.includes('RCV_COURT')) return null;
  if (refusedByCourt(state)) return refuse('COURT_HAS_REFUSED', [], 'COM.COURT');
  const judged = factsOf(state)?.judged ?? [];
  const needed = grantedTargets(state).some(({ categories }) => categories.some((one) => judged.includes(one)));
  return needed ? refuse('COURT_REQUIRED', [...judged], 'COM.COURT') : null;
}

function refusedByCourt(state: DossierState): boolean {
  return partOf(state).deniedByCourt === true || state.orders.some(({ annulled }) => annulled === true);
}

export function applyForOrder(): Effect {
  return { notices: [{ code: 'COURT_TO_DECIDE', to: [...EXECUTING] }] };
}

export function returnOrder(): Effect {
  return { state: { proposal: null }, notices: [{ code: 'RETURNED', to: [] }] };
}

export function grantOrder(state: DossierState, _act: Act<'grant_order'>, now: Instant): Effect {
  const draft = state.proposal?.detail as Act<'apply_for_order'>['detail'] | undefined;
  if (draft === undefined) return {};
  return {
    state: {
      orders: [...state.orders, { digest: draft.order, issuedAt: now, renewal: false, dueDays: draft.dueDays }],
    },
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

/** An order that nobody has served binds nobody, and the requester has not heard of it: another is applied for. */
export function recallOrder(state: DossierState): Effect {
  return { state: { orders: state.orders.slice(0, -1) }, notices: [{ code: 'ORDER_TO_ISSUE', to: [...EXECUTING] }] };
}

export function denyOrder(state: DossierState, act: Act<'deny_order'>): Effect {
  return {
    state: { proposal: null, ...changed(state, { deniedByCourt: true }) },
    sends: [{ to: 'requesting', code: 'court_denial', body: act.detail }],
    notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
  };
}

/**
 * The provider gets the order, the identifiers that were granted and the due day, and no fact of the case (docs/rules
 * 2.14).
 */
export function serve(state: DossierState, act: Act<'serve'>): Effect {
  const order = state.orders.at(-1);
  if (state.summary === null || order?.dueDays === undefined) return {};
  const { dueDays } = order;
  const targets = grantedTargets(state);
  const { servedAt } = act.detail;
  return {
    state: {
      servedAt,
      orders: state.orders.map((one) => (one === order ? { ...one, served: state.seq + 1 } : one)),
      targets: askedAnew(
        state.targets.map((target) => {
          const ordered = targets.find((one) => one.id === target.id);
          return ordered === undefined ? target : { ...target, categories: ordered.categories, ordered: true };
        }),
        targets.map(({ id }) => id),
      ),
      ...changed(state, { late: false }),
    },
    sends: [
      {
        to: 'provider',
        code: 'production_order',
        body: { order: order.digest, targets, noUserNotice: state.summary.noUserNotice, dueDays },
      },
      { to: 'requesting', code: 'order_served', body: { at: servedAt } },
    ],
    stops: stop('CETS8_SERVE'),
    starts: productionClocks(state, targets, servedAt),
  };
}

/** Where a supplement had been asked for, what was handed over before stays in use under its conditions. */
export const AFTER_IMPOSSIBILITY: Choice = {
  among: ['NOT_POSSIBLE', 'TRANSMITTED', 'IN_USE', 'RECALLED'],
  pick: (state) => {
    if (partOf(state).handedOver) return handedOverStatus(state);
    return recallWaits(state) ? 'RECALLED' : 'NOT_POSSIBLE';
  },
};

/** A request is not impossible while produced data are here: they are reviewed and handed over, in part if need be. */
export function nothingProduced(state: DossierState): Refusal | null {
  const { productions } = partOf(state);
  return soundlyHandedOver(state) || productions.length === 0 ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

/** What the provider objects to is answered while its answer is awaited or reviewed; what it asks, until the order is over. */
export function questionOpen(state: DossierState): Refusal | null {
  const producing = PRODUCING.some((one) => one === state.status);
  const objected = producing && state.targets.some((target) => target.objection !== null);
  return state.clarification === null && !objected ? refuse('NO_QUESTION_OPEN') : null;
}

/** The hold goes on until people decide what becomes of it, because the requester may find another way. */
export function recordImpossibility(state: DossierState, act: Act<'record_impossibility'>, now: Instant): Effect {
  // The consultation is this authority's own and stays here.
  const { code, explanation } = act.detail;
  const { handedOver, unaccepted } = partOf(state);
  const stops = state.servedAt !== null && !handedOver;
  // What was handed over before a supplement was asked for ends the request once two people have accepted it.
  const executed = handedOver && unaccepted !== true;
  const change = stops ? takingOrderBack(state) : executed ? changed(state, { endToldAtHome: true }) : {};
  return {
    state: change,
    stops: stop(...DUE, 'ASSIGN_EXECUTION', 'CETS8_SERVE'),
    starts: [...acceptanceAwaited(state, now), ...(stops ? certificateAwaited({ ...state, ...change }, now) : [])],
    sends: [
      { to: 'requesting', code: 'impossibility', body: { code, explanation } },
      ...(stops ? [{ to: 'provider' as const, code: 'production_recall' as const, body: { at: now } }] : []),
      ...(executed ? executedAtHome(state, now) : []),
      ...(handedOver
        ? []
        : toldAtHome(state, {
            code: 'assistance_without_result',
            body: { ...named(state), at: now, holdContinues: true },
          })),
    ],
  };
}

export function providerAcknowledged(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

export function providerAsked(_state: DossierState, message: Message<'clarification_question'>): Effect {
  return {
    state: { clarification: message.body.question },
    notices: [{ code: 'QUESTION', to: [...ALL_ROLES] }],
  };
}

export function answerClarification(state: DossierState, act: Act<'answer_clarification'>): Effect {
  return {
    state: { clarification: null, targets: objectionsAnswered(state) },
    sends: [{ to: 'provider', code: 'clarification_answer', body: act.detail }],
  };
}

/**
 * The requester learns the code per identifier, as with every answer; the provider's explanation stays here. An
 * objection with the code COURT_CHALLENGE suspends the delivery, never the preservation (docs/rules 2.5).
 */
export function providerObjected(state: DossierState, { body, entered }: Message<'objection'>): Effect {
  const { objections } = body;
  const targets = withObjections(state.targets, objections, entered?.way);
  const challenged = objections.some(({ code }) => code === 'COURT_CHALLENGE');
  return {
    state: { targets, ...(challenged ? changed(state, { challenged }) : {}) },
    sends: [
      { to: 'requesting', code: 'production_report', body: { results: [], objections, ...entryMarkOf(entered) } },
      ...(challenged ? tellOfChallenge('PENDING') : []),
    ],
    stops: challenged ? stop(...DUE) : [],
    notices: [{ code: challenged ? 'CHALLENGED' : 'PROVIDER_ANSWERED', to: [...ALL_ROLES] }],
  };
}

/** A production that was on its way while a court annulled its order obliges nobody either. */
function isUnderAnnulledOrder({ orders }: DossierState, { underOrder }: Message<'production'>['body']): boolean {
  const answered = underOrder === undefined ? orders.at(-1) : orders.findLast(({ digest }) => digest === underOrder);
  return answered?.annulled === true;
}

function setAsideOnArrival(state: DossierState, files: number): Effect {
  return {
    state: changed(state, settingAside(state, state.seq, files)),
    notices: [{ code: 'CHALLENGED', to: [...ALL_ROLES] }],
  };
}

/** Where the provider was the wrong one nothing is served any more, and another is to be ordered. */
export const AFTER_PRODUCTION: Choice = {
  among: ['SERVED', 'PROVIDER_RESPONDED', 'EXEC_ASSIGNED'],
  pick: (state) => {
    if (state.servedAt === null) return 'EXEC_ASSIGNED';
    return isAnswered(state) ? 'PROVIDER_RESPONDED' : 'SERVED';
  },
};

export function afterDecision(state: DossierState, effect: Effect, now: Instant): Effect {
  return producerIsSought(state, effect, EXECUTING, now);
}

export function productionAnswered(state: DossierState, message: Message<'production'>, now: Instant): Effect {
  return producerIsSought(state, productionReceived(state, message), EXECUTING, now);
}

/** Files that arrive after this organization's copy was destroyed make a copy again. */
function lyingHere(files: number): { copyDestroyed?: false } {
  return files > 0 ? { copyDestroyed: false } : {};
}

/** What answers an identifier that nobody asks for any more was on its way, and is closed as it arrives. */
function withProduction(
  state: DossierState,
  { production, files, complete, perTarget, results }: Message<'production'>['body'],
): Pick<AssistanceState, 'productions'> & Partial<AssistanceState> {
  const counted = perTarget === undefined ? {} : { perTarget };
  const arrived: Production = { document: production, files, complete, event: state.seq + 1, ...counted };
  const productions = [...partOf(state).productions, arrived];
  const stopped = state.targets.flatMap(({ id, withdrawn }) => (withdrawn ? [id] : []));
  const brings = [...results, ...(perTarget ?? [])].some(({ target }) => target !== null && stopped.includes(target));
  if (!brings) return { productions };
  const { package: _sealed, ...closed } = settingAsideOf(
    { ...state, ...changed(state, { productions }) },
    state.seq,
    stopped,
  );
  return closed;
}

/** The requester learns the outcome per category at once; the files are reviewed first. */
export function productionReceived(state: DossierState, { body, entered }: Message<'production'>): Effect {
  const { results, files } = body;
  if (isUnderAnnulledOrder(state, body)) return setAsideOnArrival(state, files);
  const targets = withResults(state.targets, results, entered?.way);
  const answered = isAnswered({ ...state, targets });
  return {
    state: {
      targets,
      ...changed(state, { ...withProduction(state, body), package: null, ...lyingHere(files) }),
    },
    sends: [
      { to: 'requesting', code: 'production_report', body: { results, objections: [], ...entryMarkOf(entered) } },
    ],
    stops: answered ? stop('PRODUCTION_DUE', 'CETS8_SUB', 'CETS8_TRAF') : [],
    notices: [{ code: 'PRODUCED', to: [...ALL_ROLES] }],
  };
}

/** Files that arrive while an order is prepared anew, or after the hand-over, are kept for a further package. */
export function producedLate(state: DossierState, message: Message<'production'>): Effect {
  const { body, entered } = message;
  const { results, files } = body;
  if (partOf(state).recall !== undefined) return producedAfterRecall(state, message);
  if (isUnderAnnulledOrder(state, body)) return setAsideOnArrival(state, files);
  return {
    state: {
      targets: withResults(state.targets, results, entered?.way),
      ...changed(state, { ...withProduction(state, body), ...lyingHere(files) }),
    },
    sends: [
      { to: 'requesting', code: 'production_report', body: { results, objections: [], ...entryMarkOf(entered) } },
    ],
    notices: [{ code: 'PRODUCED', to: [...ALL_ROLES] }],
  };
}

/**
 * Where the request asked for confidentiality, a notice to the user is a breach, and the requester decides whether to
 * go on.
 */
export function userNotified(state: DossierState): Effect {
  if (state.summary?.noUserNotice !== true) return { notices: [{ code: 'PROVIDER_ANSWERED', to: [...ALL_ROLES] }] };
  return {
    state: { compromised: true },
    sends: [{ to: 'requesting', code: 'risk_notice', body: { risk: 'USER_NOTIFIED', notice: null } }],
    notices: [{ code: 'COMPROMISED', to: [...ALL_ROLES] }],
  };
}

/**
 * The whole time of the order begins again, here and at the provider, so that no silence lasts unseen; the terms that an
 * instrument counts from service do not. A provider that has answered nothing is given it once: afterwards it may still
 * answer, and people decide what follows. That its first time has passed stays known, and the requesting State is told
 * what delays its request (Budapest Convention Art. 27(7)).
 */
export function askProductionAgain(state: DossierState, act: Act<'ask_production_again'>, now: Instant): Effect {
  const { reason, delay } = act.detail;
  const asked = (state.orders.at(-1)?.askedAgain ?? 0) + 1;
  const { dueDays } = state.orders.at(-1) ?? {};
  const restarts = state.status === 'PROVIDER_RESPONDED' || asked === 1;
  return {
    state: {
      orders: state.orders.map((one, index) =>
        index === state.orders.length - 1 ? { ...one, askedAgain: asked } : one,
      ),
    },
    sends: [
      { to: 'provider', code: 'production_again', body: { reason, restarts } },
      {
        to: 'requesting',
        code: 'execution_delayed',
        body: { delay, askedTimes: asked, ...(dueDays !== undefined && { orderDays: dueDays }) },
      },
    ],
    starts: partOf(state).challenged || !restarts ? [] : productionClock(state, now),
  };
}

/** The time of the order has passed and no other runs, the provider has not answered it, and no court has it before it. */
export function isUnanswered(state: DossierState): boolean {
  const { late, challenged } = partOf(state);
  const runs = state.clocks.some(({ id }) => id === 'PRODUCTION_DUE');
  return state.status === 'SERVED' && late && !runs && !challenged;
}

export function providerIsLate(state: DossierState): Refusal | null {
  return isUnanswered(state) ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}
