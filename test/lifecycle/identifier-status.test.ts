/** What has become of each identifier is the same on all sides that know it (docs/rules scenario 8). */
import { describe, expect, it } from '@jest/globals';
import { identifierStatusOf, preservationExtent } from '@comity/domain/holds/identifier-status';
import { openTasks } from '@comity/domain/machine/waiting';
import type { Side } from '@comity/vocabulary/values/plain';
import { allStoryEvents } from './random-stories.ts';
import { first, summaryOf } from './people.ts';
import { Story } from './story.ts';

/** Three identifiers are preserved, and the provider objects to two others. */
function objected(): Story {
  const story = new Story(summaryOf(5)).served();
  const objections = ['t4', 't5'].map((target) => ({ target, code: 'OVERBROAD' }));
  story.by('provider', first, 'object', { objections });
  story.by('provider', first, 'confirm_preservation', { results: story.results(['t1', 't2', 't3'], 90) });
  return story;
}

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
