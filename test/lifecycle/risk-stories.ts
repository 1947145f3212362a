/** A notice of a risk is taken back, while the requester has decided nothing or its decision is on its way. */
import { act, detailOf } from './acts.ts';
import { first, second } from './people.ts';
import { Story } from './story.ts';
import { clockEnd, type StoryEvent } from './world.ts';

export function warned(): Story {
  const story = new Story().sent();
  story.by('receiving', first, 'acknowledge');
  story.by('receiving', first, 'give_risk_notice');
  return story;
}

/** What both sides do here is delivered only afterwards. */
function crossed(names: readonly ('stop' | 'approve' | 'go_on')[]): Story {
  const story = warned();
  const say = (side: 'requesting' | 'receiving', who: typeof first, name: Parameters<typeof act>[0]): void => {
    story.happen(
      side,
      act(name, who(side), detailOf(name, story.states[side], story.now, story.summary, story.chance)),
    );
  };
  for (const name of names) say('requesting', name === 'approve' ? second : first, name);
  say('receiving', first, 'take_back_risk_notice');
  story.deliverAll();
  return story;
}

export function riskCrossings(): { stopped: Story; gone: Story } {
  return { stopped: crossed(['stop', 'approve']), gone: crossed(['go_on']) };
}

export function risksTakenBack(): StoryEvent[] {
  const silent = warned();
  silent.happen('receiving', clockEnd({ id: 'CLARIFICATION', subject: 'risk' }));
  silent.by('receiving', first, 'take_back_risk_notice');
  const { stopped, gone } = riskCrossings();
  return [silent, stopped, gone].flatMap(({ history }) => history);
}
