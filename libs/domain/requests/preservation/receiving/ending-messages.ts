/** By these the State that asks ends its request, or a part of it, or answers a release that is intended. */
import * as hold from './hold-rules.ts';
import * as notice from './release-notice-rules.ts';
import * as identifiers from './identifier-rules.ts';
import * as rules from './rules.ts';
import { REVIEW, ORDERING, HOLDING_STAGES, PAUSED, RELEASING } from './stages.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const endingMessages: readonly Row[] = [
  {
    message: 'withdrawal',
    fromSide: 'requesting',
    from: ['SENT_24_7', ...REVIEW, ...ORDERING, 'SERVED', ...HOLDING_STAGES, ...PAUSED],
    to: rules.AFTER_WITHDRAWAL,
    basis: 'COM.WITHDRAW',
    effect: rules.requestWithdrawn,
  },
  {
    message: 'withdrawal',
    fromSide: 'requesting',
    from: RELEASING,
    to: 'SAME',
    basis: 'COM.WITHDRAW',
    effect: rules.cameTooLate,
  },
  {
    message: 'release_answer',
    fromSide: 'requesting',
    from: ['SERVED', ...HOLDING_STAGES, ...PAUSED],
    to: 'SAME',
    basis: 'COM.RELEASE_NOTICE',
    effect: notice.releaseAnswered,
  },
  {
    message: 'release_answer',
    fromSide: 'requesting',
    from: RELEASING,
    to: 'SAME',
    basis: 'COM.RELEASE_NOTICE',
    effect: rules.cameTooLate,
  },
  {
    message: 'identifiers_withdrawn',
    fromSide: 'requesting',
    from: ['SENT_24_7', ...REVIEW, 'ACCEPTED', 'DOMESTIC_ORDER_ISSUED', ...RELEASING],
    to: 'SAME',
    basis: 'COM.WITHDRAW',
    effect: identifiers.identifiersWithdrawn,
  },
  {
    message: 'identifiers_withdrawn',
    fromSide: 'requesting',
    from: ['ORDER_DRAFTED'],
    to: 'ACCEPTED',
    basis: 'COM.WITHDRAW',
    effect: identifiers.identifiersWithdrawn,
  },
  {
    message: 'identifiers_withdrawn',
    fromSide: 'requesting',
    from: ['SERVED', ...HOLDING_STAGES],
    to: identifiers.AFTER_IDENTIFIERS,
    basis: 'COM.WITHDRAW',
    effect: identifiers.identifiersWithdrawn,
  },
  {
    message: 'identifiers_withdrawn',
    fromSide: 'requesting',
    from: PAUSED,
    to: hold.AFTER_PROVIDER,
    basis: 'COM.WITHDRAW',
    effect: identifiers.identifiersWithdrawn,
  },
];
