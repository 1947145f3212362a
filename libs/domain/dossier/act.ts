/** What a person does to a dossier. Free text is never here: it is in documents, named by digest. */
import type {
  EmergencyFinding,
  NotPreservedResult,
  Objection,
  PreservedResult,
  ProducedResult,
  RiskKind,
} from '@comity/vocabulary/values/answers';
import type {
  ImpossibilityCode,
  ImpossibleData,
  RequestedData,
  Restriction,
} from '@comity/vocabulary/values/assistance';
import type { EntryFacts, SendingFacts } from '@comity/vocabulary/values/by-hand';
import type { WithholdingGround } from '@comity/vocabulary/values/disclosure';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { ConditionCode } from '@comity/vocabulary/values/law-codes';
import type { Digest, Instant, Side } from '@comity/vocabulary/values/plain';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import type { Role } from '@comity/vocabulary/values/roles';
import type { MessageBodies } from './message.ts';

export interface Actor {
  /** Member id; two different people means two different member ids, whatever their offices and roles. */
  member: string;
  office: string;
  roles: readonly Role[];
}

interface Withdrawal {
  reason: Digest;
}

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
    denied: RequestedData[];
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
  report_no_result: { results: ImpossibleData[]; reasons: Digest; holdContinues: boolean; shown: Digest };
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

export interface Act<N extends ActName = ActName> {
  kind: 'act';
  name: N;
  by: Actor;
  detail: ActDetails[N];
}
export type AnyAct = { [N in ActName]: Act<N> }[ActName];
