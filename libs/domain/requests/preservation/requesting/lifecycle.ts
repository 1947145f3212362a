/**
 * The requesting side: a prosecutor submits, another person sends, the authority abroad answers step by step, and the
 * hold is watched until it is released. docs/rules 2.1, 2.2 and the requester's part of docs/rules 2.13; Budapest
 * Convention Arts 29 and 35.
 *
 * The requester learns of the other side only what it is told by message; it never moves the other side's status.
 */
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';
import { TERMINAL } from './stages.ts';
import { tasks } from './tasks.ts';

export const requestingLifecycle: Lifecycle = {
  kind: 'PRESERVATION',
  side: 'requesting',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  tasks,
  rests: ['MLA_LINKED'],
};
