/** `decide` answers with a decision, which is recorded and carried out, or with a refusal. Both are values. */
import type { Instant, Side } from '@comity/vocabulary/values/plain';
import type { DutyAsked } from '@comity/vocabulary/values/duty';
import type { Role } from '@comity/vocabulary/values/roles';
import type { ClockId } from '@comity/vocabulary/clocks';
import type { MessageBodies, MessageCode } from '@comity/vocabulary/messages';
import type { RefusalCode } from '@comity/vocabulary/refusals';
import type { DossierState } from '../state/dossier.ts';

/** This message is to be sent; the recorder signs and numbers it. */
export type Send = { [C in MessageCode]: { to: Side; code: C; body: MessageBodies[C] } }[MessageCode];

/** This clock is to be started; the recorder turns it into due instants outside the workflow sandbox. */
export interface ClockStart {
  id: ClockId;
  subject: string;
  start: Instant;
  /**
   * The length is given in calendar days at the custodian, or less where `notAfter` comes first; in elapsed hours; or
   * as an instant or a local day `YYYY-MM-DD` that a document already gives, where the day counts to its end.
   */
  length:
    | { days: number; notAfter?: Instant }
    | { throughDay: string }
    | { hours: number }
    | { minutes: number }
    | { until: Instant };
  /** The term is set by the rule of this id, which is one of the snapshot or of the project. */
  rule: string;
  warns: boolean;
  /** These warnings are given besides those of every clock, in days before the end. */
  reminderDays?: number;
}

export interface ClockStop {
  id: ClockId;
  /** The value null stops the clock for every subject. */
  subject: string | null;
}

/** A notice goes to the responsible persons of the dossier's offices, or to every holder of a role. */
export interface Notice {
  code: NoticeCode;
  to: readonly Role[];
  /** This member is not notified, because a proposal waits for everybody but its author. */
  except?: string;
  /** It is a page: it goes to these of the people who hold the roles, and to nobody else. */
  duty?: DutyAsked;
}

export const NOTICE_CODES = [
  'APPROVAL_WAITS',
  'RETURNED',
  'REQUEST_ARRIVED',
  'PAGE',
  'PAGE_ALL',
  'NOT_ANSWERED',
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
  'MLA_ENDED',
  'RELEASE_DUE',
  'RELEASE_ANNOUNCED',
  'RELEASE_ANSWERED',
  'EMERGENCY_CLAIMED',
  'EMERGENCY_ENDED',
  'EMERGENCY_FOUND',
  'EMERGENCY_NOT_FOUND',
  'RELEASED',
  'WITHDRAWN',
  'COMPROMISED',
  'RATIFICATION_DUE',
  'RATIFICATION_OVERDUE',
  'RATIFICATION_DECLINED',
  'DEADLINE_NEAR',
  'DEADLINE_PASSED',
  'HOLD_AT_RISK',
  'HOLD_LAPSED',
  'DATA_LOST',
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
  'LATE_REPORT',
  'OTHER_PROVIDER',
  'TRANSLATION_ARRIVED',
  'AMENDMENT_WAITS',
  'REQUEST_AMENDED',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface Decision {
  outcome: 'decided';
  /** The state after the event, before `seq` is incremented. */
  state: DossierState;
  sends: Send[];
  starts: ClockStart[];
  stops: ClockStop[];
  notices: Notice[];
  /** Offices that hold one of these roles can see the dossier from this event on. */
  involves: Role[];
  /** The event rests on the rule of this id. */
  basis: string;
}

export interface Refusal {
  outcome: 'refused';
  code: RefusalCode;
  /** The rule of this id forbids it, where that rule is law. */
  rule: string | null;
  /** Field paths, target ids or statuses that say exactly what is refused. */
  about: string[];
  /** ELEMENTS_MISSING lists each missing element beside its field. */
  missing?: { field: string; code: string; rule: string }[];
}

export function refuse(code: RefusalCode, about: string[] = [], rule: string | null = null): Refusal {
  return { outcome: 'refused', code, rule, about };
}
