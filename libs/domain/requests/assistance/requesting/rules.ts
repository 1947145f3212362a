/**
 * These rules cover the request until the other State has found it complete: submitted, translated, sent, asked about.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { ASKED, CENTRAL } from './stages.ts';
import { submittedRequest } from '../../../approvals/submitted-request.ts';
import { claimedBy } from '../../../approvals/emergency.ts';
import { clock } from '../../../assistance/clocks.ts';
import { changed, factsOf, partOf } from '../../../assistance/parts.ts';
import { assistanceAckLevel, levelClock } from '../../../clocks/service-levels.ts';
import { questionAnswered, stop } from '../../../clocks/stops.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import type { Choice, Effect } from '../../../events/lifecycle.ts';
import type { Message } from '../../../events/message.ts';
import { learntDifferences } from '../../../law/own-law.ts';
import { NOTHING_YET } from '../../../state/assistance.ts';
import { officeDay } from '../../../state/office-day.ts';
import { askedTarget, type DossierState } from '../../../state/dossier.ts';
import { translationsBehind, withTranslation } from '../../../translation/rows.ts';

/**
 * Where the instrument demands a translation, the request waits for it; preservation never does
 * (docs/rules scenario 24).
 */
export const TRANSLATED_OR_NOT: Choice = {
  among: ['TRANSLATING', 'CENTRAL_AUTH_REVIEW'],
  pick: (state) => (translationMissing(state) === null ? 'CENTRAL_AUTH_REVIEW' : 'TRANSLATING'),
};

/**
 * A translation into a language that the requested State does not accept may travel, but does not suffice (Nassau 28,
 * CETS 224 Art. 4).
 */
export function translationMissing(state: DossierState): Refusal | null {
  const needed = factsOf(state)?.translation ?? null;
  if (needed?.blocks !== true || needed.made !== null) return null;
  const { accepted } = needed;
  const serves =
    accepted === undefined
      ? partOf(state).translated !== null
      : (state.translations ?? []).some(({ language }) => accepted.includes(language));
  return serves ? null : refuse('TRANSLATION_MISSING', [], needed.rule);
}

export function takeUpAssistance(state: DossierState, act: Act<'submit'>): Effect {
  const { summary } = act.detail;
  const targets = summary.targets.map(askedTarget);
  const formality = summary.assistance?.formality ?? null;
  return {
    state: {
      summary,
      targets,
      ...claimedBy(summary, act),
      responsible: { ...state.responsible, [act.by.office]: act.by.member },
      // Translations of an earlier wording do not count for this one.
      translations: [],
      assistance: {
        ...NOTHING_YET,
        translated: summary.assistance?.translation?.made ?? null,
        original: formality === null ? null : 'DUE',
      },
    },
  };
}

export function addTranslation(state: DossierState, act: Act<'add_translation'>, now: Instant): Effect {
  return {
    state: withTranslation(state, act.detail, now),
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
  const told = { reference: facts.reference, date: officeDay(state, now) };
  const { formality } = facts;
  return {
    sends: [
      { to: 'receiving', code: 'request', body: submittedRequest(submission, summary) },
      ...translationsBehind(state),
      ...(facts.preservation === null
        ? []
        : [{ to: 'requesting' as const, code: 'assistance_sent' as const, body: told }]),
    ],
    starts: [
      ...levelClock(summary, assistanceAckLevel(summary.urgency), now),
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

export function acknowledged(_state: DossierState, message: Message<'acknowledgement'>): Effect {
  return {
    state: learntDifferences(message),
    stops: stop('ACK_SLA'),
    notices: [{ code: 'PROGRESS', to: [] }],
  };
}

export function foundComplete(state: DossierState, message: Message<'completeness'>): Effect {
  return {
    state: changed(state, { missing: [] }),
    stops: stop('ACK_SLA'),
    starts: levelClock(state.summary, 'ADMISSIBILITY', message.body.at),
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
    starts: levelClock(state.summary, 'CLARIFICATION', now),
    notices: [{ code: 'QUESTION', to: [] }],
  };
}

export function answerQuestion(state: DossierState, act: Act<'answer_question'>, now: Instant): Effect {
  return {
    state: { clarification: null },
    sends: [{ to: 'receiving', code: 'answer_information', body: { answer: act.detail.answer } }],
    stops: questionAnswered(),
    starts: state.resume === 'ADMISSIBILITY' ? levelClock(state.summary, 'ADMISSIBILITY', now) : [],
  };
}

/** What was granted or executed is not reopened by an amendment: what is new is a request of its own (docs/rules 2.7). */
export function notYetDecided({ status, resume, orders }: DossierState): Refusal | null {
  const undecided = ASKED.some((one) => one === (resume ?? status)) && orders.length === 0;
  return undecided ? null : refuse('AMENDMENT_AFTER_DECISION');
}
