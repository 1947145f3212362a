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
  return [disclosed, withheld, atHome].flatMap(({ history }) => history);
}
