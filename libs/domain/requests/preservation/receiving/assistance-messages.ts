/**
 * These say what became of the formal request that follows the preservation. They may find the preservation under review
 * again, where a second person has declined to ratify its acceptance.
 */
import * as assistance from './assistance-rules.ts';
import { REVIEW, ACCEPTED_ONCE, ORDERING, HOLDING_STAGES, PAUSED, RELEASING, SERVED_ON } from './stages.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const assistanceMessages: readonly Row[] = [
  {
    message: 'mla_sent',
    fromSide: 'requesting',
    from: ['SENT_24_7', ...REVIEW, ...ORDERING, ...SERVED_ON],
    to: 'SAME',
    basis: 'BUD.29.7',
    effect: assistance.assistanceAnnounced,
    sends: ['mla_ended'],
  },
  {
    message: 'assistance_arrived',
    fromSide: 'receiving',
    from: HOLDING_STAGES,
    to: assistance.AFTER_ASSISTANCE,
    basis: 'BUD.29.7',
    effect: assistance.assistanceArrived,
    sends: ['mla_received', 'hold_check', 'preserved_data_lost'],
  },
  {
    message: 'assistance_arrived',
    fromSide: 'receiving',
    from: [...ACCEPTED_ONCE, 'SERVED', ...PAUSED],
    to: 'SAME',
    basis: 'BUD.29.7',
    effect: assistance.assistanceArrived,
    sends: ['mla_received', 'hold_check', 'preserved_data_lost'],
  },
  {
    message: 'assistance_arrived',
    fromSide: 'receiving',
    from: RELEASING,
    to: 'SAME',
    basis: 'BUD.29.7',
    effect: assistance.assistanceArrivedTooLate,
  },
  {
    message: 'assistance_postponed',
    fromSide: 'receiving',
    from: [...ACCEPTED_ONCE, ...SERVED_ON],
    to: 'SAME',
    basis: 'BUD.27.5',
    effect: assistance.assistancePostponed,
  },
  {
    message: 'assistance_without_result',
    fromSide: 'receiving',
    from: [...ACCEPTED_ONCE, ...SERVED_ON],
    to: 'SAME',
    basis: 'COM.NO_RESULT',
    effect: assistance.assistanceWithoutResult,
  },
  {
    message: 'assistance_withdrawn',
    fromSide: 'receiving',
    from: HOLDING_STAGES,
    to: assistance.AFTER_UNLINKED,
    basis: 'COM.WITHDRAW',
    effect: assistance.assistanceWithdrawn,
    sends: ['mla_ended'],
  },
  {
    message: 'assistance_withdrawn',
    fromSide: 'receiving',
    from: [...ACCEPTED_ONCE, 'SERVED', ...PAUSED, ...RELEASING],
    to: 'SAME',
    basis: 'COM.WITHDRAW',
    effect: assistance.assistanceWithdrawn,
    sends: ['mla_ended'],
  },
  {
    message: 'assistance_refused',
    fromSide: 'receiving',
    from: [...ACCEPTED_ONCE, ...SERVED_ON],
    to: 'SAME',
    basis: 'COM.RECONSIDER_RELEASE',
    effect: assistance.assistanceRefused,
  },
];
