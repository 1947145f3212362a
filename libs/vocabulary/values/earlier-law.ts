/**
 * The law packs left this to the program before they said it themselves; it serves everything that was pinned, signed
 * or recorded under them.
 *
 * The term of a domestic order went by an id of its own in each State, and the day from which it counts and its words
 * were known by that id. The lengths of the service levels were the same in every version.
 */
import type { PinnedOrderTerm } from './request-summary.ts';
import type { ServiceLevels } from './service-levels.ts';

type Untold = Pick<PinnedOrderTerm, 'startsAt' | 'label'>;

export const EARLIER_ORDER_TERMS = {
  BUD16_MAX: {
    startsAt: 'ORDER',
    label: { en: 'Longest term of the order (Art. 16(2))', es: 'Plazo máximo de la orden (art. 16(2))' },
  },
  US2703F: {
    startsAt: 'SERVICE',
    label: { en: 'Preservation under 18 U.S.C. § 2703(f)', es: 'Conservación según 18 U.S.C. § 2703(f)' },
  },
  CA_ORDER: {
    startsAt: 'ORDER',
    label: { en: 'Preservation order (Canada)', es: 'Orden de conservación (Canadá)' },
  },
  BR_MCI60: {
    startsAt: 'SERVICE',
    label: { en: 'File for judicial authorisation (Brazil)', es: 'Pedir autorización judicial (Brasil)' },
  },
  CL_218BIS: {
    startsAt: 'SERVICE',
    label: {
      en: 'Provisional preservation (Chile, Art. 218 bis)',
      es: 'Preservación provisoria (Chile, art. 218 bis)',
    },
  },
} as const satisfies Record<string, Untold>;

export type EarlierOrderTerm = keyof typeof EARLIER_ORDER_TERMS;
export const EARLIER_ORDER_IDS = Object.keys(EARLIER_ORDER_TERMS) as [EarlierOrderTerm, ...EarlierOrderTerm[]];

export const EARLIER_SERVICE_LEVELS: ServiceLevels = {
  ACK_CRITICAL_LIFE: 1,
  ACK_HIGH_VOLATILE: 4,
  ACK_NORMAL: 24,
  DECISION: 24,
  EMERGENCY_ANSWER: 30,
  RATIFY: 4,
  CONFIRM_URGENT: 24,
  CONFIRM: 48,
  DISCLOSURE: 24,
  CLARIFICATION: 15,
  EXTENSION: 5,
  EXTENSION_REMINDER: 21,
  MLA_ACK: 5,
  MLA_ACK_URGENT: 24,
  COMPLETENESS: 10,
  ADMISSIBILITY: 30,
  ASSIGN_EXECUTION: 5,
  ANSWER_CONDITIONS: 10,
  VERIFY_RECEIPT: 72,
  RECONSIDER_RELEASE: 10,
  POSTPONEMENT: 90,
};
