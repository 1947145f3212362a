/**
 * What may happen to a dossier: a person's act, a message of another organization, a clock. Nothing else moves it.
 * Free text is never here: it is in documents, named by digest.
 */
import type { ImpossibilityCode, ImpossibleItem, Item, Restriction, TranslationMade } from '../assistance/state.ts';
import type { EnteredFrom, EntryFacts, SendingFacts, Way } from '../by-hand/state.ts';
import type { WithholdingGround } from '../disclosure/state.ts';
import type { ConditionCode } from '../law/codes.ts';
import type { ElementCode } from '../law/elements.ts';
import type { DataCategory, OrderClock, RequestSummary } from '../request/form.ts';
import type { Role } from '../roles.ts';
import type {
  Digest,
  Instant,
  ItemOutcome,
  NotPreservedResult,
  Objection,
  PreservedResult,
  ProviderAnswer,
  RiskKind,
  Side,
} from './state.ts';

export interface Actor {
  /** Member id; two different people means two different member ids, whatever their offices and roles. */
  member: string;
  office: string;
  roles: readonly Role[];
}

interface Withdrawal {
  reason: Digest;
}

/** Whether the facts bear an imminent risk to life (rules.md 2.8): if not, the request goes on as HIGH_VOLATILE. */
export type EmergencyFinding = 'MET' | 'NOT_MET';

/** What each act carries. `shown` is the digest of the exact text that was on the screen when the person decided. */
export interface ActDetails {
  submit: { request: Digest; summary: RequestSummary; shown: Digest };
  return_to_draft: { reason: Digest };
  approve_and_send: { shown: Digest };
  answer_question: { answer: Digest };
  go_on: { reason: Digest };
  stop: { reason: Digest };
  ask_extension: { until: Instant; reason: Digest };
  state_mla_sent: { reference: string; date: string };
  withdraw: Withdrawal & { shown: Digest };
  withdraw_identifiers: Withdrawal & { targets: string[] };
  add_facts: { facts: Digest };

  acknowledge: Record<string, never>;
  /** `elements`: what is missing of what the law demands; its article is in the snapshot. */
  ask_information: { questions: Digest; elements?: ElementCode[] };
  accept: { shown: Digest };
  refuse: {
    ground: string;
    /** Art. 27(6): partial or conditional grant was considered; the consideration is in `assessment`. */
    assessment: Digest;
    consultation: 'HELD' | 'NOT_APPROPRIATE';
    /** The record of the consultation, or why it was not appropriate. */
    consultationRecord: Digest;
    /** Art. 27(7): goes to the requester; the two records above stay at home. */
    reasons: Digest;
    /** Art. 29(4) with a reservation only: why the condition cannot be fulfilled at the time of disclosure. */
    conductAnalysis: Digest | null;
    shown: Digest;
  };
  determine_emergency: { finding: EmergencyFinding; reason: Digest };
  give_risk_notice: { risk: Exclude<RiskKind, 'USER_NOTIFIED'>; notice: Digest };
  draft_order: { order: Digest; shown: Digest };
  return_order: { reason: Digest };
  issue_order: { shown: Digest };
  serve: { servedAt: Instant };
  record_impossibility: { code: ImpossibilityCode; explanation: Digest };
  forward_answer: { review: Digest | null };
  answer_clarification: { answer: Digest };
  decide_extension: { decision: 'GRANTED' | 'DENIED'; until: Instant | null; reasons: Digest; shown: Digest };
  renew_order: { order: Digest; until: Instant; shown: Digest };
  confirm_mla_received: { reference: string; date: string };
  release: { reason: Digest; shown: Digest };
  release_identifiers: { targets: string[]; reason: Digest; shown: Digest };

  disclose_provider: { path: Digest; disclosure: Digest; shown: Digest };
  withhold_provider: { path: Digest; ground: WithholdingGround; reasons: Digest; shown: Digest };

  ask_clarification: { question: Digest };
  object: { objections: Objection[]; explanation: Digest };
  confirm_preservation: { results: PreservedResult[] };
  report_not_preserved: { results: NotPreservedResult[] };
  confirm_extension: { holds: { hold: string; preservedUntil: Instant }[] };
  confirm_release: { releasedAt: Instant };
  report_user_notified: { targets: string[]; notifiedAt: Instant };
  report_other_provider: MessageBodies['other_provider_report'];

  add_translation: MessageBodies['translation'];
  accept_conditions: { shown: Digest };
  decline_conditions: { reason: Digest };
  state_original_sent: { reference: string; date: string };
  accept_evidence: { shown: Digest };
  ask_supplement: { reason: Digest };
  report_use: { report: Digest };
  /** `keepUntil`: last local day until which the evidence is to be kept beyond the day that a condition sets. */
  ask_secondary_use: { purpose: Digest; keepUntil?: string | null };
  dispose: { how: 'RETURNED' | 'DESTROYED' | 'KEPT'; certificate: Digest; shown: Digest };

  accept_no_result: { shown: Digest };

  place_legal_hold: { reference: string; reason: Digest };
  lift_legal_hold: { hold: number; reason: Digest; shown: Digest };
  /** `keepUntil`: last local day `YYYY-MM-DD`. */
  set_retention: { keepUntil: string; reason: Digest };
  destroy_copy: { certificate: Digest; shown: Digest };

  forward_request: { authority: string; notice: Digest };
  declare_complete: Record<string, never>;
  grant: {
    denied: Item[];
    conditions: ConditionCode[];
    conditionsText: Digest | null;
    /** Last local day `YYYY-MM-DD`, where a condition names one. */
    keepUntil?: string | null;
    reasons: Digest;
    shown: Digest;
  };
  postpone: {
    /** Local date `YYYY-MM-DD` on which the postponement is looked at again. */
    reviewOn: string;
    holdContinues: boolean;
    assessment: Digest;
    consultation: 'HELD' | 'NOT_APPROPRIATE';
    consultationRecord: Digest;
    reasons: Digest;
    shown: Digest;
  };
  resume_decision: { reason: Digest };
  decide_without_conditions: { decision: 'GIVE' | 'WITHHOLD'; reasons: Digest; shown: Digest };
  assign_execution: { mandate: Digest };
  apply_for_order: { order: Digest; dueDays: number; shown: Digest };
  grant_order: { shown: Digest };
  deny_order: { reasons: Digest };
  record_challenge: { challenge: Digest };
  add_restriction: Restriction;
  lift_restriction: { state: string; condition: ConditionCode; consent: Digest };
  end_challenge: { outcome: 'DISMISSED' | 'UPHELD'; decision: Digest };
  ask_production_again: { reason: Digest };
  report_no_result: { results: ImpossibleItem[]; reasons: Digest; holdContinues: boolean; shown: Digest };
  withhold_files: { files: string[]; reason: Digest };
  prepare_package: Record<string, never>;
  reopen_package: { reason: Digest };
  transmit: { shown: Digest };
  transmit_again: { reason: Digest };
  ask_use_report: { reason: Digest };
  decide_secondary_use: { decision: 'CONSENTED' | 'DENIED'; reasons: Digest; shown: Digest };
  waive_return: { reason: Digest };

  produce: { results: ProducedResult[]; production: Digest; files: number; complete: boolean };

  approve: { shown: Digest };
  return_proposal: { reason: Digest };
  ratify: { act: string; shown: Digest };
  assign: { member: string; office: string };
  take_over: { reason: Digest | null };
  hand_over: { member: string; until: string; reason: Digest };
  note: { note: Digest };
  cite_reference: { reference: string };

  record_sending: SendingFacts;
  enter_message: EntryFacts;
  confirm_entry: { entry: number };
  return_entry: { entry: number; reason: Digest };

  write: { to: Side; letter: Digest; attachments: Digest[] };
  acknowledge_message: { from: Side; letter: Digest; reader: Digest };
}

export type ActName = keyof ActDetails;

/** What the provider answers to a production order, per identifier and data category (rules.md 2.5). */
export const PRODUCED_OUTCOMES = [
  'PRODUCED',
  'PARTLY_PRODUCED',
  'NO_DATA',
  'NOT_HELD',
  'DELETED',
  'ENCRYPTED',
] as const;
export interface ProducedResult extends Item {
  outcome: (typeof PRODUCED_OUTCOMES)[number] & ItemOutcome;
}

/** How a court challenge of an order stands. */
export const CHALLENGE_STANDINGS = ['PENDING', 'DISMISSED', 'UPHELD'] as const;

/** rules.md 2.5. */
export const OBJECTION_CODES = [
  'WRONG_ADDRESSEE',
  'INSUFFICIENT_PARTICULARITY',
  'OVERBROAD',
  'WRONG_IDENTIFIER',
  'CONFLICT_OF_LAWS',
  'PRIVILEGE',
  'DATA_NOT_HELD',
  'ENCRYPTED',
  'DATA_DELETED',
  'COST',
  'COURT_CHALLENGE',
] as const;

export interface Act<N extends ActName = ActName> {
  kind: 'act';
  name: N;
  by: Actor;
  detail: ActDetails[N];
}
export type AnyAct = { [N in ActName]: Act<N> }[ActName];

/** What one organization tells another; documents named here travel beside the message and are checked by digest. */
export interface MessageBodies {
  // requesting → receiving
  request: { request: Digest; summary: RequestSummary };
  answer_information: { answer: Digest };
  risk_decision: { decision: 'GO' | 'STOP' };
  extension_request: { until: Instant; reason: Digest };
  mla_sent: { reference: string; date: string };
  withdrawal: { reason: Digest };
  identifiers_withdrawn: { targets: string[]; reason: Digest };
  facts_added: { facts: Digest };
  /** Of the request that was sent before; `language` in ISO 639-1. */
  translation: { language: string; made: TranslationMade; translation: Digest };
  original_sent: { reference: string; date: string };
  conditions_answer: { answer: 'ACCEPTED' | 'DECLINED'; reason: Digest | null };
  /**
   * `findings`: the list of what was checked and what did not hold. `brought`: it was no sealed package but files that came
   * by hand, and `package` is the digest of their list.
   */
  verification: { package: Digest; failed: number; findings: Digest; brought?: true };
  evidence_receipt: { package: Digest; brought?: true };
  supplement_request: { reason: Digest };
  use_report: { report: Digest };
  secondary_use_request: { purpose: Digest; keepUntil?: string | null };
  no_result_accepted: { at: Instant };
  disposal: { how: 'RETURNED' | 'DESTROYED' | 'KEPT'; certificate: Digest };
  // requesting → its own preservation dossier
  assistance_sent: { reference: string; date: string };
  // receiving → requesting
  acknowledgement: { at: Instant };
  information_request: { questions: Digest; elements?: ElementCode[] };
  acceptance: { at: Instant };
  emergency_determined: { finding: EmergencyFinding; reason: Digest };
  refusal: { ground: string; rule: string; reasons: Digest };
  risk_notice: { risk: RiskKind; notice: Digest | null };
  order_issued: { at: Instant };
  order_served: { at: Instant };
  impossibility: { code: ImpossibilityCode; explanation: Digest };
  preservation_answer: { answers: ProviderAnswer[] };
  extension_decision: { decision: 'GRANTED' | 'DENIED'; until: Instant | null; reasons: Digest };
  hold_renewed: { holds: { hold: string; preservedUntil: Instant }[] };
  mla_received: { reference: string; date: string };
  release_notice: { at: Instant };
  /** `state`: ISO 3166-1 alpha-2, as the document says it; `disclosure` names provider and path and nothing else. */
  provider_disclosure: { state: string; disclosure: Digest };
  disclosure_withheld: { ground: WithholdingGround; rule: string; reasons: Digest };
  forwarding_notice: { authority: string; notice: Digest };
  completeness: { at: Instant };
  grant: {
    denied: Item[];
    conditions: { codes: ConditionCode[]; text: Digest; keepUntil?: string | null } | null;
    reasons: Digest;
  };
  postponement: { reviewOn: string; holdContinues: boolean; reasons: Digest };
  resumption: { at: Instant };
  decision_without_conditions: { decision: 'GIVE' | 'WITHHOLD'; reasons: Digest };
  execution_started: { at: Instant };
  court_denial: { reasons: Digest };
  /** A dismissed challenge lets the work go on; one that is upheld sets the order aside. */
  challenge: { standing: (typeof CHALLENGE_STANDINGS)[number] };
  /** The provider's explanation of an objection is free text and stays with the receiving State. */
  production_report: { results: ProducedResult[]; objections: Objection[]; byHand?: Way };
  evidence: { package: Digest; bytes: number; files: number; withheld: number };
  /** Files of a State that does not use Comity, on a medium and under no seal; `delivery` names their list. */
  evidence_brought: { delivery: Digest; bytes: number; files: number };
  use_report_request: { reason: Digest };
  /** `keepUntil`: the day until which the evidence may be kept by this consent. */
  secondary_use_decision: { decision: 'CONSENTED' | 'DENIED'; reasons: Digest; keepUntil?: string | null };
  no_result: { results: ImpossibleItem[]; reasons: Digest; holdContinues: boolean };
  return_waived: { reason: Digest };
  recall_report: { produced: number; transmitted: boolean };
  // any side → any other
  correspondence: { letter: Digest; attachments: Digest[] };
  /** `reader` names a text: the person and the office that acknowledge. */
  correspondence_read: { letter: Digest; reader: Digest; at: Instant };
  // receiving → its own preservation dossier
  assistance_arrived: { reference: string; date: string };
  assistance_refused: { at: Instant };
  assistance_postponed: { reviewOn: string; holdContinues: boolean };
  assistance_without_result: { at: Instant; holdContinues: boolean };
  // its own worker → the dossier whose package it has sealed
  package_sealed: { package: Digest; bytes: number; files: number };
  // receiving → provider
  order: {
    order: Digest;
    targets: OrderedTarget[];
    noUserNotice: boolean;
    /** Hours from service within which the provider is asked to confirm. */
    confirmHours: number;
    clock: OrderedClock | null;
  };
  renewal_order: { order: Digest; until: Instant };
  clarification_answer: { answer: Digest };
  targets_recalled: { targets: string[] };
  /** Whether what was held is still there, before anybody reviews a request that came late (rules.md 2.4). */
  hold_check: { holds: string[] };
  release_order: { reason: Digest };
  production_order: { order: Digest; targets: OrderedTarget[]; noUserNotice: boolean; dueDays: number };
  production_again: { reason: Digest };
  production_accepted: { at: Instant };
  production_recall: { at: Instant };
  // provider → receiving
  order_acknowledgement: { at: Instant };
  clarification_question: { question: Digest };
  objection: { objections: Objection[]; explanation: Digest };
  preservation_confirmation: { results: PreservedResult[] };
  not_preserved_report: { results: NotPreservedResult[] };
  renewal_confirmation: { holds: { hold: string; preservedUntil: Instant }[] };
  release_confirmation: { at: Instant };
  /** The identifiers of whose transmission `path` tells; the provider's name is in the document. */
  other_provider_report: { state: string; targets: string[]; path: Digest };
  // provider → receiving → requesting
  identifiers_released: { targets: string[]; at: Instant };
  user_notification_report: { targets: string[]; notifiedAt: Instant };
  production: { results: ProducedResult[]; production: Digest; files: number; complete: boolean };
}

export interface OrderedTarget {
  id: string;
  categories: DataCategory[];
}
export interface OrderedClock {
  id: OrderClock['id'];
  /** The order's day or its service, as its law counts: the same for both sides. */
  start: Instant;
  days: number;
  rule: string;
}
export type MessageCode = keyof MessageBodies;

export interface Message<C extends MessageCode = MessageCode> {
  kind: 'message';
  code: C;
  /** The side that sent it. */
  from: 'requesting' | 'receiving' | 'provider';
  body: MessageBodies[C];
  /** Present where that side does not use Comity and two people of this organization entered what it said. */
  entered?: EnteredFrom;
}
export type AnyMessage = { [C in MessageCode]: Message<C> }[MessageCode];

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
