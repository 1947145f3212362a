/** Tells orders that a court annuls, as tests of the tables and of the annulment need them. */
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, second } from './people.ts';
import type { Happening } from './world.ts';

export const UNCONDITIONAL = { denied: [], conditions: [], conditionsText: null, keepUntil: null };

/** A court annuls the order before and after the hand-over, and everybody returns or destroys what it brought. */
export function annulments(): Happening[] {
  const produced = new AssistanceStory().granted(UNCONDITIONAL).ordered();
  produced.by('provider', first, 'produce', { results: [], files: 2 });
  const handedOver = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  handedOver.together('receiving', 'transmit');
  for (const story of [produced, handedOver]) {
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', second, 'end_challenge', { outcome: 'UPHELD' });
  }
  produced.together('provider', 'destroy_copy');
  produced.together('receiving', 'dispose_set_aside');
  produced.by('receiving', first, 'apply_for_order');
  produced.by('receiving', second, 'grant_order');
  produced.by('receiving', first, 'serve', { servedAt: produced.now });
  handedOver.together('requesting', 'dispose', { how: 'DESTROYED' });
  handedOver.together('receiving', 'dispose_set_aside');
  const used = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  used.together('receiving', 'transmit');
  used.heard('requesting', 'verification', { package: digestOf('package'), failed: 0, findings: digestOf('findings') });
  used.together('requesting', 'accept_evidence');
  used.together('receiving', 'destroy_copy');
  return [produced, handedOver, used].flatMap(({ history }) => history);
}
