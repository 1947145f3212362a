/**
 * These are the effects and checks of acts and messages on a formal request at the requested State until it is granted,
 * postponed or refused.
 */
import { grantedTargets } from '../../../assistance/granted-targets.ts';
import type { Instant } from '@comity/vocabulary/values/plain';
import { AUTHORITIES, CENTRAL, EXECUTING } from './stages.ts';
import { named, toldAtHome } from './told-at-home.ts';
import { toldOfWithdrawal } from './withdrawal-rules.ts';
import { otherSideDecides } from '../../../approvals/other-side-decides.ts';
import { measuresNamed, ruleOfRefusal } from '../../../approvals/refusal-ground.ts';
import { groundToldOf } from '../../../approvals/refused-in-part.ts';
import { clock, reviewClock, reviewRule } from '../../../assistance/clocks.ts';
import { changed, factsOf, partOf } from '../../../assistance/parts.ts';
import { reportHasCondition } from '../../../assistance/use-report.ts';
import { confirmationDue, confirmedInWriting } from '../../../by-hand/written-confirmation.ts';
import { claimAnswered, claimArrived } from '../../../approvals/emergency.ts';
import { emergencyClock } from '../../../clocks/emergency.ts';
import { assistanceAckLevel, levelClock } from '../../../clocks/service-levels.ts';
import { questionAnswered, stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type ClockStart, type Refusal, refuse } from '../../../events/decision.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { ruleAt } from '../../../law/basis.ts';
import { toldDifferences, underOwnLaw } from '../../../law/own-law.ts';
import { conditionDayFits } from '../../../retention/keep-until.ts';
import { NOTHING_YET } from '../../../state/assistance.ts';
import { officeDay } from '../../../state/office-day.ts';
import { askedTarget, type DossierState } from '../../../state/dossier.ts';

const DAY = 86_400_000;

/**
 * The hold that the request follows learns of the request: its floor stops, and it is kept pending the decision (Art.
 * 29(7)).
 */
export function takeIn(state: DossierState, message: Message<'request'>, now: Instant): Effect {
  const { summary, ...law } = underOwnLaw(message);
  const facts = summary.assistance;
  const targets = summary.targets.map(askedTarget);
  const told = { reference: facts?.reference ?? '', date: officeDay(state, now) };
  return {
    state: {
      summary,
      targets,
      emergencyClaims: 0,
      ...claimArrived(summary),
      ...law,
      assistance: { ...NOTHING_YET, original: facts?.formality == null ? null : 'DUE' },
      ...confirmationDue(message),
    },
    sends:
      facts?.preservation == null
        ? []
        : [{ to: 'receiving' as const, code: 'assistance_arrived' as const, body: told }],
    starts: [...levelClock(summary, assistanceAckLevel(summary.urgency), now), ...emergencyClock(summary, now)],
    notices: [{ code: 'REQUEST_ARRIVED', to: CENTRAL }],
  };
}

export function acknowledge(state: DossierState, act: Act<'acknowledge'>, now: Instant): Effect {
  return {
    state: { responsible: { ...state.responsible, [act.by.office]: act.by.member } },
    sends: [{ to: 'requesting', code: 'acknowledgement', body: { at: now, ...toldDifferences(state) } }],
    stops: stop('ACK_SLA'),
    starts: levelClock(state.summary, 'COMPLETENESS', now),
  };
}

export function askInformation(state: DossierState, act: Act<'ask_information'>, now: Instant): Effect {
  return {
    state: { resume: state.status, ...changed(state, { missing: act.detail.elements ?? [] }) },
    sends: [{ to: 'requesting', code: 'information_request', body: act.detail }],
    stops: stop('COMPLETENESS', 'ADMISSIBILITY'),
    starts: levelClock(state.summary, 'CLARIFICATION', now),
  };
}

/** The pause stops the service level, never the preservation clock (docs/rules 2.7). */
export function informationAnswered(
  state: DossierState,
  _message: Message<'answer_information'>,
  now: Instant,
): Effect {
  const again: ClockStart[] =
    state.resume === 'ACKED'
      ? levelClock(state.summary, 'COMPLETENESS', now)
      : state.resume === 'ADMISSIBILITY'
        ? levelClock(state.summary, 'ADMISSIBILITY', now)
        : [];
  return { stops: questionAnswered(), starts: again, notices: [{ code: 'ANSWERED', to: [] }] };
}

/** CETS 224 Art. 8(6) counts from the receipt of all information, so its term to serve begins here (docs/rules 2.5). */
export function declareComplete(state: DossierState, _act: Act<'declare_complete'>, now: Instant): Effect {
  const terms = factsOf(state)?.terms.filter((term) => term.id === 'CETS8_SERVE') ?? [];
  return {
    state: changed(state, { missing: [] }),
    sends: [{ to: 'requesting', code: 'completeness', body: { at: now } }],
    stops: stop('COMPLETENESS'),
    starts: [
      ...levelClock(state.summary, 'ADMISSIBILITY', now),
      ...terms.map(({ id, days, rule }) => clock(id, now, { days }, rule, true)),
    ],
  };
}

/** Confidentiality cannot be kept (docs/rules 1.11); without the requester's decision nothing is executed. */
export function giveRiskNotice(state: DossierState, act: Act<'give_risk_notice'>): Effect {
  return {
    state: { risk: act.detail.risk, resume: state.status },
    sends: [{ to: 'requesting', code: 'risk_notice', body: act.detail }],
    stops: stop('COMPLETENESS', 'ADMISSIBILITY'),
  };
}

export const AFTER_RISK_DECISION = otherSideDecides(['ACKED', 'ADMISSIBILITY'], 'WITHDRAWN', (state) =>
  state.risk === null ? state.resume : null,
);

export function riskDecided(state: DossierState, { body }: Message<'risk_decision'>, now: Instant): Effect {
  const stopped = body.decision === 'STOP';
  return {
    state: { risk: stopped ? state.risk : null },
    starts: stopped || state.resume !== 'ADMISSIBILITY' ? [] : levelClock(state.summary, 'ADMISSIBILITY', now),
    sends: stopped
      ? [
          { to: 'requesting', code: 'recall_report', body: { produced: 0, transmitted: false } },
          ...toldOfWithdrawal(state, now),
        ]
      : [],
    notices: [{ code: stopped ? 'WITHDRAWN' : 'ANSWERED', to: [...AUTHORITIES] }],
  };
}

/** Conditions must be allowed by the snapshot and put in words, because they bind once they are accepted. */
export function grantFits(state: DossierState, { detail }: Act<'grant'>, now: Instant): Refusal | null {
  const allowed = factsOf(state)?.conditions.map(({ code }) => code) ?? [];
  const strange = detail.conditions.filter((code) => !allowed.includes(code));
  if (strange.length > 0) return refuse('CONDITION_NOT_ALLOWED', strange, ruleAt(state, 'CONDITIONS'));
  if (detail.conditions.length > 0 && detail.conditionsText === null) return refuse('CONDITIONS_TEXT_MISSING');
  if (detail.conditions.length === 0 && detail.conditionsText !== null)
    return refuse('CONDITION_KIND_MISSING', [], 'COM.CONDITION');
  if (!reportHasCondition(state, detail.conditions))
    return refuse('REPORT_WITHOUT_CONDITION', ['USE_REPORT'], ruleAt(state, 'USE_REPORT'));
  const dayless = conditionDayFits(state, detail, now);
  if (dayless !== null) return dayless;
  const asked = (target: string, category: string): boolean =>
    state.targets.some((one) => one.id === target && one.categories.some((known) => known === category));
  const unknown = detail.denied.filter(({ target, category }) => !asked(target, category));
  if (unknown.length > 0)
    return refuse(
      'TARGET_UNKNOWN',
      unknown.map(({ target }) => target),
    );
  return grantedTargets(state, detail.denied).length === 0 ? refuse('NOTHING_LEFT') : null;
}

export function grant(state: DossierState, act: Act<'grant'>, now: Instant): Effect {
  const { denied, conditions: codes, conditionsText, keepUntil = null, reasons } = act.detail;
  const day = keepUntil === null ? {} : { keepUntil };
  const conditions = conditionsText === null ? null : { codes, text: conditionsText, ...day };
  return {
    state: {
      ...changed(state, { denied, conditions: conditions === null ? null : { ...conditions, status: 'PROPOSED' } }),
      ...claimAnswered(),
    },
    sends: [{ to: 'requesting', code: 'grant', body: { denied, ...groundToldOf(act), conditions, reasons } }],
    stops: stop('ADMISSIBILITY', 'EMERGENCY_ANSWER'),
    starts:
      conditions === null
        ? levelClock(state.summary, 'ASSIGN_EXECUTION', now)
        : levelClock(state.summary, 'ANSWER_CONDITIONS', now),
    notices: conditions === null ? [{ code: 'EXECUTION_TO_START', to: CENTRAL }] : [],
  };
}

export function conditionsAnswered(state: DossierState, { body }: Message<'conditions_answer'>, now: Instant): Effect {
  const { conditions } = partOf(state);
  if (conditions === null) return {};
  return {
    state: changed(state, { conditions: { ...conditions, status: body.answer } }),
    stops: stop('CONDITIONS'),
    starts: body.answer === 'ACCEPTED' ? levelClock(state.summary, 'ASSIGN_EXECUTION', now) : [],
    notices: [{ code: 'CONDITIONS_ANSWERED', to: [...AUTHORITIES] }],
  };
}

export function conditionsDeclined(state: DossierState): Refusal | null {
  return partOf(state).conditions?.status === 'DECLINED'
    ? null
    : refuse('CONDITIONS_OPEN', [], ruleAt(state, 'CONDITION_ANSWER'));
}

export function decideWithoutConditions(
  state: DossierState,
  { detail }: Act<'decide_without_conditions'>,
  now: Instant,
): Effect {
  const { conditions } = partOf(state);
  const { decision, reasons } = detail;
  const gives = decision === 'GIVE' && conditions !== null;
  return {
    state: gives ? changed(state, { conditions: { ...conditions, status: 'WAIVED' } }) : {},
    sends: [
      { to: 'requesting', code: 'decision_without_conditions', body: { decision, reasons } },
      ...(gives ? [] : toldAtHome(state, { code: 'assistance_refused', body: { ...named(state), at: now } })),
    ],
    starts: gives ? levelClock(state.summary, 'ASSIGN_EXECUTION', now) : [],
  };
}

/** A postponement is a decision of its own and not a refusal; it always has the day on which it is reviewed. */
export function reviewFits(state: DossierState, { detail }: Act<'postpone'>, now: Instant): Refusal | null {
  const lacking = (['assessment', 'consultationRecord', 'reasons'] as const).filter((field) => detail[field] === '');
  if (lacking.length > 0) return refuse('ELEMENTS_MISSING', lacking, ruleAt(state, 'CONSULTATION'));
  const { rule, maxDays } = reviewRule(state);
  const days = (Date.parse(detail.reviewOn) - Date.parse(officeDay(state, now))) / DAY;
  const fits = days > 0 && days <= maxDays;
  return fits ? null : refuse('REVIEW_DATE_INVALID', [detail.reviewOn, String(maxDays)], rule);
}

/**
 * Between Parties to the Budapest Convention the data stay preserved pending the decision on the request (Art. 29(7), second
 * sentence), and a postponement is no decision on it.
 */
export function holdStays(state: DossierState, { detail }: Act<'postpone'>): Refusal | null {
  const follows = factsOf(state)?.preservation != null;
  const ends = follows && state.summary?.rules.bound === true && !detail.holdContinues;
  return ends ? refuse('HOLD_MUST_CONTINUE', ['holdContinues'], 'BUD.29.7.pending') : null;
}

export function postpone(state: DossierState, { detail }: Act<'postpone'>, now: Instant): Effect {
  const { reviewOn, holdContinues, reasons } = detail;
  return {
    state: changed(state, { postponed: { reviewOn, holdContinues } }),
    sends: [
      { to: 'requesting', code: 'postponement', body: { reviewOn, holdContinues, reasons } },
      ...toldAtHome(state, { code: 'assistance_postponed', body: { reviewOn, holdContinues } }),
    ],
    stops: stop('ADMISSIBILITY'),
    starts: [reviewClock(state, now, reviewOn)],
  };
}

/** A request whose order was served is ordered anew, found impossible or withdrawn; it is not decided again. */
export function notServed(state: DossierState): Refusal | null {
  return state.servedAt === null ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

export function resumeDecision(state: DossierState, _act: Act<'resume_decision'>, now: Instant): Effect {
  return {
    state: changed(state, { postponed: null, conditions: null, denied: [] }),
    sends: [{ to: 'requesting', code: 'resumption', body: { at: now } }],
    stops: stop('POSTPONE_REVIEW', 'ASSIGN_EXECUTION'),
    starts: levelClock(state.summary, 'ADMISSIBILITY', now),
  };
}

/**
 * After an order is served, a refusal would leave the provider with it: the request is then impossible or withdrawn.
 */
export function beforeExecution(state: DossierState): Refusal | null {
  return state.resume === 'EXEC_ASSIGNED' ? refuse('NOT_POSSIBLE_IN_STATE', [state.resume]) : null;
}

/** The hold is not released at once: the requester may ask for reconsideration first (docs/rules scenario 20). */
export function refuseRequest(state: DossierState, { detail }: Act<'refuse'>, now: Instant): Effect {
  const { ground, reasons, offences } = detail;
  const rule = ruleOfRefusal(state, ground);
  return {
    sends: [
      {
        to: 'requesting',
        code: 'refusal',
        body: { ground, rule, reasons, ...(offences !== undefined && { offences }), ...measuresNamed(detail) },
      },
      ...toldAtHome(state, { code: 'assistance_refused', body: { ...named(state), at: now } }),
    ],
    notices: [{ code: 'DECISION', to: [] }],
  };
}

export function originalArrived(state: DossierState): Effect {
  return {
    state: { ...changed(state, { original: 'SENT' }), ...confirmedInWriting(state) },
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function assignExecution(_state: DossierState, _act: Act<'assign_execution'>, now: Instant): Effect {
  return {
    sends: [{ to: 'requesting', code: 'execution_started', body: { at: now } }],
    stops: stop('ASSIGN_EXECUTION'),
    notices: [{ code: 'EXECUTION_TO_START', to: [...EXECUTING] }],
  };
}
