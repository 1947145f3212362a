/** What acts and messages do to the receiving dossier from the provider's first answer to the release. */
import type { Refusal } from '../dossier/decision.ts';
import { refuse } from '../dossier/decision.ts';
import type { Act, Message } from '../dossier/event.ts';
import type { Choice, Effect } from '../dossier/lifecycle.ts';
import type { DossierState, Instant, ProviderAnswer, Status } from '../dossier/state.ts';
import type { Role } from '../roles.ts';
import { answered, statusAfterAnswers } from '../holds/answers.ts';
import { renewed, stopHoldClocks, stopOrderClocks, withHoldStatus } from '../holds/hold-clocks.ts';
import { EXTENSION_DECISION_DAYS } from '../clocks/service-levels.ts';

const AUTHORITIES: Role[] = ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'];
const EXECUTING: Role[] = ['RCV_EXECUTING_AUTHORITY', 'RCV_COURT'];
const STAYS: readonly Status[] = ['NEED_INFO', 'REQUESTER_DECIDES', 'RELEASE_DUE'];

/**
 * The organization's choice: an answer goes on at once, as structured facts and never free text, or waits for a
 * person's review. While one waits, the dossier says so.
 */
function provideOn(state: DossierState, answer: ProviderAnswer): Effect {
  const change = answered(state, answer);
  const automatic = state.policies.forwarding === 'AUTOMATIC';
  const below = change.state.holds?.some((hold) => hold.belowFloor) ?? false;
  return {
    state: { ...change.state, unforwarded: automatic ? [] : [...state.unforwarded, answer] },
    starts: change.starts,
    stops: answer.kind === 'OBJECTED' ? [] : [{ id: 'CONFIRM_SLA', subject: null }],
    sends: automatic
      ? [{ to: 'requesting', code: 'preservation_answer', body: { answers: [...state.unforwarded, answer] } }]
      : [],
    notices: [
      { code: automatic ? 'PROVIDER_ANSWERED' : 'FORWARD_WAITS', to: AUTHORITIES },
      ...(below ? [{ code: 'RENEWAL_DUE' as const, to: [...AUTHORITIES, ...EXECUTING] }] : []),
    ],
  };
}

export const AFTER_PROVIDER: Choice = {
  among: ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'NOT_POSSIBLE', ...STAYS],
  pick: (state) => {
    if (STAYS.includes(state.status)) return state.status;
    if (state.unforwarded.length === 0) return statusAfterAnswers(state);
    return state.status === 'SERVED' && state.holds.length > 0 ? 'PRESERVED_CONFIRMED' : state.status;
  },
};

export const AFTER_FORWARDING: Choice = {
  among: ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', 'LAPSED', 'RELEASE_DUE', 'NOT_POSSIBLE'],
  pick: (state) => (state.status === 'RELEASE_DUE' ? 'RELEASE_DUE' : statusAfterAnswers(state)),
};

export function providerPreserved(state: DossierState, message: Message<'preservation_confirmation'>): Effect {
  return resumeMovesOn(state, provideOn(state, { kind: 'PRESERVED', results: message.body.results }));
}

export function providerDidNotPreserve(state: DossierState, message: Message<'not_preserved_report'>): Effect {
  return resumeMovesOn(state, provideOn(state, { kind: 'NOT_PRESERVED', results: message.body.results }));
}

/** The provider's explanation is free text and stays here; the requester gets the code per identifier. */
export function providerObjected(state: DossierState, message: Message<'objection'>): Effect {
  return provideOn(state, { kind: 'OBJECTED', objections: message.body.objections });
}

function resumeMovesOn(state: DossierState, effect: Effect): Effect {
  if (!STAYS.includes(state.status) || state.resume === null) return effect;
  const after: DossierState = { ...state, ...effect.state, status: state.resume };
  return { ...effect, state: { ...effect.state, resume: AFTER_PROVIDER.pick(after) } };
}

export function somethingToForward(state: DossierState): Refusal | null {
  return state.unforwarded.length === 0 ? refuse('NOTHING_TO_FORWARD') : null;
}

export function forwardAnswer(state: DossierState): Effect {
  return {
    state: { unforwarded: [] },
    sends: [{ to: 'requesting', code: 'preservation_answer', body: { answers: state.unforwarded } }],
  };
}

export function providerAsked(_state: DossierState, message: Message<'clarification_question'>): Effect {
  return {
    state: { clarification: message.body.question },
    notices: [{ code: 'QUESTION', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

export function questionOpen(state: DossierState): Refusal | null {
  const objected = state.targets.some((target) => target.objection !== null);
  return state.clarification === null && !objected ? refuse('NO_QUESTION_OPEN') : null;
}

export function answerClarification(_state: DossierState, act: Act<'answer_clarification'>): Effect {
  return {
    state: { clarification: null },
    sends: [{ to: 'provider', code: 'clarification_answer', body: { answer: act.detail.answer } }],
  };
}

export function extensionRequested(_state: DossierState, message: Message<'extension_request'>, now: Instant): Effect {
  return {
    state: { extension: { status: 'EXT_SENT', until: message.body.until } },
    starts: [
      {
        id: 'EXTENSION_DECISION',
        subject: 'dossier',
        start: now,
        length: { days: EXTENSION_DECISION_DAYS },
        rule: 'COM.EXTENSION',
        warns: false,
      },
    ],
    notices: [{ code: 'EXTENSION_ASKED', to: [...AUTHORITIES, ...EXECUTING] }],
  };
}

export function extensionAsked(state: DossierState, act: Act<'decide_extension'>, now: Instant): Refusal | null {
  const asked = state.extension?.status === 'EXT_SENT' || state.extension?.status === 'EXT_SILENT';
  if (!asked) return refuse('NO_EXTENSION_ASKED');
  if (act.detail.decision === 'DENIED') return null;
  if (act.detail.until === null) return refuse('UNTIL_REQUIRED', ['until'], 'BUD.16.2');
  return act.detail.until <= now ? refuse('END_IN_PAST', [act.detail.until]) : null;
}

export function decideExtension(state: DossierState, act: Act<'decide_extension'>): Effect {
  const { decision, until, reasons } = act.detail;
  const granted = decision === 'GRANTED';
  return {
    state: {
      extension: {
        status: granted ? 'EXT_GRANTED' : 'EXT_DENIED',
        until: granted ? until : (state.extension?.until ?? null),
      },
    },
    sends: [
      { to: 'requesting', code: 'extension_decision', body: { decision, until: granted ? until : null, reasons } },
    ],
    stops: [{ id: 'EXTENSION_DECISION', subject: null }],
    notices: granted ? [{ code: 'RENEWAL_DUE', to: EXECUTING }] : [],
  };
}

/** A renewal beyond the number that the domestic law allows is refused with its rule; an unknown number never blocks. */
export function renewalAllowed(state: DossierState, act: Act<'renew_order'>, now: Instant): Refusal | null {
  if (act.detail.until <= now) return refuse('END_IN_PAST', [act.detail.until]);
  const order = state.summary?.rules.order ?? null;
  const done = state.orders.filter((one) => one.renewal).length;
  if (order?.renewals === null || order === null) return null;
  return done >= order.renewals ? refuse('RENEWALS_EXHAUSTED', [String(order.renewals)], order.rule) : null;
}

export function renewOrder(state: DossierState, act: Act<'renew_order'>, now: Instant): Effect {
  const clock = state.summary?.rules.order ?? null;
  return {
    state: { orders: [...state.orders, { digest: act.detail.order, issuedAt: now, renewal: true }] },
    sends: [{ to: 'provider', code: 'renewal_order', body: { order: act.detail.order, until: act.detail.until } }],
    stops: stopOrderClocks(),
    starts:
      clock === null
        ? []
        : [
            {
              id: clock.id,
              subject: 'dossier',
              start: now,
              length: { days: clock.days },
              rule: clock.rule,
              warns: true,
            },
          ],
  };
}

export const AFTER_RENEWAL: Choice = {
  among: ['SERVED', 'PRESERVED_CONFIRMED', 'HOLDING', 'MLA_LINKED', ...STAYS],
  pick: (state) => (STAYS.includes(state.status) ? state.status : statusAfterAnswers(state)),
};

export function renewalConfirmed(state: DossierState, message: Message<'renewal_confirmation'>): Effect {
  const { holds, starts } = renewed(state, message.body.holds);
  return {
    state: { holds },
    starts,
    sends: [{ to: 'requesting', code: 'hold_renewed', body: message.body }],
    notices: [{ code: 'PROVIDER_ANSWERED', to: [] }],
  };
}

export function mlaAnnounced(_state: DossierState, message: Message<'mla_sent'>): Effect {
  return { state: { mla: { status: 'SENT', ...message.body } }, notices: [{ code: 'MLA_ANNOUNCED', to: AUTHORITIES }] };
}

export function mlaNotYetReceived(state: DossierState): Refusal | null {
  return state.mla?.status === 'RECEIVED' ? refuse('MLA_ALREADY_STATED', [state.mla.reference], 'BUD.29.7') : null;
}

/** Art. 29(7), second sentence: the data stay preserved pending a decision; only the domestic end still runs. */
export function confirmMlaReceived(state: DossierState, act: Act<'confirm_mla_received'>): Effect {
  return {
    state: { mla: { status: 'RECEIVED', ...act.detail }, holds: withHoldStatus(state, 'PENDING_DECISION') },
    sends: [{ to: 'requesting', code: 'mla_received', body: act.detail }],
    stops: [{ id: 'BUD29_FLOOR', subject: null }],
    notices: [{ code: 'RENEWAL_DUE', to: EXECUTING }],
  };
}

export function release(_state: DossierState, act: Act<'release'>): Effect {
  return { sends: [{ to: 'provider', code: 'release_order', body: { reason: act.detail.reason } }] };
}

/** Only what the requester has withdrawn may be let go while the rest is still held. */
export function targetsWithdrawn(state: DossierState, act: Act<'release_identifiers'>): Refusal | null {
  const kept = act.detail.targets.filter((id) => !state.targets.some((target) => target.id === id && target.withdrawn));
  return kept.length > 0 ? refuse('TARGET_UNKNOWN', kept) : null;
}

export function releaseIdentifiers(_state: DossierState, act: Act<'release_identifiers'>): Effect {
  return { sends: [{ to: 'provider', code: 'targets_recalled', body: { targets: act.detail.targets } }] };
}

export function userNotified(_state: DossierState, _message: Message<'user_notification_report'>): Effect {
  return {
    state: { compromised: true, risk: 'USER_NOTIFIED' },
    sends: [{ to: 'requesting', code: 'risk_notice', body: { risk: 'USER_NOTIFIED', notice: null } }],
    notices: [{ code: 'COMPROMISED', to: AUTHORITIES }],
  };
}

export function releaseConfirmed(state: DossierState, message: Message<'release_confirmation'>): Effect {
  return {
    state: { holds: withHoldStatus(state, 'RELEASED') },
    sends: [{ to: 'requesting', code: 'release_notice', body: { at: message.body.at } }],
    stops: [...stopHoldClocks(), { id: 'CONFIRM_SLA', subject: null }],
    notices: [{ code: 'RELEASED', to: AUTHORITIES }],
  };
}
