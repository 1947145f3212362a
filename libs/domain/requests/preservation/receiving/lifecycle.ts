/**
 * The receiving side: the 24/7 point acknowledges and decides, an executing authority orders, the provider answers, and
 * the State keeps the hold alive until a person releases it. docs/rules 2.1, 2.2, 2.13; Budapest Convention Arts 16,
 * 29, 35.
 *
 * Refusing is the last step (docs/rules 0.5): the act itself demands the assessment, the consultation and the reasons,
 * so there is no shorter way to it. Releasing is always a person's act (docs/rules 0.9).
 */
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';
import { TERMINAL } from './stages.ts';
import { tasks } from './tasks.ts';

export const receivingLifecycle: Lifecycle = {
  kind: 'PRESERVATION',
  side: 'receiving',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  tasks,
  rests: ['MLA_LINKED', 'LAPSED', 'RELEASE_DUE'],
};
