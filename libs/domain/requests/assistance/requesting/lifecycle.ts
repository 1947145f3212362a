/**
 * The formal request at the requesting State: drafted from the preservation, translated where the instrument demands
 * it, sent by the central authority, decided abroad; the evidence is checked byte by byte, accepted by two people and
 * used under its conditions. docs/rules 2.4-2.7 and the requester's part of docs/rules 2.13 d-g.
 */
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';
import { TERMINAL } from './stages.ts';
import { tasks } from './tasks.ts';

export const requestingAssistanceLifecycle: Lifecycle = {
  kind: 'ASSISTANCE',
  side: 'requesting',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  tasks,
  rests: ['TRANSMITTED', 'VERIFIED', 'CONDITIONAL', 'IN_USE'],
};
