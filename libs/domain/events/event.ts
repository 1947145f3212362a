/** What may happen to a dossier: a person's act, a message of another organization, a clock. Nothing else moves it. */
import type { AnyAct } from './act.ts';
import type { AnyMessage } from './message.ts';

/** A clock of this dossier has come to a warning, to its earliest plausible end (`alarm`) or to its end. */
export interface ClockEvent {
  kind: 'clock';
  clock: ClockId;
  /** `dossier`, a hold id, or the act that waits for ratification. */
  subject: string;
  phase: 'warning' | 'alarm' | 'end';
  daysLeft: number | null;
}

export const CLOCK_IDS = [
  'ACK_SLA',
  'DECISION_SLA',
  'CONFIRM_SLA',
  'CLARIFICATION',
  'DISCLOSURE',
  'EXTENSION_DECISION',
  'EMERGENCY_ANSWER',
  'RATIFY_4H',
  'BUD29_FLOOR',
  'DOMESTIC_HOLD',
  'BUD16_MAX',
  'US2703F',
  'CA_ORDER',
  'BR_MCI60',
  'CL_218BIS',
  'COMPLETENESS',
  'ADMISSIBILITY',
  'CONDITIONS',
  'ASSIGN_EXECUTION',
  'POSTPONE_REVIEW',
  'PRODUCTION_DUE',
  'VERIFY_RECEIPT',
  'RECONSIDERATION',
  'RETENTION',
  'SANLUIS_CONFIRM',
  'CETS8_SERVE',
  'CETS8_SUB',
  'CETS8_TRAF',
] as const;
export type ClockId = (typeof CLOCK_IDS)[number];

export type DossierEvent = AnyAct | AnyMessage | ClockEvent;
