/**
 * The request as people write it: the union form of rules.md 3.7, one form for both kinds of request. A draft
 * and a submitted request have the same shape; what is missing is judged by the law (`@comity/law`), not by the shape,
 * so that an unfinished draft can always be saved.
 */
import type { AssistanceFacts, TranslationMade } from '../assistance/state.ts';
import type { RequestKind } from '../dossier/values.ts';
import { DATA_CATEGORIES, type DataCategory } from './data-category.ts';

export const IDENTIFIER_TYPES = [
  'EMAIL',
  'MSISDN',
  'IMSI',
  'ICCID',
  'IMEI',
  'MAC',
  'IP',
  'URL',
  'DOMAIN',
  'USERNAME',
  'PLATFORM_USER_ID',
  'DEVICE_ID',
  'COOKIE_ID',
  'PAYMENT_ACCOUNT',
  'CRYPTO_ADDRESS',
  'MESSAGE_ID',
  'FILE_HASH',
  'VOIP_ID',
  'APP_STORE_ID',
  'OTHER',
] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

export { DATA_CATEGORIES, type DataCategory };

/** Matches text in which anything can be read: more than spaces, controls and characters without a width. */
export const SAYS_SOMETHING = /[^\p{C}\p{Z}]/u;

/** rules.md 4.4; a reason is mandatory for the first two. */
export const URGENCIES = ['CRITICAL_LIFE', 'HIGH_VOLATILE', 'NORMAL'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** rules.md 4.2: Budapest Convention Arts 2-12, and the other offences of Art. 14(2)(b) and (c). */
export const OFFENCE_CODES = [
  'ART_2',
  'ART_3',
  'ART_4',
  'ART_5',
  'ART_6',
  'ART_7',
  'ART_8',
  'ART_9',
  'ART_10',
  'ART_11',
  'ART_12',
  'OTHER_BY_COMPUTER',
  'OTHER_E_EVIDENCE',
] as const;
export type OffenceCode = (typeof OFFENCE_CODES)[number];

/** Whether every offence falls under Arts 2-11, which a reservation under Art. 29(4) cannot reach. */
export type OffenceClass = 'BUDAPEST_2_11' | 'OTHER';

export interface Offence {
  code: OffenceCode;
  /** Provision of the requesting State's law, e.g. "Ley 30096, Art. 8". */
  provision: string;
  text: string;
  /** Maximum penalty in months; null while unknown. */
  maxPenaltyMonths: number | null;
}

export interface Target {
  /** `t1`, `t2` …: how acts and messages name the identifier without repeating it. */
  id: string;
  type: IdentifierType;
  value: string;
  /** An IP address without port, instant and zone does not identify a user behind CGNAT: rules.md 4.3. */
  port: number | null;
  /** Local date and time as written by the author, `YYYY-MM-DDTHH:MM[:SS]`, in `zone`. */
  instant: string;
  /** IANA zone of `instant`, `from` and `to`. */
  zone: string;
  categories: DataCategory[];
  /** Local dates `YYYY-MM-DD`, both included; empty when open. */
  from: string;
  to: string;
}

/** What the formal request states beside what a preservation states: Nassau 26, San Luis 6, CETS 224 Art. 8(3), 3.7. */
export interface AssistancePart {
  /** The requester's own dossier of the preservation that the request follows; empty if there was none. */
  preservation: string;
  /** Reference and date of that preservation, as the other State knows it. */
  preservationReference: string;
  /** The precise assistance that is sought: Nassau 26(d), Budapest 31(1). */
  sought: string;
  legalBasis: string;
  persons: string;
  specialProcedure: string;
  returnContact: string;
  /** Whether the data are sought by other means too: CETS 224 Art. 8(3). */
  otherMeans: string;
  conditionsOffered: string;
  /** Code of a channel of the snapshot. */
  channel: string;
  /** Art. 27(8): fact and subject of the request are to be kept confidential. */
  confidential: boolean;
  /** Into an accepted language; `made` is empty while there is none. */
  translation: { made: TranslationMade | ''; text: string };
}

export interface RequestForm {
  kind: RequestKind;
  /** ISO 3166-1 alpha-2. */
  requestedState: string;
  /** Code of the provider's organization in the directory. */
  provider: string;
  /** What is known of the custodian or where the system is: Art. 29(2)(d). */
  custodian: string;
  language: 'en' | 'es';
  authority: string;
  caseNumber: string;
  offences: Offence[];
  facts: string;
  /** How the data relate to the offence: Art. 29(2)(c). */
  nexus: string;
  /** Why preservation is necessary: Art. 29(2)(e). */
  necessity: string;
  targets: Target[];
  urgency: Urgency;
  urgencyReason: string;
  confidentiality: { noUserNotice: boolean; reason: string };
  /** Art. 29(2)(f): the intent to submit a request for mutual assistance. */
  intent: { mlaIntended: boolean; expectedDate: string; channel: string };
  /** Null in a preservation. */
  assistance: AssistancePart | null;
}

/** The identifier-free part of a target: what the engine may carry. */
export interface TargetSummary {
  id: string;
  type: IdentifierType;
  categories: DataCategory[];
}

/** A required element that the form lacks, beside its field and with the rule that asks for it. */
export interface MissingElement {
  /** Path in the form, e.g. `targets.0.port`. */
  field: string;
  /** Code of the sentence in the catalogues. */
  code: string;
  /** Id of the rule in the snapshot, e.g. `BUD.29.2.f`. */
  rule: string;
}

/**
 * What a rule must know of a request, derived by a pure function from the form and the snapshot. The API puts it into
 * the act; recording derives it again and refuses a mismatch, so nobody can act on a summary that the text does not bear.
 */
export interface RequestSummary {
  requestingState: string;
  requestedState: string;
  provider: string;
  urgency: Urgency;
  offenceClass: OffenceClass;
  targets: TargetSummary[];
  noUserNotice: boolean;
  mlaIntended: boolean;
  missing: MissingElement[];
  /** Digest of the rule snapshot document. */
  snapshot: string;
  rules: SnapshotDigest;
  /** Of a formal request only. */
  assistance: AssistanceFacts | null;
}

/** The few facts of the rule snapshot that decisions read. */
export interface SnapshotDigest {
  /** Refusal grounds allowed at this stage, with the rule that allows each. */
  refusalGrounds: { code: string; rule: string }[];
  /** Days of Art. 29(7). */
  floorDays: number;
  /** The domestic order's clock, if the requested State's profile has one. */
  order: OrderClock | null;
}

export interface OrderClock {
  id: 'BUD16_MAX' | 'US2703F' | 'CA_ORDER' | 'BR_MCI60' | 'CL_218BIS';
  rule: string;
  days: number;
  /** How often it may be renewed; null when the law sets no number. */
  renewals: number | null;
}
