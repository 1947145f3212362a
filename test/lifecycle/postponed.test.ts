/**
 * A formal request is postponed (Budapest Convention Art. 27(5)). The requesting State decides how to go on, now and when
 * the day of the review has passed, so that it does not only wait.
 */
import { describe, expect, it } from '@jest/globals';
import { openTasks } from '@comity/domain/machine/waiting';
import { AssistanceStory } from './assistance-story.ts';
import { first, later } from './people.ts';
import { refusedAs } from './story-expectations.ts';
import { clockEnd } from './world.ts';

const own = (story: AssistanceStory): string[] =>
  openTasks(story.states.requesting, story.now)
    .filter(({ of }) => of === 'requesting')
    .map(({ code }) => code);

function postponed(): AssistanceStory {
  const story = new AssistanceStory().complete();
  const reviewOn = later(story.now, 30).slice(0, 10);
  expect(story.together('receiving', 'postpone', { reviewOn }).outcome).toBe('decided');
  expect(story.status('requesting')).toBe('POSTPONED');
  return story;
}

describe('Given a formal request that was postponed', () => {
  it('when nobody of the requester has decided how to go on, then that waits for them', () => {
    const story = postponed();
    expect(own(story)).toContain('DECIDE_ON_POSTPONEMENT');
    expect(story.by('requesting', first, 'wait_for_review').outcome).toBe('decided');
    expect(own(story)).not.toContain('DECIDE_ON_POSTPONEMENT');
    expect(story.runs('requesting', 'POSTPONE_REVIEW')).toBe(true);
    expect(story.by('requesting', first, 'wait_for_review')).toMatchObject(refusedAs('NOT_POSSIBLE_IN_STATE'));
  });

  it('when the day of the review has passed without a word, then it waits for them again', () => {
    const story = postponed();
    story.by('requesting', first, 'wait_for_review');
    const passed = story.happen('requesting', clockEnd({ id: 'POSTPONE_REVIEW', subject: 'dossier' }));
    expect(passed).toMatchObject({ notices: [{ code: 'DEADLINE_PASSED' }] });
    expect(own(story)).toContain('DECIDE_ON_POSTPONEMENT');
  });

  it('when the other State goes on, then nothing of it waits', () => {
    const story = postponed();
    story.by('receiving', first, 'resume_decision');
    expect(own(story)).not.toContain('DECIDE_ON_POSTPONEMENT');
  });
});
