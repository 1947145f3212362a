/** What acts and messages do to the requester's dossier of a formal request. Where they lead is in the table. */
import { clock } from '../../assistance/clocks.ts';
import { stop } from '../../clocks/stops.ts';
import { changed, factsOf, partOf } from '../../assistance/parts.ts';
import { askedAnew, withObjections, withResults } from '../../assistance/production.ts';
import { NOTHING_YET } from '../../assistance/state.ts';
import {
  ADMISSIBILITY_DAYS,
  assistanceAckHours,
  CLARIFICATION_DAYS,
  CONDITIONS_DAYS,
  VERIFY_HOURS,
} from '../../clocks/service-levels.ts';
import type { Refusal } from '../../dossier/decision.ts';
import { refuse } from '../../dossier/decision.ts';
import type { Act, Message } from '../../dossier/event.ts';
import type { Choice, Effect } from '../../dossier/lifecycle.ts';
import type { DossierState, Instant } from '../../dossier/state.ts';
import type { Role } from '../../roles.ts';

export { elementsComplete, returnToDraft, withdrawUnsent } from '../rules.ts';

const CENTRAL: Role[] = ['REQ_CENTRAL_AUTHORITY'];

/** Where the instrument demands a translation, the request waits for it; preservation never does (scenario 24). */
export const AFTER_SUBMISSION: Choice = {
  among: ['TRANSLATING', 'CENTRAL_AUTH_REVIEW'],
  pick: (state) => (translationMissing(state) === null ? 'CENTRAL_AUTH_REVIEW' : 'TRANSLATING'),
};

export function translationMissing(state: DossierState): Refusal | null {
  const translation = factsOf(state)?.translation ?? null;
  if (translation?.blocks !== true || (partOf(state).translated ?? translation.made) !== null) return null;
  return refuse('TRANSLATION_MISSING', [], translation.rule);
}

export function takeUpAssistance(state: DossierState, act: Act<'submit'>): Effect {
  const { summary } = act.detail;
  const targets = summary.targets.map(({ id, categories }) => ({
    id,
    categories,
    withdrawn: false,
    objection: null,
    outcomes: {},
  }));
  const formality = summary.assistance?.formality ?? null;
  return {
    state: {
      summary,
      targets,
      responsible: { ...state.responsible, [act.by.office]: act.by.member },
      assistance: {
        ...NOTHING_YET,
        translated: summary.assistance?.translation?.made ?? null,
        original: formality === null ? null : 'DUE',
      },
    },
  };
}

export function addTranslation(state: DossierState, act: Act<'add_translation'>): Effect {
  return {
    state: changed(state, { translated: act.detail.made }),
    notices: [
      { code: 'APPROVAL_WAITS', to: CENTRAL, ...(state.proposal === null ? {} : { except: state.proposal.by }) },
    ],
  };
}

/** The preservation that the request follows is told, so that both States know what the hold waits for (Art. 29(7)). */
export function sendAssistance(state: DossierState, _act: Act<'approve_and_send'>, now: Instant): Effect {
  const { summary, proposal } = state;
  const submission = proposal?.detail as Act<'submit'>['detail'] | undefined;
  const facts = factsOf(state);
  if (summary === null || submission === undefined || facts === null) return {};
  const told = { reference: facts.reference, date: now.slice(0, 10) };
  const { formality } = facts;
  return {
    sends: [
      { to: 'receiving', code: 'request', body: { request: submission.request, summary } },
      ...(facts.preservation === null
        ? []
        : [{ to: 'requesting' as const, code: 'assistance_sent' as const, body: told }]),
    ],
    starts: [
      clock('ACK_SLA', now, { hours: assistanceAckHours(summary.urgency) }, 'COM.MLA_ACK'),
      ...(formality?.days == null
        ? []
        : [clock('SANLUIS_CONFIRM', now, { days: formality.days }, formality.rule, true)]),
    ],
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function originalDue(state: DossierState): Refusal | null {
  return partOf(state).original === 'DUE' ? null : refuse('ORIGINAL_NOT_DUE');
}

export function stateOriginalSent(state: DossierState, act: Act<'state_original_sent'>): Effect {
  return {
    state: changed(state, { original: 'SENT' }),
    sends: [{ to: 'receiving', code: 'original_sent', body: act.detail }],
    stops: stop('SANLUIS_CONFIRM'),
  };
}

export function acknowledged(): Effect {
  return { stops: stop('ACK_SLA'), notices: [{ code: 'PROGRESS', to: [] }] };
}

export function foundComplete(state: DossierState, message: Message<'completeness'>): Effect {
  return {
    state: changed(state, { missing: [] }),
    stops: stop('ACK_SLA'),
    starts: [clock('ADMISSIBILITY', message.body.at, { days: ADMISSIBILITY_DAYS }, 'COM.ADMISSIBILITY')],
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function questioned(state: DossierState, message: Message<'information_request'>, now: Instant): Effect {
  return {
    state: {
      clarification: message.body.questions,
      resume: state.status,
      ...changed(state, { missing: message.body.elements ?? [] }),
    },
    stops: stop('ACK_SLA', 'ADMISSIBILITY'),
    starts: [clock('CLARIFICATION', now, { days: CLARIFICATION_DAYS }, 'COM.CLARIFICATION', true)],
    notices: [{ code: 'QUESTION', to: [] }],
  };
}

export function answerQuestion(state: DossierState, act: Act<'answer_question'>, now: Instant): Effect {
  return {
    state: { clarification: null },
    sends: [{ to: 'receiving', code: 'answer_information', body: { answer: act.detail.answer } }],
    stops: stop('CLARIFICATION'),
    starts:
      state.resume === 'ADMISSIBILITY'
        ? [clock('ADMISSIBILITY', now, { days: ADMISSIBILITY_DAYS }, 'COM.ADMISSIBILITY')]
        : [],
  };
}

/**
 * Art. 27(8): the requester decides whether the request is executed although it cannot be kept confidential; until then
 * nothing is. A breach by the provider stops nothing by itself: the work goes on while the requester decides.
 */
export function warned(state: DossierState, message: Message<'risk_notice'>): Effect {
  const breach = message.body.risk === 'USER_NOTIFIED';
  return {
    state: {
      risk: message.body.risk,
      compromised: state.compromised || breach,
      resume: breach ? state.resume : state.status,
    },
    stops: breach ? [] : stop('ACK_SLA', 'ADMISSIBILITY'),
    notices: [{ code: breach ? 'COMPROMISED' : 'RISK_DECISION_WAITS', to: CENTRAL }],
  };
}

export const AFTER_WARNING: Choice = {
  among: [
    'REQUESTER_DECIDES',
    'RECEIVED',
    'ADMISSIBILITY',
    'EXECUTING',
    'NEED_INFO',
    'TRANSMITTED',
    'HASH_MISMATCH',
    'VERIFIED',
    'IN_USE',
  ],
  pick: (state) => (state.risk === 'USER_NOTIFIED' ? state.status : 'REQUESTER_DECIDES'),
};

export function breachOpen(state: DossierState): Refusal | null {
  return state.risk === null ? refuse('NOT_POSSIBLE_IN_STATE', [state.status]) : null;
}

export function goOn(): Effect {
  return { state: { risk: null }, sends: [{ to: 'receiving', code: 'risk_decision', body: { decision: 'GO' } }] };
}

export function stopIt(state: DossierState): Effect {
  return {
    state: { risk: null, proposal: null, ...changed(state, { recalled: true }) },
    stops: stop(...TERMS),
    sends: [{ to: 'receiving', code: 'risk_decision', body: { decision: 'STOP' } }],
  };
}

/** What runs while somebody abroad or here is waited for. */
const TERMS = [
  'ACK_SLA',
  'ADMISSIBILITY',
  'CLARIFICATION',
  'CONDITIONS',
  'POSTPONE_REVIEW',
  'SANLUIS_CONFIRM',
  'VERIFY_RECEIPT',
] as const;

export function withdrawSent(state: DossierState, act: Act<'withdraw'>): Effect {
  return {
    state: changed(state, { recalled: true }),
    stops: stop(...TERMS),
    sends: [{ to: 'receiving', code: 'withdrawal', body: { reason: act.detail.reason } }],
    notices: [{ code: 'WITHDRAWN', to: [] }],
  };
}

/** Written before the withdrawal was known abroad: kept and seen, and there is nothing left to do. */
export function cameTooLate(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

export function notRecalled(state: DossierState): Refusal | null {
  return partOf(state).recalled ? refuse('NOT_POSSIBLE_IN_STATE', [state.status]) : null;
}

export function granted(state: DossierState, { body }: Message<'grant'>, now: Instant): Effect {
  const proposed = body.conditions;
  return {
    state: changed(state, {
      denied: body.denied,
      conditions: proposed === null ? null : { ...proposed, status: 'PROPOSED' },
      postponed: null,
    }),
    stops: stop('ADMISSIBILITY', 'POSTPONE_REVIEW'),
    starts:
      proposed === null ? [] : [clock('CONDITIONS', now, { days: CONDITIONS_DAYS }, 'COM.ANSWER_CONDITIONS', true)],
    notices: [{ code: proposed === null ? 'DECISION' : 'CONDITIONS_PROPOSED', to: CENTRAL }],
  };
}

/** Acceptance in writing binds (Art. 28(3)). */
export function acceptConditions(state: DossierState): Effect {
  return { ...answerConditions(state, 'ACCEPTED'), ...sendAnswer('ACCEPTED', null) };
}

export function declineConditions(state: DossierState, act: Act<'decline_conditions'>): Effect {
  return { ...answerConditions(state, 'DECLINED'), ...sendAnswer('DECLINED', act.detail.reason) };
}

export function conditionsUnanswered(state: DossierState): Refusal | null {
  return partOf(state).conditions?.status === 'PROPOSED' ? null : refuse('NOT_POSSIBLE_IN_STATE', [state.status]);
}

function answerConditions(state: DossierState, status: 'ACCEPTED' | 'DECLINED'): Effect {
  const { conditions } = partOf(state);
  return {
    state: conditions === null ? {} : changed(state, { conditions: { ...conditions, status } }),
    stops: stop('CONDITIONS'),
  };
}

function sendAnswer(answer: 'ACCEPTED' | 'DECLINED', reason: string | null): Effect {
  return { sends: [{ to: 'receiving', code: 'conditions_answer', body: { answer, reason } }] };
}

export function decidedWithoutConditions(
  state: DossierState,
  { body }: Message<'decision_without_conditions'>,
): Effect {
  const { conditions } = partOf(state);
  const waived = conditions !== null && body.decision === 'GIVE';
  return {
    state: waived ? changed(state, { conditions: { ...conditions, status: 'WAIVED' } }) : {},
    notices: [{ code: waived ? 'DECISION' : 'REFUSED', to: CENTRAL }],
  };
}

/** Art. 27(5): a decision of its own, with the day on which it is looked at again; the hold goes on unless told. */
export function postponed(state: DossierState, { body }: Message<'postponement'>, now: Instant): Effect {
  const { reviewOn, holdContinues } = body;
  return {
    state: changed(state, { postponed: { reviewOn, holdContinues } }),
    stops: stop('ADMISSIBILITY'),
    starts: [clock('POSTPONE_REVIEW', now, { until: `${reviewOn}T00:00:00.000Z` }, 'BUD.27.5', true)],
    notices: [{ code: 'DECISION', to: CENTRAL }],
  };
}

export function resumed(state: DossierState, message: Message<'resumption'>): Effect {
  return {
    state: changed(state, { postponed: null }),
    stops: stop('POSTPONE_REVIEW'),
    starts: [clock('ADMISSIBILITY', message.body.at, { days: ADMISSIBILITY_DAYS }, 'COM.ADMISSIBILITY')],
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function refused(): Effect {
  return { notices: [{ code: 'REFUSED', to: CENTRAL }] };
}

export function progress(): Effect {
  return { notices: [{ code: 'PROGRESS', to: [] }] };
}

/** A supplement that cannot be had takes nothing from what was handed over before. */
export const AFTER_IMPOSSIBILITY: Choice = {
  among: ['NOT_POSSIBLE', 'IN_USE'],
  pick: (state) => (partOf(state).handedOver ? 'IN_USE' : 'NOT_POSSIBLE'),
};

export function foundImpossible(): Effect {
  return { notices: [{ code: 'DECISION', to: CENTRAL }] };
}

export function challenged(state: DossierState, message: Message<'challenge'>): Effect {
  return {
    state: changed(state, { challenged: message.body.standing === 'PENDING' }),
    notices: [{ code: message.body.standing === 'PENDING' ? 'CHALLENGED' : 'PROGRESS', to: CENTRAL }],
  };
}

/** The order reached the provider; what was granted is what it asks for. */
export function orderServed(state: DossierState): Effect {
  const { denied } = partOf(state);
  const granted = state.targets.filter(({ id, categories }) =>
    categories.some((category) => !denied.some((one) => one.target === id && one.category === category)),
  );
  const ids = granted.map(({ id }) => id);
  return { state: { targets: askedAnew(state.targets, ids) }, notices: [{ code: 'PROGRESS', to: [] }] };
}

export function produced(state: DossierState, { body, entered }: Message<'production_report'>): Effect {
  const byHand = entered?.way ?? body.byHand;
  const targets = withObjections(state.targets, body.objections, byHand);
  return {
    state: { targets: withResults(targets, body.results, byHand) },
    notices: [{ code: 'PROVIDER_ANSWERED', to: [] }],
  };
}

/** The package is here; it is checked byte by byte before anybody may use it, within 72 hours. */
export function evidenceArrived(state: DossierState, { body }: Message<'evidence'>, now: Instant): Effect {
  const { package: digest, bytes, files } = body;
  return {
    state: changed(state, {
      package: { digest, bytes, files, sealedAt: now },
      handedOver: true,
      verification: null,
    }),
    starts: [clock('VERIFY_RECEIPT', now, { hours: VERIFY_HOURS }, 'COM.VERIFY_RECEIPT', true)],
    notices: [{ code: 'EVIDENCE_ARRIVED', to: CENTRAL }],
  };
}

/** It crossed the withdrawal: it is here to be returned or destroyed, and nobody has a term to check it. */
export function evidenceToReturn(state: DossierState, message: Message<'evidence'>, now: Instant): Effect {
  return { ...evidenceArrived(state, message, now), starts: [] };
}

/** What is to be returned or destroyed is checked all the same, and nothing of it is accepted or asked for again. */
export function verifiedAfterRecall(state: DossierState, { body }: Message<'verification'>): Effect {
  return {
    state: changed(state, { verification: body }),
    notices: [{ code: body.failed === 0 ? 'EVIDENCE_VERIFIED' : 'HASH_MISMATCH', to: CENTRAL }],
  };
}

/** Scenario 22: one bad byte quarantines the whole delivery, on both sides. */
export const AFTER_VERIFICATION: Choice = {
  among: ['VERIFIED', 'HASH_MISMATCH'],
  pick: (state) => (partOf(state).verification?.failed === 0 ? 'VERIFIED' : 'HASH_MISMATCH'),
};

export function verified(state: DossierState, { body }: Message<'verification'>): Effect {
  const holds = body.failed === 0;
  return {
    state: changed(state, { verification: body }),
    sends: [{ to: 'receiving', code: 'verification', body }],
    notices: [{ code: holds ? 'EVIDENCE_VERIFIED' : 'HASH_MISMATCH', to: CENTRAL }],
  };
}

/** The receipt names the package that was checked; nobody accepts what did not hold. */
export function checkedAndSound(state: DossierState): Refusal | null {
  return partOf(state).verification?.failed === 0 ? null : refuse('NOT_VERIFIED', [], 'COM.VERIFY_RECEIPT');
}

export function acceptEvidence(state: DossierState): Effect {
  const digest = partOf(state).package?.digest ?? '';
  return {
    sends: [{ to: 'receiving', code: 'evidence_receipt', body: { package: digest } }],
    stops: stop('VERIFY_RECEIPT'),
  };
}

/** Scenario 21: what is missing may be asked for again; what is here stays. */
export function askSupplement(_state: DossierState, act: Act<'ask_supplement'>): Effect {
  return { sends: [{ to: 'receiving', code: 'supplement_request', body: act.detail }], stops: stop('VERIFY_RECEIPT') };
}

export function useReportAsked(state: DossierState): Effect {
  return { state: changed(state, { useReport: 'ASKED' }), notices: [{ code: 'USE_REPORT_ASKED', to: CENTRAL }] };
}

export function reportUse(state: DossierState, act: Act<'report_use'>): Effect {
  return {
    state: changed(state, { useReport: 'REPORTED' }),
    sends: [{ to: 'receiving', code: 'use_report', body: act.detail }],
  };
}

export function askSecondaryUse(state: DossierState, act: Act<'ask_secondary_use'>): Effect {
  return {
    state: changed(state, { secondaryUse: 'ASKED' }),
    sends: [{ to: 'receiving', code: 'secondary_use_request', body: act.detail }],
  };
}

export function secondaryUseDecided(state: DossierState, { body }: Message<'secondary_use_decision'>): Effect {
  return {
    state: changed(state, { secondaryUse: body.decision }),
    notices: [{ code: 'DECISION', to: CENTRAL }],
  };
}

export function returnWaived(state: DossierState): Effect {
  return { state: changed(state, { returnWaived: true }), notices: [{ code: 'PROGRESS', to: CENTRAL }] };
}

/** Evidence given on condition of return or destruction is not simply kept, unless the return was waived. */
export function disposalFits(state: DossierState, act: Act<'dispose'>): Refusal | null {
  const { conditions, returnWaived: waived } = partOf(state);
  const bound = conditions?.status === 'ACCEPTED' ? conditions.codes : [];
  const must = bound.some((code) => code === 'RETURN' || code === 'DESTROY_BY');
  return act.detail.how === 'KEPT' && must && !waived ? refuse('MUST_RETURN', [...bound]) : null;
}

export function dispose(_state: DossierState, act: Act<'dispose'>): Effect {
  const { how, certificate } = act.detail;
  return { sends: [{ to: 'receiving', code: 'disposal', body: { how, certificate } }] };
}

/** What came in spite of the withdrawal is here and has to be returned or destroyed. */
export const AFTER_RECALL: Choice = {
  among: ['WITHDRAWN', 'IN_USE'],
  pick: (state) => (partOf(state).handedOver ? 'IN_USE' : 'WITHDRAWN'),
};

export const AFTER_RECALLED_DECISION: Choice = {
  among: ['RECALLED', 'WITHDRAWN'],
  pick: (state) => (partOf(state).conditions?.status === 'WAIVED' ? 'RECALLED' : 'WITHDRAWN'),
};

/** After a withdrawal the other side says what had already been produced or handed over (scenario 23). */
export function recalled(): Effect {
  return { notices: [{ code: 'DECISION', to: CENTRAL }] };
}
