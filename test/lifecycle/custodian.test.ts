/** Art. 29(2)(d) asks for "any available information" on the custodian: nobody need know the provider to ask. */
import { describe, expect, it } from '@jest/globals';
import { possibleActs } from '@comity/domain/machine/possible';
import { lifecycleOf } from '@comity/domain/machine/lifecycles';
import { providerOf } from '@comity/domain/state/dossier';
import { REQUEST_KINDS, type RequestKind } from '@comity/vocabulary/values/plain';
import { assistanceSummaryOf, first, NOW, summaryOf } from './people.ts';
import { AssistanceStory } from './assistance-story.ts';
import { Story } from './story.ts';
import { sent } from './story-expectations.ts';

const unknown = { provider: '' };

function begun(kind: RequestKind): Story {
  if (kind === 'PRESERVATION') return new Story({ ...summaryOf(2), ...unknown }).accepted();
  const story = new AssistanceStory({ ...assistanceSummaryOf(2), ...unknown });
  return story.granted();
}

describe.each(REQUEST_KINDS)('case A7: a request for %s that names no provider', (kind) => {
  it('is accepted, and no order is written before the custodian is named', () => {
    const story = begun(kind);
    const { receiving } = story.states;
    expect(providerOf(receiving)).toBeNull();
    const possible = possibleActs(lifecycleOf(receiving), receiving, () => first('receiving'), NOW);
    expect(possible.find(({ name }) => name === 'identify_custodian')).toMatchObject({ refusal: null });
    expect(possible.filter(({ name }) => name === 'draft_order')).toMatchObject(
      kind === 'PRESERVATION' ? [{ refusal: { code: 'CUSTODIAN_UNKNOWN' } }] : [],
    );
  });

  it('goes on with the provider that the requested State has found, and both sides know it', () => {
    const story = begun(kind);
    expect(story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' }).outcome).toBe('decided');
    expect(providerOf(story.states.receiving)).toBe('provider-us');
    expect(providerOf(story.states.requesting)).toBe('provider-us');
    expect(sent(story, 'receiving', 'requesting')).toContain('custodian_identified');
  });
});

describe('case A7: the custodian that was found', () => {
  it('can be corrected until the order is served, and is fixed from then on', () => {
    const story = new Story({ ...summaryOf(1), ...unknown }).accepted();
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-cl' });
    story.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    expect(providerOf(story.states.requesting)).toBe('provider-us');
    const served = new Story({ ...summaryOf(1), ...unknown }).accepted();
    served.by('receiving', first, 'identify_custodian', { keptBy: 'provider-us' });
    served.by('receiving', first, 'draft_order');
    served.by('receiving', (side) => ({ ...first(side), member: 'second', office: 'other' }), 'issue_order');
    served.by('receiving', first, 'serve', { servedAt: served.now });
    expect(served.status('receiving')).toBe('SERVED');
    served.by('receiving', first, 'ask_information');
    expect(served.by('receiving', first, 'identify_custodian')).toMatchObject({ code: 'CUSTODIAN_NAMED' });
  });
});
