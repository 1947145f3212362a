/**
 * The formal request at the requesting State: drafted from the preservation, translated where the instrument demands
 * it, sent by the central authority, decided abroad; the evidence is checked byte by byte, accepted by two people and
 * used under its conditions. docs/rules 2.4-2.7 and the requester's part of docs/rules 2.13 d-g.
 */
import { acts } from './acts.ts';
import { clocks } from './clocks.ts';
import { messages } from './messages.ts';
import type { Lifecycle } from '../../../events/lifecycle.ts';
import { ALL_ROLES, CENTRAL, TERMINAL, TRANSLATORS } from './stages.ts';

export const requestingAssistanceLifecycle: Lifecycle = {
  kind: 'ASSISTANCE',
  side: 'requesting',
  rows: [...acts, ...messages, ...clocks],
  terminal: TERMINAL,
  owners: {
    DRAFT: ALL_ROLES,
    TRANSLATING: TRANSLATORS,
    CENTRAL_AUTH_REVIEW: CENTRAL,
    SENT: 'receiving',
    RECEIVED: 'receiving',
    ADMISSIBILITY: 'receiving',
    POSTPONED: 'receiving',
    NEED_INFO: ALL_ROLES,
    REQUESTER_DECIDES: ALL_ROLES,
    CONDITIONAL: ALL_ROLES,
    GRANTED: 'receiving',
    PARTIALLY_GRANTED: 'receiving',
    EXECUTING: 'receiving',
    NO_RESULT: ALL_ROLES,
    TRANSMITTED: ALL_ROLES,
    HASH_MISMATCH: 'receiving',
    VERIFIED: ALL_ROLES,
    IN_USE: ALL_ROLES,
    RECALLED: 'receiving',
  },
};
