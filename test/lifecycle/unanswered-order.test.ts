/**
 * A provider that never answers an order to produce is asked again, with the whole time of the order, or people decide what
 * follows: the passing of time decides nothing and hides nothing (docs/rules 0.9, 2.5).
 */
import { describe, expect, it } from '@jest/globals';
import { answerOf } from '@comity/domain/assistance/production';
import { openTasks } from '@comity/domain/machine/waiting';
import { UNCONDITIONAL } from './annulled-story.ts';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { clockEnd } from './world.ts';

function late(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered();
  for (const side of ['receiving', 'provider'] as const)
    story.happen(side, clockEnd({ id: 'PRODUCTION_DUE', subject: 'dossier' }));
  return story;
}

const codes = (story: AssistanceStory): string[] =>
  openTasks(story.states.receiving, story.now).map(({ code }) => code);

describe('Given an order to produce that the provider has not answered in its time', () => {
  it('then the State that ordered has it to decide, and begins by asking again', () => {
    const story = late();
    const [task] = openTasks(story.states.receiving, story.now).filter(({ code }) => code === 'DECIDE_UNANSWERED');
    expect(task?.by.map((one) => one.first)).toContain('ask_production_again');
  });

  it('when it asks again, then the time runs again on both sides and it waits anew once that has passed', () => {
    const story = late();
    story.by('receiving', first, 'ask_production_again');
    for (const side of ['receiving', 'provider'] as const) expect(story.runs(side, 'PRODUCTION_DUE')).toBe(true);
    expect(codes(story)).not.toContain('DECIDE_UNANSWERED');
    story.happen('receiving', clockEnd({ id: 'PRODUCTION_DUE', subject: 'dossier' }));
    expect(codes(story)).toContain('DECIDE_UNANSWERED');
  });

  const passed = (story: AssistanceStory): void => {
    for (const side of ['receiving', 'provider'] as const)
      story.happen(side, clockEnd({ id: 'PRODUCTION_DUE', subject: 'dossier' }));
  };

  it('when it asks again, then the requesting State is told that its execution is late, and why (Art. 27(7))', () => {
    const story = late();
    const outcome = story.by('receiving', first, 'ask_production_again', { delay: digestOf('no answer yet') });
    if (outcome.outcome === 'refused') throw new Error(outcome.code);
    expect(outcome.sends.find(({ code }) => code === 'execution_delayed')).toMatchObject({
      to: 'requesting',
      body: { delay: digestOf('no answer yet'), orderDays: 20, askedTimes: 1 },
    });
    expect(story.history.at(-1)?.outcome.outcome).toBe('decided');
  });

  it('when it asks again, then it stays visible that the first time has passed', () => {
    const story = late();
    story.by('receiving', first, 'ask_production_again');
    for (const side of ['receiving', 'provider'] as const) expect(story.states[side].assistance?.late).toBe(true);
    expect(answerOf(story.states.receiving)).toBe('LATE');
  });

  it('when the second time passes too, then asking once more gives no third one, and people still have to decide', () => {
    const story = late();
    story.by('receiving', first, 'ask_production_again');
    passed(story);
    expect(story.by('receiving', first, 'ask_production_again').outcome).toBe('decided');
    for (const side of ['receiving', 'provider'] as const) expect(story.runs(side, 'PRODUCTION_DUE')).toBe(false);
    expect(codes(story)).toContain('DECIDE_UNANSWERED');
    expect(story.states.receiving.orders.at(-1)).toMatchObject({ askedAgain: 2 });
  });

  it('when the time has not passed, or a court has the order before it, then it is not asked again', () => {
    const inTime = new AssistanceStory().granted(UNCONDITIONAL).ordered();
    expect(codes(inTime)).not.toContain('DECIDE_UNANSWERED');
    expect(inTime.by('receiving', first, 'ask_production_again')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
    const challenged = late();
    challenged.by('receiving', first, 'record_challenge');
    expect(codes(challenged)).not.toContain('DECIDE_UNANSWERED');
    expect(challenged.by('receiving', first, 'ask_production_again').outcome).toBe('refused');
  });
});
