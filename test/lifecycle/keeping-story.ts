/** Tells evidence that two people have accepted, under conditions or none, and an order that produced nothing. */
import type { Instant } from '@comity/vocabulary/values/plain';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, later } from './people.ts';

/** Returns the local day that lies `days` after `now`. */
export function dayAfter(now: Instant, days: number): string {
  return later(now, days).slice(0, 10);
}

export function inUse(conditions: object = {}): AssistanceStory {
  const story = new AssistanceStory().granted(conditions);
  if (story.status('requesting') === 'CONDITIONAL') story.together('requesting', 'accept_conditions');
  story.ordered().sealed().together('receiving', 'transmit');
  const sound = { package: digestOf('package'), failed: 0, findings: digestOf('findings') };
  story.heard('requesting', 'verification', sound).together('requesting', 'accept_evidence');
  return story;
}

/** The evidence must be destroyed by the end of the 90th day. */
export function boundUntil(day: string): AssistanceStory {
  return inUse({ conditions: ['DESTROY_BY'], conditionsText: digestOf('conditions'), keepUntil: day });
}

/** Everything that was ordered is answered, and nothing of it can be given. */
export function answeredWithNothing(): AssistanceStory {
  const story = new AssistanceStory().granted().ordered();
  const results = [{ target: 't1', category: 'TRAFFIC', outcome: 'NO_DATA' }];
  story.by('provider', first, 'produce', { results, files: 0 });
  story.by('provider', first, 'object', { objections: [{ target: 't2', code: 'WRONG_IDENTIFIER' }] });
  return story;
}

export const CAUSES = [
  { target: 't1', category: 'TRAFFIC', cause: 'IMPOSSIBLE_NO_DATA' },
  { target: 't2', category: 'TRAFFIC', cause: 'IMPOSSIBLE_WRONG_ID' },
] as const;
