/** The package is sealed, and the State that asked says what became of what was handed over. */
import * as delivery from './delivery-rules.ts';
import * as noResult from './no-result-rules.ts';
import { DELIVERED } from './stages.ts';
import { AFTER_DISPOSAL } from './withdrawal-rules.ts';
import type { Row } from '../../../events/lifecycle.ts';

export const deliveryMessages: readonly Row[] = [
  // These two were written before the requester knew that a court has annulled the order of what it holds.
  {
    message: 'verification',
    fromSide: 'requesting',
    from: ['IN_USE'],
    to: 'SAME',
    basis: 'COM.VERIFY_RECEIPT',
    effect: delivery.verified,
  },
  {
    message: 'evidence_receipt',
    fromSide: 'requesting',
    from: ['IN_USE'],
    to: 'SAME',
    basis: 'COM.VERIFY_RECEIPT',
    effect: delivery.evidenceAccepted,
    sends: ['assistance_executed'],
  },
  {
    message: 'verification',
    fromSide: 'requesting',
    from: DELIVERED,
    to: delivery.AFTER_VERIFICATION,
    basis: 'COM.VERIFY_RECEIPT',
    effect: delivery.verified,
  },
  {
    message: 'evidence_receipt',
    fromSide: 'requesting',
    from: DELIVERED,
    to: 'IN_USE',
    basis: 'COM.VERIFY_RECEIPT',
    effect: delivery.evidenceAccepted,
    sends: ['assistance_executed'],
  },
  {
    message: 'supplement_request',
    fromSide: 'requesting',
    from: [...DELIVERED, 'IN_USE', 'NO_RESULT'],
    to: delivery.AFTER_SUPPLEMENT,
    basis: 'COM.INSTRUMENT',
    effect: delivery.supplementAsked,
    sends: ['assistance_arrived'],
  },
  {
    message: 'no_result_accepted',
    fromSide: 'requesting',
    from: ['NO_RESULT'],
    to: noResult.AFTER_NO_RESULT,
    basis: 'COM.NO_RESULT',
    effect: noResult.noResultAccepted,
    sends: ['production_accepted', 'assistance_without_result'],
  },
  {
    message: 'use_report',
    fromSide: 'requesting',
    from: ['IN_USE'],
    to: 'SAME',
    basis: { point: 'USE_REPORT' },
    effect: delivery.useReported,
  },
  {
    message: 'secondary_use_request',
    fromSide: 'requesting',
    from: ['IN_USE'],
    to: 'SAME',
    basis: 'COM.SECONDARY_USE',
    effect: delivery.secondaryUseAsked,
  },
  {
    message: 'disposal',
    fromSide: 'requesting',
    from: ['IN_USE'],
    to: AFTER_DISPOSAL,
    basis: 'COM.DISPOSAL',
    effect: delivery.disposed,
    sends: ['production_accepted', 'assistance_executed'],
  },
  {
    message: 'package_sealed',
    fromSide: 'receiving',
    from: ['PACKAGED'],
    to: 'SAME',
    basis: 'COM.TRANSMIT',
    effect: delivery.packageSealed,
  },
];
