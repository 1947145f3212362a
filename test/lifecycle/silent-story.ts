/** A provider lets the time to confirm pass without an answer to the order to preserve. */
import { first } from './people.ts';
import { Story } from './story.ts';
import { clockEnd, type StoryEvent } from './world.ts';

export function timePasses(story: Story): void {
  for (const side of ['receiving', 'provider'] as const)
    story.happen(side, clockEnd({ id: 'CONFIRM_SLA', subject: 'dossier' }));
}

export function silent(): Story {
  const story = new Story().served();
  timePasses(story);
  return story;
}

/** It is asked again, and answers in the time that it was given, or not at all. */
export function silences(): StoryEvent[] {
  const answered = silent();
  answered.by('receiving', first, 'ask_preservation_again');
  answered.by('provider', first, 'confirm_preservation', { results: answered.results(['t1', 't2'], 90) });
  const never = silent();
  never.by('receiving', first, 'ask_preservation_again');
  timePasses(never);
  never.by('receiving', first, 'ask_preservation_again');
  return [never, answered].flatMap(({ history }) => history);
}
