/** Tells of other providers that took part in a transmission (Budapest Convention Art. 30). */
import { first } from './people.ts';
import { Story } from './story.ts';
import type { StoryEvent } from './world.ts';

/** Another provider took part, found by provider or authority; it is disclosed, withheld, or in the State itself. */
export function disclosures(): StoryEvent[] {
  const reported = (): Story => {
    const story = new Story().holding();
    story.do('provider', 'report_other_provider');
    story.deliverAll();
    return story;
  };
  const path = (story: Story): { path: string } => ({
    path: story.states.receiving.disclosures?.at(-1)?.path ?? '',
  });
  const disclosed = reported();
  disclosed.by('receiving', first, 'report_other_provider');
  disclosed.together('receiving', 'disclose_provider', path(disclosed));
  const withheld = reported();
  withheld.together('receiving', 'withhold_provider', path(withheld));
  const atHome = new Story().holding();
  const state = atHome.summary.requestedState;
  atHome.by('provider', first, 'report_other_provider', { state });
  return [disclosed, withheld, atHome, ...afterLoss(reported), letGo(reported())].flatMap(({ history }) => history);
}

/** Everything that was kept is lost before it is decided whether the other provider is named. */
function afterLoss(reported: () => Story): Story[] {
  return (['disclose_provider', 'withhold_provider'] as const).map((name) => {
    const story = reported();
    const lost = ['t1', 't2'].map((target) => ({ target, category: 'TRAFFIC' }));
    story.by('provider', first, 'report_loss', { lost });
    story.by('receiving', first, 'acknowledge_loss');
    story.by('requesting', first, 'decide_after_loss');
    story.together('receiving', name, { path: story.states.receiving.disclosures?.at(-1)?.path ?? '' });
    return story;
  });
}

/** The data are let go by a court before it is decided. */
function letGo(story: Story): Story {
  story.together('receiving', 'record_annulment');
  story.by('provider', first, 'confirm_release', { releasedAt: story.now });
  return story;
}
