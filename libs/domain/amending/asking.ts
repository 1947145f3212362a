/** The State that sent a request asks for its amendment, recalls that, and learns what became of it (docs/rules 2.7). */
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Act } from '../events/act.ts';
import type { Refusal } from '../events/decision.ts';
import type { Effect, From, Row } from '../events/lifecycle.ts';
import { beside } from '../events/step.ts';
import type { Message } from '../events/message.ts';
import { confirmationStops, resumeAfterAnswers } from '../holds/answers.ts';
import { someAsked } from '../holds/targets.ts';
import type { DossierState } from '../state/dossier.ts';
import { mayBeRecalled, noAmendmentOpen, openAmendment } from './open-amendment.ts';
import { answeredAmendment, changesFit } from './versions.ts';

interface Asking {
  from: readonly From[];
  by: readonly Role[];
  second: readonly Role[];
  /** The request may be amended only so long as this says nothing. */
  bar?: (state: DossierState) => Refusal | null;
}

export function amendmentAsked({ from, by, second, bar = () => null }: Asking): Row[] {
  return [
    {
      act: 'amend_request',
      from,
      to: 'SAME',
      by,
      hands: 'TWO',
      second: { by: second, office: 'ANOTHER' },
      step: beside(),
      basis: 'COM.AMEND',
      bars: [bar, noAmendmentOpen, someAsked],
      checks: [changesFit],
      effect: askAmendment,
      sends: ['amendment'],
    },
    {
      act: 'recall_amendment',
      from,
      to: 'SAME',
      by,
      hands: 'TWO',
      second: { by: second, office: 'ANOTHER' },
      step: beside(),
      basis: 'COM.AMEND',
      bars: [mayBeRecalled],
      effect: recallAmendment,
      sends: ['amendment_recalled'],
    },
  ];
}

function askAmendment(state: DossierState, { detail }: Act<'amend_request'>, now: Instant): Effect {
  const { shown: _shown, ...body } = detail;
  const asked = { ...body, at: now, status: 'ASKED' as const };
  return {
    state: { amendments: [...(state.amendments ?? []), asked] },
    sends: [{ to: 'receiving', code: 'amendment', body }],
  };
}

/** The other State may have decided meanwhile: its answer says which came first. */
function recallAmendment(state: DossierState, { detail }: Act<'recall_amendment'>): Effect {
  const open = openAmendment(state);
  const amendments = (state.amendments ?? []).map((one) =>
    one === open ? { ...one, status: 'RECALLING' as const } : one,
  );
  return {
    state: { amendments },
    sends: [{ to: 'receiving', code: 'amendment_recalled', body: { reason: detail.reason } }],
  };
}

export function amendmentAnswered(state: DossierState, { body }: Message<'amendment_answer'>): Effect {
  const change = answeredAmendment(state, body.decision);
  return {
    state: { ...change, ...resumeAfterAnswers(state, change) },
    stops: state.kind === 'PRESERVATION' ? confirmationStops(state, change) : [],
    notices: [{ code: 'DECISION', to: [] }],
  };
}
