/**
 * The formal request at the requested State: acknowledged, checked once for completeness, decided by two people,
 * executed through an order that a court grants where the law demands one, reviewed, sealed and handed over.
 * docs/rules 2.4-2.7 and the receiver's part of docs/rules 2.13 d-g.
 *
 * Refusing is the last step, and postponing is a decision of its own (docs/rules 0.5, 1.9).
 */
import { TERMINAL } from './stages.ts';
import { tasks } from './tasks.ts';
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';

export const receivingAssistanceLifecycle: Lifecycle = {
  kind: 'ASSISTANCE',
  side: 'receiving',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  tasks,
  rests: ['RECALLED', 'PROVIDER_RESPONDED', 'PACKAGED', 'HASH_MISMATCH', 'IN_USE', 'COPY_KEPT'],
};
