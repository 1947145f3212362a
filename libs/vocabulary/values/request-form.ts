/** The request as people write it: the union form of docs/rules 3.7, one form for both kinds of request. A draft
 * and a submitted request have the same shape; what is missing is judged by the law (`@comity/law`), not by the shape,
 * so that an unfinished draft can always be saved. */
import type { TranslationMade } from './assistance.ts';
import type { RequestKind } from './plain.ts';
import type { DataCategory, IdentifierType, OffenceCode, Urgency } from './request-codes.ts';

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
  /** An IP address without port, instant and zone does not identify a user behind CGNAT: docs/rules 4.3. */
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

/**
 * What the formal request states beside what a preservation states: Nassau 26, San Luis 6, CETS 224 Art. 8(3),
 * docs/rules 3.7.
 */
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

/** A request that came before this one: docs/rules 3.7 `prior[]`; T-CY template, section 10. */
export interface PriorRequest {
  kind: RequestKind;
  /** The requester's own reference, so that the other State can name it. */
  reference: string;
  /** UTC date `YYYY-MM-DD` on which it was sent; empty if it is not known. */
  date: string;
  /** Whom it was sent to. */
  authority: string;
}

export interface RequestForm {
  kind: RequestKind;
  /** ISO 3166-1 alpha-2. */
  requestedState: string;
  /** Code of the provider's organization in the directory; empty where it is in no directory, or is not known. */
  provider: string;
  /** What a provider that is in no directory is called, as far as that is known; absent where nothing is. */
  providerName?: string;
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
  /** Absent where none is stated. */
  prior?: PriorRequest[];
}
