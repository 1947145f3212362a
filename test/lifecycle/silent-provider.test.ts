/**
 * A provider that never answers an order to preserve is asked again, with its whole time once, or people decide what follows:
 * the passing of time decides nothing and hides nothing (docs/rules 0.9, 2.1).
 */
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import { digestOf, first } from './people.ts';
import { Story } from './story.ts';
import { refusedAs } from './story-expectations.ts';
import { silent, timePasses } from './silent-story.ts';

const codes = (story: Story): string[] => openTasks(story.states.receiving, story.now).map(({ code }) => code);

describe('case B1: Given an order to preserve that the provider has not answered in its time', () => {
  it('then the State that ordered has it to decide, and begins by asking again', () => {
    const story = silent();
    const [task] = openTasks(story.states.receiving, story.now).filter(({ code }) => code === 'DECIDE_UNANSWERED');
    expect(task?.by.map((one) => one.first)).toContain('ask_preservation_again');
    expect(codes(new Story().served())).not.toContain('DECIDE_UNANSWERED');
  });

  it('when it asks again, then the time runs again on both sides and the requesting State is told why', () => {
    const story = silent();
    const outcome = story.by('receiving', first, 'ask_preservation_again', { delay: digestOf('no answer yet') });
    if (outcome.outcome === 'refused') throw new Error(outcome.code);
    expect(outcome.sends.find(({ to }) => to === 'requesting')).toMatchObject({
      code: 'execution_delayed',
      body: { delay: digestOf('no answer yet'), askedTimes: 1 },
    });
    for (const side of ['receiving', 'provider'] as const) expect(story.runs(side, 'CONFIRM_SLA')).toBe(true);
    expect(codes(story)).not.toContain('DECIDE_UNANSWERED');
  });

  it('when the second time passes too, then asking once more gives no third one, and people still have to decide', () => {
    const story = silent();
    story.by('receiving', first, 'ask_preservation_again');
    timePasses(story);
    expect(story.by('receiving', first, 'ask_preservation_again').outcome).toBe('decided');
    for (const side of ['receiving', 'provider'] as const) expect(story.runs(side, 'CONFIRM_SLA')).toBe(false);
    expect(codes(story)).toContain('DECIDE_UNANSWERED');
  });

  it('when one identifier is answered and the other is not, then it is asked again for that one', () => {
    const story = silent();
    story.by('provider', first, 'confirm_preservation', { results: story.results(['t1'], 90) });
    expect(codes(story)).toContain('DECIDE_UNANSWERED');
    expect(story.by('receiving', first, 'ask_preservation_again').outcome).toBe('decided');
  });

  it('when everything is answered or the time has not passed, then there is nothing to ask again', () => {
    const answered = silent();
    answered.by('provider', first, 'confirm_preservation', { results: answered.results(['t1', 't2'], 90) });
    expect(codes(answered)).not.toContain('DECIDE_UNANSWERED');
    for (const story of [answered, new Story().served()])
      expect(story.by('receiving', first, 'ask_preservation_again')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
  });
});

describe('case B1: Given a provider that waits for the authority', () => {
  const time = (story: Story): boolean[] =>
    (['receiving', 'provider'] as const).map((side) => story.runs(side, 'CONFIRM_SLA'));

  it('when the time to confirm passes while its question is open, then it is not silent, and the answer gives it that time again', () => {
    const story = new Story().served();
    story.by('provider', first, 'ask_clarification');
    timePasses(story);
    expect(codes(story)).not.toContain('DECIDE_UNANSWERED');
    expect(story.by('receiving', first, 'ask_preservation_again')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    story.by('receiving', first, 'answer_clarification');
    expect([time(story), codes(story).includes('DECIDE_UNANSWERED')]).toEqual([[true, true], false]);
    timePasses(story);
    expect(codes(story)).toContain('DECIDE_UNANSWERED');
  });

  it('when its objection is overruled after that time, then it has the time again, and is silent once that has passed', () => {
    const story = new Story().served();
    story.by('provider', first, 'object', {
      objections: [{ target: 't1', code: 'WRONG_IDENTIFIER', explanation: null }],
    });
    timePasses(story);
    story.together('receiving', 'decide_objections', { targets: ['t1'], decision: 'REJECTED' });
    expect(time(story)).toEqual([true, true]);
    timePasses(story);
    expect(codes(story)).toContain('DECIDE_UNANSWERED');
    expect(story.by('receiving', first, 'ask_preservation_again').outcome).toBe('decided');
  });
});
