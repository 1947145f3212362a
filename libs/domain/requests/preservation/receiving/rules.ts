/**
 * These are the effects and checks of acts and messages on the receiving dossier until the order is served. The table
 * says where they lead.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Status } from '@comity/vocabulary/values/statuses';
import { AUTHORITIES, CENTRAL, CONTACT_POINT, EXECUTING } from './stages.ts';
import { somethingReviewed } from '../../../disclosure/reviewing.ts';
import { openAmendment } from '../../../amending/open-amendment.ts';
import { ruleOfRefusal } from '../../../approvals/refusal-ground.ts';
import { confirmationDue, confirmedInWriting } from '../../../by-hand/written-confirmation.ts';
import { claimAccepted, claimArrived } from '../../../approvals/emergency.ts';
import { claimStops, claimWaits, emergencyWaits } from '../../../approvals/emergency-rows.ts';
import { emergencyClock } from '../../../clocks/emergency.ts';
import { answered, page, pagingClocks } from '../../../clocks/paging.ts';
import { ackLevel, confirmLevel, levelClock } from '../../../clocks/service-levels.ts';
import { questionAnswered, stop, stopWithRequest } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type ClockStart, type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { isAnswered, providerIsDone } from '../../../holds/answers.ts';
import { orderTermClock } from '../../../holds/hold-clocks.ts';
import { toldDifferences, underOwnLaw } from '../../../law/own-law.ts';
import { ofKind, reachedTargets, termOf } from '../../../orders/kinds.ts';
import { withOrder } from '../../../orders/unordered.ts';
import { askedTarget, type DossierState, isKept, type TargetState } from '../../../state/dossier.ts';

export function takeIn(_state: DossierState, message: Message<'request'>, now: Instant): Effect {
  const { summary, ...law } = underOwnLaw(message);
  const targets = summary.targets.map(askedTarget);
  return {
    state: { summary, targets, emergencyClaims: 0, ...claimArrived(summary), ...law, ...confirmationDue(message) },
    starts: [
      ...levelClock(summary, ackLevel(summary.urgency), now),
      ...levelClock(summary, 'DECISION', now),
      ...emergencyClock(summary, now),
      ...(summary.urgency === 'CRITICAL_LIFE' ? pagingClocks(now) : []),
    ],
    notices:
      summary.urgency === 'CRITICAL_LIFE'
        ? [page(CONTACT_POINT, 'ON_DUTY'), { code: 'REQUEST_ARRIVED', to: CENTRAL }]
        : [{ code: 'REQUEST_ARRIVED', to: AUTHORITIES }],
  };
}

export function acknowledge(state: DossierState, act: Act<'acknowledge'>, now: Instant): Effect {
  return {
    state: { responsible: { ...state.responsible, [act.by.office]: act.by.member } },
    sends: [{ to: 'requesting', code: 'acknowledgement', body: { at: now, ...toldDifferences(state) } }],
    stops: answered(),
  };
}

export function takeOver(state: DossierState, act: Act<'take_over'>): Effect {
  return { state: { responsible: { ...state.responsible, [act.by.office]: act.by.member } } };
}

export function assign(state: DossierState, act: Act<'assign'>): Effect {
  return {
    state: { responsible: { ...state.responsible, [act.detail.office]: act.detail.member } },
    notices: [{ code: 'ASSIGNED', to: [] }],
  };
}

export function askInformation(state: DossierState, act: Act<'ask_information'>, now: Instant): Effect {
  return {
    state: { resume: state.status },
    sends: [{ to: 'requesting', code: 'information_request', body: act.detail }],
    stops: [{ id: 'DECISION_SLA', subject: null }],
    starts: levelClock(state.summary, 'CLARIFICATION', now),
  };
}

/** The pause stops the service level, never the preservation clock (docs/rules 2.7). */
export function informationAnswered(
  state: DossierState,
  _message: Message<'answer_information'>,
  now: Instant,
): Effect {
  return {
    stops: questionAnswered(),
    starts: decisionClock(state, state.resume, now),
    notices: [{ code: 'ANSWERED', to: [] }],
  };
}

export function decisionClock(state: DossierState, resumed: Status | null, start: Instant): ClockStart[] {
  const decides = resumed === 'ACKED' || resumed === 'UNDER_REVIEW' || openAmendment(state) !== null;
  return decides ? levelClock(state.summary, 'DECISION', start) : [];
}

/**
 * After service a refusal would leave the provider with an order that nobody recalls: the dossier then needs a release.
 */
export function notServed(state: DossierState): Refusal | null {
  return state.servedAt === null ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.resume ?? state.status]);
}

/** The requester may add facts of the case of its own accord; they stay here (docs/rules 2.14). */
export function factsAdded(state: DossierState, _message: Message<'facts_added'>, now: Instant): Effect {
  // Facts that come after a downgrade claim the emergency anew: somebody answers them in the time of an emergency.
  if (state.downgraded !== true) return { notices: [{ code: 'ANSWERED', to: AUTHORITIES }] };
  return {
    state: { claimUnjudged: true },
    ...claimWaits(state, CONTACT_POINT, now, { code: 'QUESTION', to: AUTHORITIES }),
  };
}

export function accept(state: DossierState, _act: Act<'accept'>, now: Instant): Effect {
  return {
    state: claimAccepted(emergencyWaits(state)),
    sends: [{ to: 'requesting', code: 'acceptance', body: { at: now } }],
    stops: [...stop('DECISION_SLA'), ...claimStops()],
    notices: [{ code: 'ORDER_TO_ISSUE', to: EXECUTING }],
  };
}

/**
 * The assessment and the consultation stay at home (docs/rules 2.14: refusal deliberations); the reasons go out.
 */
export function refuseRequest(state: DossierState, act: Act<'refuse'>): Effect {
  const { ground, reasons, offences } = act.detail;
  const rule = ruleOfRefusal(state, ground);
  return {
    sends: [
      {
        to: 'requesting',
        code: 'refusal',
        body: { ground, rule, reasons, ...(offences !== undefined && { offences }) },
      },
    ],
    notices: [{ code: 'DECISION', to: [] }],
  };
}

/**
 * The message was written while the release was on its way: it is kept and shown, and there is nothing left to decide.
 */
export function cameTooLate(): Effect {
  return { notices: [{ code: 'ANSWERED', to: AUTHORITIES }] };
}

export function returnOrder(): Effect {
  return { state: { proposal: null }, notices: [{ code: 'RETURNED', to: [] }] };
}

export function issueOrder(state: DossierState, _act: Act<'issue_order'>, now: Instant): Effect {
  const draft = state.proposal?.detail as Act<'draft_order'>['detail'] | undefined;
  if (draft === undefined) return {};
  return {
    state: {
      orders: [
        ...state.orders,
        { digest: draft.order, issuedAt: now, renewal: false, ...ofKind(state, { detail: draft }) },
      ],
    },
    sends: [{ to: 'requesting', code: 'order_issued', body: { at: now } }],
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

/** An order that is drafted covers what the requesting State still asks for. */
export function stillAsked({ targets }: DossierState): TargetState[] {
  return targets.filter(({ withdrawn }) => !withdrawn);
}

/**
 * The provider gets the order's text, the identifiers that are still asked for, and no fact of the case
 * (docs/rules 2.14).
 */
export function serve(state: DossierState, act: Act<'serve'>, now: Instant): Effect {
  const { summary } = state;
  const order = state.orders.at(-1);
  if (summary === null || order === undefined) return {};
  const asked = state.targets.filter(({ withdrawn, awaitsOrder }) => !withdrawn && awaitsOrder !== true);
  const targets = reachedTargets(state, order, asked).map(({ id, categories }) => ({ id, categories }));
  const covered = new Map(targets.map(({ id, categories }) => [id, categories]));
  const level = confirmLevel(summary.urgency);
  const term = termOf(state, order);
  // docs/rules 2.12: some laws count from the day of the order, and the others from its receipt by the provider.
  const start = term?.startsAt === 'ORDER' ? order.issuedAt : act.detail.servedAt;
  return {
    state: {
      servedAt: act.detail.servedAt,
      targets: state.targets.map((target) => {
        const data = covered.get(target.id);
        return data === undefined ? target : withOrder(target, data);
      }),
    },
    sends: [
      {
        to: 'provider',
        code: 'order',
        body: {
          order: order.digest,
          targets,
          noUserNotice: summary.noUserNotice,
          confirmHours: summary.rules.levels[level],
          clock: term === null ? null : { start, days: term.days, rule: term.rule },
        },
      },
      { to: 'requesting', code: 'order_served', body: { at: act.detail.servedAt } },
    ],
    starts: [...levelClock(summary, level, now), ...(term === null ? [] : [orderTermClock({ ...term, start })])],
  };
}

/** Once something is held, "impossible" is no longer true: the hold is released by its own act, by two people. */
export function nothingHeld(state: DossierState): Refusal | null {
  const held = state.holds.filter(isKept).map((hold) => hold.id);
  return held.length > 0 ? refuse('HOLD_EXISTS', held) : null;
}

/**
 * A provider that has the order and has not answered may yet confirm: its data would then stand under a request that is
 * closed, without floor or notice (docs/rules 2.1). The order is answered first, or released after a notice.
 */
export function orderAnswered(state: DossierState): Refusal | null {
  if (providerIsDone(state)) return null;
  const open = state.targets.filter(
    (target) => target.ordered === true && (target.objection !== null || !isAnswered({ ...target, withdrawn: false })),
  );
  return refuse(
    'ORDER_UNANSWERED',
    open.map(({ id }) => id),
    'COM.IMPOSSIBLE',
  );
}

export function recordImpossibility(_state: DossierState, act: Act<'record_impossibility'>): Effect {
  const { code, explanation } = act.detail;
  return {
    sends: [{ to: 'requesting', code: 'impossibility', body: { code, explanation } }],
    stops: stopWithRequest(),
  };
}

/**
 * Where the request is withdrawn before service, nothing is held and the dossier ends. After service a person must
 * order the release.
 */
export const AFTER_WITHDRAWAL: Choice = {
  among: ['WITHDRAWN', 'RELEASE_DUE'],
  pick: (state) => (providerIsDone(state) && !somethingReviewed(state) ? 'WITHDRAWN' : 'RELEASE_DUE'),
};

export function requestWithdrawn(state: DossierState): Effect {
  return {
    // That a formal request for the data has come is stated whether or not the preservation is still asked for.
    state: state.proposal?.act === 'confirm_mla_received' ? {} : { proposal: null },
    stops: stopWithRequest(),
    notices: [{ code: providerIsDone(state) ? 'WITHDRAWN' : 'RELEASE_DUE', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

export function orderAcknowledged(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

export function writtenConfirmationReceived(state: DossierState): Effect {
  return { state: confirmedInWriting(state), notices: [{ code: 'PROGRESS', to: [] }] };
}
