/** What has become of each identifier is the same on all sides that know it (docs/rules scenario 8). */
import { describe, expect, it } from '@jest/globals';
import { identifierStatusOf, preservationExtent } from '@comity/domain/holds/identifier-status';
import { questionAnswered } from '@comity/domain/clocks/stops';
import { decide } from '@comity/domain/machine/decide';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { openTasks } from '@comity/domain/machine/waiting';
import { type Side, SIDES } from '@comity/vocabulary/values/plain';
import { objected, objectedProduction } from './clarification-stories.ts';
import { allStoryEvents } from './random-stories.ts';
import { digestOf, first, second, summaryOf } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { Story } from './story.ts';
import { clockEnd } from './world.ts';

const statusesAt = (story: Story, side: Side): string[] => story.states[side].targets.map(identifierStatusOf);
const waitingAt = (story: Story, side: Side): string[] =>
  openTasks(story.states[side], story.now)
    .filter(({ of }) => of === side)
    .map(({ code }) => code);

describe('case A15: status per identifier', () => {
  it('both States and the provider see it for each, and no list calls the whole preserved', () => {
    const story = objected();
    for (const side of ['requesting', 'receiving', 'provider'] as const) {
      expect(statusesAt(story, side)).toEqual(['PRESERVED', 'PRESERVED', 'PRESERVED', 'OBJECTED', 'OBJECTED']);
      expect(preservationExtent(story.states[side])).toBe('PARTLY_PRESERVED');
    }
    expect(preservationExtent(new Story().holding().states.requesting)).toBeNull();
  });

  it('the authority has the objection to answer, and the provider its answer to take up', () => {
    const story = objected();
    expect(waitingAt(story, 'receiving')).toContain('ANSWER_PROVIDER');
    expect(waitingAt(story, 'provider')).not.toContain('ANSWER_ORDER');
    story.by('receiving', first, 'answer_clarification');
    expect(waitingAt(story, 'receiving')).not.toContain('ANSWER_PROVIDER');
    expect(waitingAt(story, 'provider')).toContain('ANSWER_ORDER');
    expect(statusesAt(story, 'receiving').slice(3)).toEqual(['IN_CLARIFICATION', 'IN_CLARIFICATION']);
    story.by('provider', first, 'object', { objections: [{ target: 't4', code: 'COST' }] });
    expect(waitingAt(story, 'receiving')).toContain('ANSWER_PROVIDER');
  });

  it('what was lost after it was preserved is told apart from what was never found', () => {
    const target = { id: 't1', categories: ['TRAFFIC' as const], withdrawn: false, objection: null };
    expect(identifierStatusOf({ ...target, outcomes: { TRAFFIC: 'LOST' } })).toBe('LOST');
    expect(identifierStatusOf({ ...target, outcomes: { TRAFFIC: 'NOT_HELD' } })).toBe('NOT_FOUND');
  });

  it('in every state that a story reaches, "preserved" alone is said of no request of which something is missing', () => {
    for (const { before } of allStoryEvents) {
      if (before.kind !== 'PRESERVATION' || before.status !== 'HOLDING' || preservationExtent(before) !== null)
        continue;
      for (const target of before.targets)
        expect(['PRESERVED', 'WITHDRAWN', 'RELEASED']).toContain(identifierStatusOf(target));
    }
  });
});

describe('case A15: an objection is clarified between the States and decided per identifier', () => {
  const tellings: readonly (readonly [string, () => Story])[] = [
    ['in a preservation', objected],
    ['in a formal request', objectedProduction],
  ];

  it.each(tellings)('%s the question is a task of the requesting State until it has explained', (_where, told) => {
    const story = told();
    story.by('receiving', first, 'ask_about_identifiers', { targets: ['t4'] });
    expect(waitingAt(story, 'requesting')).toContain('EXPLAIN_IDENTIFIERS');
    expect(openTasks(story.states.receiving, story.now)).toContainEqual(
      expect.objectContaining({ code: 'EXPLAIN_IDENTIFIERS', of: 'requesting' }),
    );
    expect(waitingAt(story, 'receiving')).toContain('ANSWER_PROVIDER');
    expect(story.by('requesting', first, 'explain_identifiers', { targets: ['t5'] })).toMatchObject(
      refusedAs('TARGET_UNKNOWN'),
    );
    story.by('requesting', first, 'explain_identifiers', { targets: ['t4'], enclosures: [digestOf('a judgment')] });
    expect(waitingAt(story, 'requesting')).not.toContain('EXPLAIN_IDENTIFIERS');
    for (const side of ['requesting', 'receiving'] as const)
      expect(story.states[side].targets[3]).toMatchObject({ clarified: 'EXPLAINED', objection: 'OVERBROAD' });
  });

  const clockRuns = (story: Story): boolean[] =>
    (['requesting', 'receiving'] as const).map((side) =>
      story.states[side].clocks.some(({ id, subject }) => id === 'CLARIFICATION' && subject === 'identifiers'),
    );

  it.each(tellings)('%s the question has the time of questions at both States, until nobody waits', (_where, told) => {
    const story = told();
    const asked = story.by('receiving', first, 'ask_about_identifiers', { targets: ['t4'] });
    expect(asked).toMatchObject({ starts: [{ id: 'CLARIFICATION', length: { days: 15 }, rule: 'COM.CLARIFICATION' }] });
    expect(clockRuns(story)).toEqual([true, true]);
    // A question about another identifier does not lengthen the time of the first one.
    expect(story.by('receiving', first, 'ask_about_identifiers', { targets: ['t5'] })).toMatchObject({ starts: [] });
    story.by('requesting', first, 'explain_identifiers', { targets: ['t4'] });
    expect(clockRuns(story)).toEqual([true, true]);
    for (const side of ['requesting', 'receiving'] as const)
      for (const phase of ['warning', 'end'] as const) {
        const clock = { id: 'CLARIFICATION', subject: 'identifiers' };
        expect(
          decide(lifecycleOf(story.states[side]), story.states[side], clockEnd(clock, phase), story.now),
        ).toMatchObject({ notices: [{ code: phase === 'end' ? 'DEADLINE_PASSED' : 'DEADLINE_NEAR' }] });
      }
    // What is decided without an explanation waits for none any more.
    story.together('receiving', 'decide_objections', { targets: ['t5'], decision: 'REJECTED' });
    expect(clockRuns(story)).toEqual([false, false]);
    expect(waitingAt(story, 'requesting')).not.toContain('EXPLAIN_IDENTIFIERS');
  });

  it('the answer to questions on the request leaves the time of a question on identifiers running', () => {
    const story = objected();
    story.by('receiving', first, 'ask_about_identifiers', { targets: ['t4'] });
    expect(questionAnswered()).toEqual([{ id: 'CLARIFICATION', subject: 'dossier' }]);
    story.together('requesting', 'withdraw_identifiers', { targets: ['t4'] });
    expect(clockRuns(story)).toEqual([false, false]);
  });

  it.each(tellings)('%s one is rejected and the other upheld by two people, and all sides know', (_where, told) => {
    const story = told();
    story.by('receiving', first, 'decide_objections', { targets: ['t4'], decision: 'REJECTED' });
    expect(story.by('receiving', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    story.by('receiving', second, 'approve');
    expect(waitingAt(story, 'provider')).toContain('ANSWER_ORDER');
    story.together('receiving', 'decide_objections', { targets: ['t5'], decision: 'UPHELD' });
    for (const side of SIDES) {
      expect(story.states[side].targets[4]).toMatchObject({ objection: null, outcomes: { TRAFFIC: 'NOT_OWED' } });
      expect(story.states[side].targets[3]).toMatchObject({ objection: 'OVERBROAD', objectionAnswered: true });
    }
    expect(waitingAt(story, 'receiving')).not.toContain('ANSWER_PROVIDER');
    expect(statusesAt(story, 'requesting')[4]).toBe('NOT_OWED');
  });

  it('where every objection is upheld and nothing is kept, all three dossiers end', () => {
    const story = new Story(summaryOf(2)).served();
    story.by('provider', first, 'object', { objections: ['t1', 't2'].map((target) => ({ target, code: 'COST' })) });
    story.together('receiving', 'decide_objections', { targets: ['t1', 't2'], decision: 'UPHELD' });
    for (const side of SIDES) expect(story.status(side)).toBe('NOT_POSSIBLE');
  });

  it('no word that the provider wrote is in what the requesting State gets', () => {
    const story = objected();
    const explanation = digestOf('the words of the provider');
    story.by('provider', first, 'object', { objections: [{ target: 't4', code: 'OVERBROAD' }], explanation });
    story.by('receiving', first, 'ask_about_identifiers', { targets: ['t4'] });
    story.together('receiving', 'decide_objections', { targets: ['t4'], decision: 'REJECTED' });
    const told = story.history.filter(({ side }) => side === 'requesting').map(({ event }) => JSON.stringify(event));
    expect(told.join()).not.toContain(explanation);
  });
});
