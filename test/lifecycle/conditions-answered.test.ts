/**
 * Conditions bind once two people have accepted them, and two people say that they cannot be met (Art. 28(3)); a decision
 * that is taken up again knows nothing of conditions that went with the one before.
 */
import { describe, expect, it } from '@jest/globals';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, person, second } from './people.ts';
import { refusedAs } from './story-expectations.ts';

const CONDITIONAL = { conditions: ['RETURN'], conditionsText: digestOf('conditions') };

describe('case A6: conditions that cannot be met', () => {
  it('are declined by two people of different offices, because nobody can take it back', () => {
    const story = new AssistanceStory().granted(CONDITIONAL);
    story.by('requesting', first, 'decline_conditions');
    expect(story.states.receiving.assistance?.conditions?.status).toBe('PROPOSED');
    expect(story.by('requesting', first, 'approve')).toMatchObject(refusedAs('SECOND_PERSON_REQUIRED'));
    const colleague = (): ReturnType<typeof first> => person('requesting', 'colleague');
    expect(story.by('requesting', colleague, 'approve')).toMatchObject(refusedAs('SECOND_OFFICE_REQUIRED'));
    story.by('requesting', second, 'approve');
    expect(story.states.receiving.assistance?.conditions?.status).toBe('DECLINED');
  });

  it('an acceptance that waits is given back first, so that two answers never wait together', () => {
    const story = new AssistanceStory().granted(CONDITIONAL);
    story.by('requesting', first, 'accept_conditions');
    expect(story.by('requesting', second, 'decline_conditions')).toMatchObject(refusedAs('PROPOSAL_WAITS'));
    story.by('requesting', second, 'return_proposal');
    story.together('requesting', 'decline_conditions');
    expect(story.states.requesting.assistance?.conditions?.status).toBe('DECLINED');
  });
});

describe('case A14: a decision that is taken up again after the court denied the order', () => {
  it('leaves no condition and no denial of the earlier grant at either side', () => {
    const denied = [{ target: 't1', category: 'TRAFFIC' }];
    const story = new AssistanceStory().granted({ ...CONDITIONAL, denied });
    story.together('requesting', 'accept_conditions');
    story.by('receiving', first, 'assign_execution');
    story.by('receiving', first, 'apply_for_order');
    story.by('receiving', second, 'deny_order');
    story.by('receiving', first, 'resume_decision');
    for (const side of ['requesting', 'receiving'] as const)
      expect(story.states[side].assistance).toMatchObject({ conditions: null, denied: [] });
  });
});
