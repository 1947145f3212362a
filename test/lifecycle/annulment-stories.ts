/** A court annuls an order to preserve, and two people of two offices record it. */
import { first, second } from './people.ts';
import { Story } from './story.ts';
import type { StoryEvent } from './world.ts';

export function ordersAnnulled(): StoryEvent[] {
  const story = new Story().holding();
  story.by('receiving', first, 'record_annulment');
  story.by('receiving', second, 'approve');
  story.by('provider', first, 'confirm_release');
  return story.history;
}
