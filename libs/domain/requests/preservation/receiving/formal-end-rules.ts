/**
 * A formal request that came on paper has no dossier here that could tell how it ended: two people of different offices
 * record it, from the decision. They also correct here what was noted by mistake.
 */
import type { Instant } from '@comity/vocabulary/values/plain';
import { refused, requestEnded, waitsAgain } from './assistance-rules.ts';
import { AUTHORITIES, EXECUTING } from './stages.ts';
import type { Act } from '../../../events/act.ts';
import { type Refusal, refuse } from '../../../events/decision.ts';
import { ownDayNotInFuture } from '../../../events/order-of-events.ts';
import type { Effect } from '../../../events/lifecycle.ts';
import { resumeAfterAnswers } from '../../../holds/answers.ts';
import {
  decidedAfterReceipt,
  formalRequests,
  isSame,
  requestNamed,
  takenBack,
  undecided,
} from '../../../holds/formal-requests.ts';
import { noLongerPending } from '../../../holds/hold-clocks.ts';
import { renewalWithoutRequest } from '../../../holds/standing.ts';
import type { DossierState, FormalRequest } from '../../../state/dossier.ts';

/** What has a dossier of its own here is decided there, and tells so itself. */
function withoutDossier(state: DossierState): FormalRequest[] {
  return formalRequests(state).filter(({ came }) => came !== 'BY_COMITY');
}

export function someWithoutDossier(state: DossierState): boolean {
  return withoutDossier(state).length > 0;
}

export function someOnPaperUndecided(state: DossierState): boolean {
  return undecided(state).some(({ came }) => came === 'ON_PAPER');
}

export function endedHere(state: DossierState, { detail }: Act<'record_mla_end'>): Refusal | null {
  const known = requestNamed(state, detail.reference);
  return known === undefined || known.came === 'BY_COMITY'
    ? refuse(
        'NO_FORMAL_REQUEST',
        withoutDossier(state).map(({ reference }) => reference),
      )
    : null;
}

/** A withdrawal is the requesting State's own word, so that it is shown as that State has written it. */
export function withdrawalShown(_state: DossierState, { detail }: Act<'record_mla_end'>): Refusal | null {
  const missing = detail.ended === 'WITHDRAWN' && detail.withdrawal.length === 0;
  return missing ? refuse('ELEMENTS_MISSING', ['withdrawal']) : null;
}

/** A mistake has no day; every other end has one, after the request came and not tomorrow. */
export function endInOrder(state: DossierState, { detail }: Act<'record_mla_end'>, now: Instant): Refusal | null {
  const { reference, ended, decidedOn } = detail;
  if (decidedOn === null) return ended === 'NOTED_IN_ERROR' ? null : refuse('ELEMENTS_MISSING', ['decidedOn']);
  const known = requestNamed(state, reference);
  const early = decidedAfterReceipt(known === undefined ? [] : [known], decidedOn);
  return early ?? ownDayNotInFuture(state, 'decidedOn', decidedOn, now);
}

export function recordEnd(state: DossierState, { detail }: Act<'record_mla_end'>, now: Instant): Effect {
  const { reference, ended, decidedOn, reasons } = detail;
  const told = { reasons, ...(decidedOn === null ? {} : { decidedOn }) };
  const notices: Effect['notices'] = [{ code: 'MLA_ENDED', to: [...AUTHORITIES, ...EXECUTING] }];
  if (ended === 'NOTED_IN_ERROR') return { ...notedInError(state, reference, told, now), notices };
  const { waits, effect } = requestEnded(state, { reference, at: now }, now, ended);
  const after = ended === 'REFUSED' && !waits ? refused(state, effect, now) : effect;
  const known = requestNamed(state, reference);
  const kept = known === undefined ? {} : { endedOnPaper: [...endedBefore(state, reference), known] };
  return {
    ...after,
    state: { ...after.state, ...kept },
    sends: (after.sends ?? []).map((send) => withGrounds(send, told)),
    notices,
  };
}

function endedBefore({ endedOnPaper = [] }: DossierState, reference: string): FormalRequest[] {
  return endedOnPaper.filter((one) => !isSame(one.reference, reference));
}

export function someEndedOnPaper({ endedOnPaper = [] }: DossierState): boolean {
  return endedOnPaper.length > 0;
}

export function endRecorded(state: DossierState, { detail }: Act<'correct_mla_end'>): Refusal | null {
  const ended = state.endedOnPaper ?? [];
  if (ended.some(({ reference }) => isSame(reference, detail.reference))) return null;
  return refuse(
    'NO_FORMAL_REQUEST',
    ended.map(({ reference }) => reference),
  );
}

/** The request never ended: the data wait for the decision on it as before, and both States know why. */
export function correctEnd(state: DossierState, { detail }: Act<'correct_mla_end'>, now: Instant): Effect {
  const known = state.endedOnPaper?.find(({ reference }) => isSame(reference, detail.reference));
  if (known === undefined) return {};
  const again = { ...state, endedOnPaper: endedBefore(state, detail.reference) };
  const effect = waitsAgain(again, known, detail.reasons, now);
  return { ...effect, state: { endedOnPaper: again.endedOnPaper, ...effect.state } };
}

type Told = Pick<Extract<NonNullable<Effect['sends']>[number], { code: 'mla_ended' }>['body'], 'reasons' | 'decidedOn'>;

function withGrounds(send: NonNullable<Effect['sends']>[number], told: Told): NonNullable<Effect['sends']>[number] {
  return send.code === 'mla_ended' ? { ...send, body: { ...send.body, ...told } } : send;
}

/** It may still come under the same reference, and nothing has ended. */
function notedInError(state: DossierState, reference: string, told: Told, now: Instant): Effect {
  const known = requestNamed(state, reference);
  if (known === undefined) return {};
  const left = takenBack(state, known);
  const waits = left.mla?.status === 'RECEIVED';
  const { holds, starts } = noLongerPending({ ...state, ...left }, now);
  const change = { ...left, holds, ...(waits ? {} : renewalWithoutRequest(state)) };
  return {
    state: { ...change, ...resumeAfterAnswers(state, change) },
    starts,
    sends: [
      {
        to: 'requesting',
        code: 'mla_ended',
        body: { reference: known.reference, at: now, ended: 'NOTED_IN_ERROR', ...told },
      },
    ],
  };
}
