/**
 * A formal request goes from its order to the evidence in use: docs/rules 2.5-2.7 and scenarios 21-23, on the tables
 * alone.
 */
import type { MessageBodies } from '@comity/vocabulary/messages';
import { describe, expect, it } from '@jest/globals';
import { answerOf, isAnswered } from '@comity/domain/assistance/production';
import type { ProducedResult } from '@comity/vocabulary/values/answers';
import { SIDES } from '@comity/vocabulary/values/plain';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, second } from './people.ts';
import { CONDITIONAL, onDossier, refusedAs, sent } from './story-expectations.ts';
import { clockEnd } from './world.ts';

const PACKAGE = digestOf('package');
const checked = (failed: number): MessageBodies['verification'] => ({
  package: PACKAGE,
  failed,
  findings: digestOf('findings'),
});

function ordered(conditions: object = {}): AssistanceStory {
  const story = new AssistanceStory().granted(conditions);
  if (story.status('requesting') === 'CONDITIONAL') story.together('requesting', 'accept_conditions');
  return story.ordered();
}

function handedOver(conditions: object = {}): AssistanceStory {
  const story = ordered(conditions).sealed();
  story.together('receiving', 'transmit');
  return story;
}

function inUse(): AssistanceStory {
  const story = handedOver().heard('requesting', 'verification', checked(0));
  story.together('requesting', 'accept_evidence');
  return story;
}

describe('Scenario 21 and the provider’s answers (docs/rules 2.5)', () => {
  const answering = (outcomes: ProducedResult['outcome'][]): AssistanceStory => {
    const story = ordered();
    story.by('provider', first, 'acknowledge');
    const results = outcomes.map((outcome, index) => ({
      target: `t${String(index + 1)}`,
      category: 'TRAFFIC' as const,
      outcome,
    }));
    if (results.length > 0) story.by('provider', first, 'produce', { results, files: 1, complete: false });
    return story;
  };

  it.each<[ProducedResult['outcome'][], string | null]>([
    [['PRODUCED', 'PRODUCED'], 'FULL'],
    [['PRODUCED', 'ENCRYPTED'], 'PARTIAL'],
    [['NO_DATA', 'NOT_HELD'], 'NO_DATA'],
    [['PRODUCED'], 'PARTIAL'],
    [[], null],
  ])('%j is %s', (outcomes, answer) => {
    expect(answerOf(answering(outcomes).states.receiving)).toBe(answer);
  });

  it('each identifier has an answer of its own, and what was denied whole is not waited for', () => {
    const story = answering(['PRODUCED', 'ENCRYPTED']);
    const { receiving, requesting } = story.states;
    for (const state of [receiving, requesting])
      expect(['t1', 't2'].map((id) => answerOf(state, id))).toEqual(['FULL', 'NO_DATA']);
    const asked = receiving.targets.map((target) =>
      target.id === 't2' ? { ...target, ordered: false, outcomes: {} } : target,
    );
    expect(isAnswered({ ...receiving, targets: asked })).toBe(true);
    expect(answerOf({ ...receiving, targets: asked })).toBe('FULL');
  });

  it('objected, in need of clarification, late: states, of which the requester sees the objection', () => {
    const story = answering([]);
    story.happen('receiving', clockEnd(onDossier('PRODUCTION_DUE')));
    expect(answerOf(story.states.receiving)).toBe('LATE');
    story.by('provider', first, 'ask_clarification');
    expect(answerOf(story.states.receiving)).toBe('NEEDS_CLARIFICATION');
    story.by('receiving', first, 'answer_clarification');
    const objections = ['t1', 't2'].map((target) => ({ target, code: 'CONFLICT_OF_LAWS' }));
    story.by('provider', first, 'object', { objections });
    expect(answerOf(story.states.receiving)).toBe('OBJECTED');
    expect(story.states.requesting.targets.map(({ objection }) => objection)).toEqual([
      'CONFLICT_OF_LAWS',
      'CONFLICT_OF_LAWS',
    ]);
  });

  it('21: in part, the request stays open until the requester accepts or asks for a supplement, which asks anew', () => {
    const story = answering(['PRODUCED', 'ENCRYPTED']);
    story.by('receiving', first, 'prepare_package');
    story.heard('receiving', 'package_sealed', { package: PACKAGE, bytes: 9, files: 1 });
    story.together('receiving', 'transmit');
    story.heard('requesting', 'verification', checked(0));
    expect(story.status('requesting')).toBe('VERIFIED');
    story.by('requesting', first, 'ask_supplement');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['EXECUTING', 'EXEC_ASSIGNED']);
    story.by('receiving', first, 'apply_for_order');
    story.by('receiving', second, 'grant_order');
    story.by('receiving', first, 'serve', { servedAt: story.now });
    for (const side of SIDES) expect(story.states[side].targets.map(({ outcomes }) => outcomes)).toEqual([{}, {}]);
  });
});

describe('A court challenge stays the delivery and the time to answer, never the preservation (docs/rules 2.5)', () => {
  const challenged = (): AssistanceStory => {
    const story = ordered();
    story.by('provider', first, 'object', { objections: [{ target: 't1', code: 'COURT_CHALLENGE' }] });
    return story;
  };

  it('while it is pending no term runs against the provider, and nothing is released or recalled', () => {
    const story = challenged();
    for (const side of ['receiving', 'provider'] as const) expect(story.runs(side, 'PRODUCTION_DUE')).toBe(false);
    expect(story.states.requesting.assistance?.challenged).toBe(true);
    expect(sent(story, 'receiving', 'provider')).toEqual(['production_order', 'challenge']);
  });

  it('dismissed, the whole time begins again on both sides', () => {
    const story = challenged().days(30);
    story.together('receiving', 'end_challenge', { outcome: 'DISMISSED' });
    for (const side of ['receiving', 'provider'] as const) expect(story.runs(side, 'PRODUCTION_DUE')).toBe(true);
  });
});

describe('Scenarios 22 and 23', () => {
  it('22: one bad file quarantines the delivery on both sides; the original is sent again and closes it', () => {
    const story = ordered().sealed();
    story.together('receiving', 'transmit');
    story.heard('requesting', 'verification', checked(1));
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['HASH_MISMATCH', 'HASH_MISMATCH']);
    expect(story.by('requesting', first, 'accept_evidence')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    story.by('receiving', first, 'transmit_again');
    story.heard('requesting', 'verification', checked(0));
    expect(story.status('requesting')).toBe('VERIFIED');
  });

  it('23: withdrawn while the provider collects: the order is recalled and the requester hears what there was', () => {
    const story = ordered();
    const results = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC', outcome: 'PRODUCED' }));
    story.by('provider', first, 'produce', { results, files: 2 });
    story.together('requesting', 'withdraw');
    expect(sent(story, 'receiving', 'provider')).toContain('production_recall');
    const events = story.history.map(({ event }) => event);
    expect(events.find((event) => event.kind === 'message' && event.code === 'recall_report')).toMatchObject({
      body: { produced: 2, transmitted: false },
    });
    expect(SIDES.map((side) => story.status(side))).toEqual(Array(3).fill('RECALLED'));
    story.together('provider', 'confirm_recall');
    story.together('receiving', 'dispose_set_aside');
    expect(SIDES.map((side) => story.status(side))).toEqual(Array(3).fill('WITHDRAWN'));
  });

  it.each(['TRANSMITTED', 'VERIFIED'])(
    '23: withdrawn at %s: what was handed over stays bound until it is returned or destroyed',
    (status) => {
      const story = handedOver(CONDITIONAL);
      if (status === 'VERIFIED') story.heard('requesting', 'verification', checked(0));
      expect(story.status('requesting')).toBe(status);
      story.together('requesting', 'withdraw');
      expect([story.status('requesting'), story.status('receiving')]).toEqual(['IN_USE', 'IN_USE']);
      expect(story.by('requesting', first, 'dispose', { how: 'KEPT' })).toMatchObject(refusedAs('MUST_RETURN'));
      story.together('requesting', 'dispose', { how: 'DESTROYED' });
      expect([story.status('requesting'), story.status('receiving')]).toEqual(['COMPLETED', 'RECALLED']);
      story.together('provider', 'confirm_recall');
      story.together('receiving', 'dispose_set_aside');
      expect([story.status('receiving'), story.status('provider')]).toEqual(['COMPLETED', 'WITHDRAWN']);
    },
  );

  it('a supplement that cannot be had takes nothing from what was handed over before', () => {
    const story = inUse();
    story.by('requesting', first, 'ask_supplement');
    story.together('receiving', 'record_impossibility');
    expect([story.status('requesting'), story.status('receiving')]).toEqual(['IN_USE', 'IN_USE']);
  });
});
