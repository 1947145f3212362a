/** What `decide` answers: a decision to be recorded and carried out, or a refusal. Both are values. */
import type { Instant, Side } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { ClockId } from '@comity/vocabulary/clocks';
import type { MessageBodies, MessageCode } from '@comity/vocabulary/messages';
import type { RefusalCode } from '@comity/vocabulary/refusals';
import type { DossierState } from '../state/dossier.ts';

/** A message to be sent; the recorder signs and numbers it. */
export type Send = { [C in MessageCode]: { to: Side; code: C; body: MessageBodies[C] } }[MessageCode];

/** A clock to be started; the recorder turns it into due instants outside the workflow sandbox. */
export interface ClockStart {
  id: ClockId;
  subject: string;
  start: Instant;
  /**
   * Calendar days at the custodian, or less where `notAfter` comes first; elapsed hours; or an instant or a local day
   * `YYYY-MM-DD` that a document already gives, the day to its end.
   */
  length:
    | { days: number; notAfter?: Instant }
    | { throughDay: string }
    | { hours: number }
    | { minutes: number }
    | { until: Instant };
  /** Rule of the snapshot or of the project that sets it. */
  rule: string;
  warns: boolean;
  /** A warning on one more day than those of every clock, in days before the end. */
  reminderDays?: number;
}

export interface ClockStop {
  id: ClockId;
  /** Null stops the clock for every subject. */
  subject: string | null;
}

/** Who must know: the responsible persons of the dossier's offices, or every holder of a role. */
export interface Notice {
  code: NoticeCode;
  to: readonly Role[];
  /** Member who is not told: a proposal waits for everybody but its author. */
  except?: string;
}

export const NOTICE_CODES = [
  'APPROVAL_WAITS',
  'RETURNED',
  'REQUEST_ARRIVED',
  'PROGRESS',
  'QUESTION',
  'ANSWERED',
  'DECISION',
  'REFUSED',
  'RISK_DECISION_WAITS',
  'ORDER_TO_ISSUE',
  'ORDER_ARRIVED',
  'PROVIDER_ANSWERED',
  'FORWARD_WAITS',
  'PRESERVED',
  'EXTENSION_ASKED',
  'EXTENSION_DECIDED',
  'RENEWAL_DUE',
  'MLA_ANNOUNCED',
  'MLA_RECEIVED',
  'MLA_LATE',
  'RELEASE_DUE',
  'RELEASED',
  'WITHDRAWN',
  'COMPROMISED',
  'RATIFICATION_DUE',
  'RATIFICATION_OVERDUE',
  'DEADLINE_NEAR',
  'DEADLINE_PASSED',
  'HOLD_AT_RISK',
  'HOLD_LAPSED',
  'ASSIGNED',
  'CONDITIONS_PROPOSED',
  'CONDITIONS_ANSWERED',
  'EXECUTION_TO_START',
  'COURT_TO_DECIDE',
  'CHALLENGED',
  'PRODUCED',
  'PACKAGE_SEALED',
  'EVIDENCE_ARRIVED',
  'EVIDENCE_VERIFIED',
  'HASH_MISMATCH',
  'EVIDENCE_ACCEPTED',
  'USE_REPORT_ASKED',
  'SECONDARY_USE_ASKED',
  'DISPOSED',
  'LEGAL_HOLD_PLACED',
  'LEGAL_HOLD_LIFTED',
  'RETENTION_OVER',
  'SEND_BY_HAND',
  'ENTRY_TO_CHECK',
  'LETTER_ARRIVED',
  'OTHER_PROVIDER',
  'TRANSLATION_ARRIVED',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface Decision {
  outcome: 'decided';
  /** The state after the event, `seq` not yet counted up. */
  state: DossierState;
  sends: Send[];
  starts: ClockStart[];
  stops: ClockStop[];
  notices: Notice[];
  /** Offices that hold one of these roles see the dossier from now on. */
  involves: Role[];
  /** Id of the rule on which the event rests. */
  basis: string;
}

export interface Refusal {
  outcome: 'refused';
  code: RefusalCode;
  /** Rule that forbids it, if it is law. */
  rule: string | null;
  /** What exactly: field paths, target ids, statuses. */
  about: string[];
  /** For ELEMENTS_MISSING: each element beside its field. */
  missing?: { field: string; code: string; rule: string }[];
}

export function refuse(code: RefusalCode, about: string[] = [], rule: string | null = null): Refusal {
  return { outcome: 'refused', code, rule, about };
}
