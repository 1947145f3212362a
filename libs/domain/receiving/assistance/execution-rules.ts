/** What acts and messages do to a formal request from its execution to the provider's answer, and its recall (2.5, 2.7). */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import { markOf } from '../../by-hand/marked.ts';
import { clock, productionClock } from '../../assistance/clocks.ts';
import { grantedTargets } from '../../assistance/granted.ts';
import { stop } from '../../clocks/stops.ts';
import { changed, factsOf, partOf } from '../../assistance/parts.ts';
import { askedAnew, isAnswered, withObjections, withResults } from '../../assistance/production.ts';
import type { ClockStart, Refusal } from '../../dossier/decision.ts';
import { refuse } from '../../dossier/decision.ts';
import type { Act } from '../../dossier/act.ts';
import type { Message } from '../../dossier/message.ts';
import type { Choice, Effect } from '../../dossier/lifecycle.ts';
import { AUTHORITIES, EXECUTING, ONCE_SERVED, PRODUCING } from './stages.ts';
import type { DossierState } from '../../dossier/state.ts';

const ALL = [...AUTHORITIES, ...EXECUTING];

/** A verified rule of the requested State may demand a court for a category; what is not verified only warns. */
export function courtWhereRequired(state: DossierState, act: Act<'grant_order'>): Refusal | null {
  const judged = factsOf(state)?.judged ?? [];
  const needed = grantedTargets(state).some(({ categories }) => categories.some((one) => judged.includes(one)));
  return needed && !act.by.roles.includes('RCV_COURT') ? refuse('COURT_REQUIRED', [...judged], 'COM.COURT') : null;
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

export function denyOrder(_state: DossierState, act: Act<'deny_order'>): Effect {
  return {
    state: { proposal: null },
    sends: [{ to: 'requesting', code: 'court_denial', body: act.detail }],
    notices: [{ code: 'DECISION', to: [...AUTHORITIES] }],
  };
}

export function servedInPast(_state: DossierState, act: Act<'serve'>, now: Instant): Refusal | null {
  return act.detail.servedAt > now ? refuse('INSTANT_IN_FUTURE', ['servedAt']) : null;
}

/** The provider gets the order, the identifiers that were granted and its due day; no fact of the case (2.14). */
export function serve(state: DossierState, act: Act<'serve'>): Effect {
  const order = state.orders.at(-1);
  if (state.summary === null || order?.dueDays === undefined) return {};
  const { dueDays } = order;
  const targets = grantedTargets(state);
  const { servedAt } = act.detail;
  return {
    state: {
      servedAt,
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

function productionClocks(
  state: DossierState,
  targets: { categories: DataCategory[] }[],
  start: Instant,
): ClockStart[] {
  return [...productionClock(state, start), ...terms(state, targets, start)];
}

/** CETS 224 Art. 8(6): 20 days for subscriber information, 45 for traffic data, from service. */
function terms(state: DossierState, targets: { categories: DataCategory[] }[], start: Instant): ClockStart[] {
  const asked = (category: DataCategory): boolean => targets.some(({ categories }) => categories.includes(category));
  return (factsOf(state)?.terms ?? [])
    .filter(({ id }) => (id === 'CETS8_SUB' && asked('SUBSCRIBER')) || (id === 'CETS8_TRAF' && asked('TRAFFIC')))
    .map(({ id, days, rule }) => clock(id, start, { days }, rule, true));
}

/** After a supplement was asked for, what was handed over before stays in use under its conditions. */
export const AFTER_IMPOSSIBILITY: Choice = {
  among: ['NOT_POSSIBLE', 'IN_USE'],
  pick: (state) => (partOf(state).handedOver ? 'IN_USE' : 'NOT_POSSIBLE'),
};

/** What is already here is reviewed and handed over, in part if need be. */
export function nothingProduced(state: DossierState): Refusal | null {
  const { handedOver, productions } = partOf(state);
  return handedOver || productions.length === 0 ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

export function questionOpen(state: DossierState): Refusal | null {
  const objected = state.targets.some((target) => target.objection !== null);
  return state.clarification === null && !objected ? refuse('NO_QUESTION_OPEN') : null;
}

export function recordImpossibility(state: DossierState, act: Act<'record_impossibility'>, now: Instant): Effect {
  return {
    stops: stop(...DUE, 'ASSIGN_EXECUTION', 'CETS8_SERVE'),
    sends: [
      { to: 'requesting', code: 'impossibility', body: act.detail },
      ...(state.servedAt === null || partOf(state).handedOver
        ? []
        : [{ to: 'provider' as const, code: 'production_recall' as const, body: { at: now } }]),
    ],
  };
}

export function providerAcknowledged(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

export function providerAsked(_state: DossierState, message: Message<'clarification_question'>): Effect {
  return {
    state: { clarification: message.body.question },
    notices: [{ code: 'QUESTION', to: [...ALL] }],
  };
}

export function answerClarification(_state: DossierState, act: Act<'answer_clarification'>): Effect {
  return {
    state: { clarification: null },
    sends: [{ to: 'provider', code: 'clarification_answer', body: act.detail }],
  };
}

/**
 * The requester learns the code per identifier, as of every answer; the provider's explanation stays here. An objection
 * of the code COURT_CHALLENGE stays the delivery, never the preservation (rules.md 2.5).
 */
export function providerObjected(state: DossierState, { body, entered }: Message<'objection'>): Effect {
  const { objections } = body;
  const targets = withObjections(state.targets, objections, entered?.way);
  const challenged = objections.some(({ code }) => code === 'COURT_CHALLENGE');
  return {
    state: { targets, ...(challenged ? changed(state, { challenged }) : {}) },
    sends: [
      { to: 'requesting', code: 'production_report', body: { results: [], objections, ...markOf(entered) } },
      ...(challenged ? tellOfChallenge('PENDING') : []),
    ],
    stops: challenged ? stop(...DUE) : [],
    notices: [{ code: challenged ? 'CHALLENGED' : 'PROVIDER_ANSWERED', to: [...ALL] }],
  };
}

export const AFTER_PRODUCTION: Choice = {
  among: ['SERVED', 'PROVIDER_RESPONDED'],
  pick: (state) => (isAnswered(state) ? 'PROVIDER_RESPONDED' : 'SERVED'),
};

/** Files that come after our copy was destroyed are a copy again. */
function lyingHere(files: number): { copyDestroyed?: false } {
  return files > 0 ? { copyDestroyed: false } : {};
}

/** The requester learns the outcome per category at once; the files go through review first. */
export function produced(state: DossierState, { body, entered }: Message<'production'>): Effect {
  const { results, production, files, complete } = body;
  const targets = withResults(state.targets, results, entered?.way);
  const answered = isAnswered({ ...state, targets });
  return {
    state: {
      targets,
      ...changed(state, {
        productions: [...partOf(state).productions, { document: production, files, complete }],
        package: null,
        ...lyingHere(files),
      }),
    },
    sends: [{ to: 'requesting', code: 'production_report', body: { results, objections: [], ...markOf(entered) } }],
    stops: answered ? stop('PRODUCTION_DUE', 'CETS8_SUB', 'CETS8_TRAF') : [],
    notices: [{ code: 'PRODUCED', to: [...ALL] }],
  };
}

/** What comes while an order is prepared anew, or after the hand-over, is kept for a further package. */
export function producedLate(state: DossierState, { body, entered }: Message<'production'>): Effect {
  const { results, production, files, complete } = body;
  return {
    state: {
      targets: withResults(state.targets, results, entered?.way),
      ...changed(state, {
        productions: [...partOf(state).productions, { document: production, files, complete }],
        ...lyingHere(files),
      }),
    },
    sends: [{ to: 'requesting', code: 'production_report', body: { results, objections: [], ...markOf(entered) } }],
    notices: [{ code: 'PRODUCED', to: [...ALL] }],
  };
}

/** Without the request's leave a notice to the user is a breach, and the requester decides whether to go on. */
export function userNotified(state: DossierState): Effect {
  if (state.summary?.noUserNotice !== true) return { notices: [{ code: 'PROVIDER_ANSWERED', to: [...ALL] }] };
  return {
    state: { compromised: true },
    sends: [{ to: 'requesting', code: 'risk_notice', body: { risk: 'USER_NOTIFIED', notice: null } }],
    notices: [{ code: 'COMPROMISED', to: [...ALL] }],
  };
}

/** After a breach of confidentiality: a stop is a withdrawal, and what was handed over stays bound. */
export const AFTER_BREACH_DECISION: Choice = {
  among: [...ONCE_SERVED, 'WITHDRAWN'],
  pick: (state) => {
    if (state.risk === null) return state.status;
    return AFTER_WITHDRAWAL.pick(state);
  },
};

/** What was handed over stays bound: it is returned or destroyed, and the dossier is open until then. */
export const AFTER_WITHDRAWAL: Choice = {
  among: ['WITHDRAWN', 'IN_USE'],
  pick: (state) => (partOf(state).handedOver ? 'IN_USE' : 'WITHDRAWN'),
};

export function breachDecided(state: DossierState, { body }: Message<'risk_decision'>, now: Instant): Effect {
  if (body.decision === 'GO') return { state: { risk: null }, notices: [{ code: 'ANSWERED', to: [...ALL] }] };
  const recall = recalled(state, now);
  return { ...recall, state: { ...recall.state, risk: 'USER_NOTIFIED' } };
}

export function askProductionAgain(_state: DossierState, act: Act<'ask_production_again'>): Effect {
  return { sends: [{ to: 'provider', code: 'production_again', body: act.detail }] };
}

/** The provider's time stands still while a court has the order before it, at the provider as well (rules.md 2.5). */
const DUE = ['PRODUCTION_DUE', 'CETS8_SUB', 'CETS8_TRAF'] as const;

function tellOfChallenge(standing: 'PENDING' | 'DISMISSED' | 'UPHELD'): NonNullable<Effect['sends']> {
  return (['requesting', 'provider'] as const).map((to) => ({ to, code: 'challenge', body: { standing } }));
}

export function recordChallenge(state: DossierState): Effect {
  return {
    state: changed(state, { challenged: true }),
    sends: tellOfChallenge('PENDING'),
    stops: stop(...DUE),
  };
}

export function challengePending(state: DossierState): Refusal | null {
  return partOf(state).challenged ? null : refuse('NO_CHALLENGE');
}

export const AFTER_CHALLENGE: Choice = {
  among: [...PRODUCING, 'ORDER_DENIED_BY_COURT'],
  pick: (state) => (state.orders.at(-1)?.annulled === true ? 'ORDER_DENIED_BY_COURT' : state.status),
};

/** Dismissed, the order's whole time begins again. Upheld, there is no order, and what it brought may not leave. */
export function endChallenge(state: DossierState, { detail }: Act<'end_challenge'>, now: Instant): Effect {
  const upheld = detail.outcome === 'UPHELD';
  const waits = !upheld && !isAnswered(state);
  return {
    state: {
      orders: state.orders.map((order, index) =>
        upheld && index === state.orders.length - 1 ? { ...order, annulled: true } : order,
      ),
      ...changed(state, { challenged: false, ...(upheld ? { productions: [], withheld: [], package: null } : {}) }),
    },
    sends: [
      ...tellOfChallenge(detail.outcome),
      ...(upheld
        ? [{ to: 'requesting' as const, code: 'court_denial' as const, body: { reasons: detail.decision } }]
        : []),
    ],
    stops: upheld ? stop(...DUE) : [],
    starts: waits ? productionClocks(state, grantedTargets(state), now) : [],
  };
}

/** Scenario 23: the order is recalled, and the requester hears what there was already. */
export function withdrawn(state: DossierState, _message: Message<'withdrawal'>, now: Instant): Effect {
  return recalled(state, now);
}

/** Every term of a request that is no longer asked. */
const RUNNING = [
  'ACK_SLA',
  'COMPLETENESS',
  'ADMISSIBILITY',
  'CLARIFICATION',
  'CONDITIONS',
  'POSTPONE_REVIEW',
  'ASSIGN_EXECUTION',
  'VERIFY_RECEIPT',
  'CETS8_SERVE',
  ...DUE,
] as const;

function recalled(state: DossierState, now: Instant): Effect {
  const { handedOver, productions } = partOf(state);
  const produced = productions.reduce((sum, one) => sum + one.files, 0);
  return {
    state: { proposal: null, resume: null },
    stops: RUNNING.flatMap((id) => stop(id)),
    sends: [
      ...(state.servedAt === null
        ? []
        : [{ to: 'provider' as const, code: 'production_recall' as const, body: { at: now } }]),
      { to: 'requesting', code: 'recall_report', body: { produced, transmitted: handedOver } },
    ],
    notices: [{ code: 'WITHDRAWN', to: [...ALL] }],
  };
}
