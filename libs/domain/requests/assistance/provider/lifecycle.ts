/**
 * A production order at the provider: acknowledged, questioned or objected to per identifier, answered per identifier
 * and data category with files and the custodian's certificate; then it keeps or destroys its own copy of them.
 * docs/rules 2.5, 2.6; Budapest Convention Art. 18.
 */
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';
import { TERMINAL } from './stages.ts';
import { tasks } from './tasks.ts';
export const providerAssistanceLifecycle: Lifecycle = {
  kind: 'ASSISTANCE',
  side: 'provider',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  tasks,
  rests: ['ORDER_ANNULLED', 'COPY_KEPT', 'RECALLED'],
};
