/** docs/rules 2.7: who is not competent passes a request of either kind on, and says which State is competent. */
import { describe, expect, it } from '@jest/globals';
import { possibleActs } from '@comity/domain/machine/possible';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { REQUEST_KINDS, type RequestKind } from '@comity/vocabulary/values/plain';
import { assistanceSummaryOf, first, NOW, summaryOf } from './people.ts';
import { AssistanceStory } from './assistance-story.ts';
import { Story } from './story.ts';
import { sent } from './story-expectations.ts';

const notice = { authority: 'Central authority of the other State', notice: 'digest of the notice' };

function sentRequest(kind: RequestKind): Story | AssistanceStory {
  if (kind === 'PRESERVATION') return new Story(summaryOf(2)).sent();
  return new AssistanceStory(assistanceSummaryOf(2)).sent();
}

describe.each(REQUEST_KINDS)('case A8: a request for %s that reached the wrong authority', (kind) => {
  it('is passed on with the knowledge of the requesting State, which stays as it was', () => {
    const story = sentRequest(kind);
    const before = story.status('requesting');
    expect(story.by('receiving', first, 'forward_request', notice).outcome).toBe('decided');
    expect(sent(story, 'receiving', 'requesting')).toEqual(['forwarding_notice']);
    expect(story.status('requesting')).toBe(before);
  });

  it('may be said to belong to another State, and never to the one that was asked', () => {
    const story = sentRequest(kind);
    const asked = story.states.receiving.summary?.requestedState ?? '';
    expect(story.by('receiving', first, 'forward_request', { ...notice, state: asked })).toMatchObject({
      code: 'COMPETENT_STATE_IS_THIS',
    });
    expect(story.by('receiving', first, 'forward_request', { ...notice, state: 'UY' }).outcome).toBe('decided');
    const { receiving } = story.states;
    const next = possibleActs(lifecycleOf(receiving), receiving, () => first('receiving'), NOW);
    expect(next.find(({ name }) => name === 'record_impossibility')?.refusal ?? null).toBeNull();
  });
});
