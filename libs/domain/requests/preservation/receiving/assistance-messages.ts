/**
 * These say what became of the formal request that follows the preservation. They may find the preservation under review
 * again, where a second person has declined to ratify its acceptance.
 */
import * as assistance from './assistance-rules.ts';
import { REVIEW, ACCEPTED_ONCE, ORDERING, HOLDING_STAGES, PAUSED, RELEASING, SERVED_ON } from './stages.ts';
import type { MessageRow, Row } from '../../../events/lifecycle.ts';

type EndOfRequest = 'assistance_refused' | 'assistance_withdrawn' | 'assistance_executed' | 'assistance_without_result';

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
    basis: 'BUD.29.7.pending',
    effect: assistance.assistanceArrived,
    sends: ['mla_received', 'hold_check', 'preserved_data_lost'],
  },
  {
    message: 'assistance_arrived',
    fromSide: 'receiving',
    from: [...ACCEPTED_ONCE, 'SERVED', ...PAUSED, 'RELEASE_DUE'],
    to: 'SAME',
    basis: 'BUD.29.7.pending',
    effect: assistance.assistanceArrived,
    sends: ['mla_received', 'hold_check', 'preserved_data_lost'],
  },
  {
    message: 'assistance_arrived',
    fromSide: 'receiving',
    from: ['RELEASE_ORDERED'],
    to: 'SAME',
    basis: 'BUD.29.7.pending',
    effect: assistance.assistanceArrivedTooLate,
  },
  {
    message: 'assistance_postponed',
    fromSide: 'receiving',
    from: [...ACCEPTED_ONCE, ...SERVED_ON],
    to: 'SAME',
    basis: 'COM.POSTPONEMENT',
    effect: assistance.assistancePostponed,
  },
  ...endOfRequest('assistance_without_result', 'COM.NO_RESULT', assistance.assistanceWithoutResult),
  ...endOfRequest('assistance_withdrawn', 'COM.WITHDRAW', assistance.assistanceWithdrawn),
  ...endOfRequest('assistance_executed', 'BUD.29.7.pending', assistance.assistanceExecuted),
  ...endOfRequest('assistance_refused', 'COM.RECONSIDER_RELEASE', assistance.assistanceRefused),
];

/** A formal request may end while the data are held, and before or after: the status then stays. */
function endOfRequest<C extends EndOfRequest>(
  message: C,
  basis: string,
  effect: NonNullable<MessageRow<C>['effect']>,
): Row[] {
  const row = { message, fromSide: 'receiving' as const, basis, effect, sends: ['mla_ended' as const] };
  const rows: MessageRow<C>[] = [
    { ...row, from: HOLDING_STAGES, to: assistance.AFTER_UNLINKED },
    { ...row, from: [...ACCEPTED_ONCE, 'SERVED', ...PAUSED, ...RELEASING], to: 'SAME' },
  ];
  return rows as Row[];
}
