/** Rows by which objections are clarified and decided; requests of both kinds share them (docs/rules scenario 8). */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import {
  allObjected,
  allQuestioned,
  clarifiedAs,
  decidedAs,
  questionClock,
  someObjected,
  someQuestioned,
  withoutDecided,
} from './objection-decisions.ts';
import type { Act } from '../events/act.ts';
import type { ActRow, Basis, Effect, MessageRow, To } from '../events/lifecycle.ts';
import type { Message } from '../events/message.ts';
import { answering, beside, ending } from '../events/step.ts';
import { LIAISON } from '../orders/liaison.ts';
import type { DossierState } from '../state/dossier.ts';

const BASIS: Basis = 'COM.OBJECTION';

interface Place {
  from: readonly Status[];
  by: readonly Role[];
}

export function identifiersAsked({ from, by }: Place): ActRow<'ask_about_identifiers'> {
  return {
    act: 'ask_about_identifiers',
    from,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: beside('ANSWER_PROVIDER'),
    basis: BASIS,
    offered: (state) => someObjected(state) === null,
    bars: [someObjected],
    checks: [allObjected],
    effect: (state, { detail }, now) => ({
      state: { targets: clarifiedAs(state, detail.targets, 'ASKED') },
      starts: questionClock(state, now),
      sends: [{ to: 'requesting', code: 'identifier_question', body: detail }],
    }),
    sends: ['identifier_question'],
  };
}

export function identifiersQuestioned({ from, by }: Place): MessageRow<'identifier_question'> {
  return {
    message: 'identifier_question',
    fromSide: 'receiving',
    from,
    to: 'SAME',
    basis: BASIS,
    effect: (state, { body }, now) => ({
      state: { targets: clarifiedAs(state, body.targets, 'ASKED') },
      starts: questionClock(state, now),
      notices: [{ code: 'QUESTION', to: by }],
    }),
  };
}

export function identifiersExplained({ from, by }: Place): ActRow<'explain_identifiers'> {
  return {
    act: 'explain_identifiers',
    from,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: answering('EXPLAIN_IDENTIFIERS'),
    basis: BASIS,
    offered: (state) => someQuestioned(state) === null,
    bars: [someQuestioned],
    checks: [allQuestioned],
    effect: (state, { detail }) => ({
      state: { targets: clarifiedAs(state, detail.targets, 'EXPLAINED') },
      sends: [{ to: 'receiving', code: 'identifier_explanation', body: detail }],
    }),
    sends: ['identifier_explanation'],
  };
}

export function explanationArrived({ from, by }: Place): MessageRow<'identifier_explanation'> {
  return {
    message: 'identifier_explanation',
    fromSide: 'requesting',
    from,
    to: 'SAME',
    basis: BASIS,
    effect: (state, { body }) => ({
      state: { targets: clarifiedAs(state, body.targets, 'EXPLAINED') },
      notices: [{ code: 'ANSWERED', to: by }],
    }),
  };
}

/** `after` completes what deciding changes, as every answer of the provider does, and may send `more`. */
export function objectionsDecided(
  { from, by }: Place,
  to: To,
  after: (state: DossierState, effect: Effect, now: Instant) => Effect = (_state, effect) => effect,
  more: readonly MessageCode[] = [],
): ActRow<'decide_objections'> {
  return {
    act: 'decide_objections',
    from,
    to,
    by,
    hands: 'TWO',
    second: { office: 'ANOTHER' },
    step: ending('ANSWER_PROVIDER'),
    basis: BASIS,
    offered: (state) => someObjected(state) === null,
    bars: [someObjected],
    checks: [allObjected],
    effect: (state, act, now) => after(state, decideObjections(state, act), now),
    sends: ['objection_decision', 'objection_answer', ...more],
  };
}

function decideObjections(state: DossierState, { detail }: Act<'decide_objections'>): Effect {
  const { targets: ids, decision, reasons } = detail;
  return {
    state: {
      targets: decidedAs(state, ids, decision),
      unforwarded: decision === 'UPHELD' ? withoutDecided(state.unforwarded, ids) : state.unforwarded,
    },
    sends: [
      {
        to: 'requesting',
        code: 'objection_decision',
        body: { targets: ids, decision, ...(decision === 'UPHELD' ? { reasons } : {}) },
      },
      { to: 'provider', code: 'objection_answer', body: { targets: ids, decision, reasons } },
    ],
  };
}

/** The requesting State learns what was decided of the objection. */
export function decisionLearned(
  { from, by }: Place,
  to: To,
  after: (state: DossierState, effect: Effect, now: Instant) => Effect = (_state, effect) => effect,
): MessageRow<'objection_decision'> {
  return {
    message: 'objection_decision',
    fromSide: 'receiving',
    from,
    to,
    basis: BASIS,
    effect: (state, { body }, now) =>
      after(state, { ...folded(state, body), notices: [{ code: 'DECISION', to: by }] }, now),
  };
}

/** The provider learns whether it still owes an answer about these identifiers. */
export function objectionAnswered(
  from: readonly Status[],
  to: To,
  after: (state: DossierState, effect: Effect, now: Instant, body: Message<'objection_answer'>['body']) => Effect = (
    _state,
    effect,
  ) => effect,
): MessageRow<'objection_answer'> {
  return {
    message: 'objection_answer',
    fromSide: 'receiving',
    from,
    to,
    basis: BASIS,
    effect: (state, { body }, now) =>
      after(state, { ...folded(state, body), notices: [{ code: 'ANSWERED', to: LIAISON }] }, now, body),
  };
}

function folded(
  state: DossierState,
  { targets, decision }: Pick<Message<'objection_decision'>['body'], 'targets' | 'decision'>,
): Effect {
  return { state: { targets: decidedAs(state, targets, decision) } };
}
