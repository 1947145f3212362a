/** What another organization says to a dossier, or its own machine. Free text is in documents, named by digest. */
import type {
  CHALLENGE_STANDINGS,
  EmergencyFinding,
  NotPreservedResult,
  Objection,
  PreservedResult,
  ProducedResult,
  ProviderAnswer,
  RiskKind,
} from '@comity/vocabulary/values/answers';
import type {
  ImpossibilityCode,
  ImpossibleData,
  RequestedData,
  TranslationMade,
} from '@comity/vocabulary/values/assistance';
import type { EnteredFrom, Way } from '@comity/vocabulary/values/by-hand';
import type { WithholdingGround } from '@comity/vocabulary/values/disclosure';
import type { ElementCode } from '@comity/vocabulary/values/elements';
import type { ConditionCode } from '@comity/vocabulary/values/law-codes';
import type { Digest, Instant } from '@comity/vocabulary/values/plain';
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';

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
    denied: RequestedData[];
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
  no_result: { results: ImpossibleData[]; reasons: Digest; holdContinues: boolean };
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
    clock: OrderedTerm | null;
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
/** The term of an order, as it runs. */
export interface OrderedTerm {
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
