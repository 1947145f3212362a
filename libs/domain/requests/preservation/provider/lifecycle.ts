/**
 * The provider's side: an order arrives, the liaison answers per identifier and data category, keeps what is preserved,
 * and lets it go only on the authority's order. docs/rules 2.1, 2.5; Budapest Convention Art. 16.
 *
 * The provider never receives the facts of the case (docs/rules 2.14): its dossier opens from the order alone.
 */
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';
import { TERMINAL } from './stages.ts';
import { tasks } from './tasks.ts';
export const providerLifecycle: Lifecycle = {
  kind: 'PRESERVATION',
  side: 'provider',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  tasks,
  rests: [],
};
