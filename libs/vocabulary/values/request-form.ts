/**
 * The form is the request as people write it: the union form of docs/rules 3.7, one form for both kinds of request. A
 * draft and a submitted request have the same shape; what is missing is judged by the law (`@comity/law`), not by the
 * shape, so that an unfinished draft can always be saved.
 */
import type { TranslationMade } from './assistance.ts';
import type { RequestKind } from './plain.ts';
import type {
  AttachedType,
  AttachmentKind,
  DataCategory,
  IdentifierType,
  OffenceCode,
  RequestLanguage,
  Urgency,
} from './request-codes.ts';

export interface Offence {
  code: OffenceCode;
  /** This is the provision of the requesting State's law, such as "Ley 30096, Art. 8". */
  provision: string;
  text: string;
  /** This is the maximum penalty in months; it is null while unknown. */
  maxPenaltyMonths: number | null;
}

export interface Target {
  /** Acts and messages name the identifier by `t1`, `t2` and so on, without repeating it. */
  id: string;
  type: IdentifierType;
  value: string;
  /** An IP address without port, instant and zone does not identify a user behind CGNAT: docs/rules 4.3. */
  port: number | null;
  /**
   * This is the local date and time as the author wrote it, `YYYY-MM-DDTHH:MM[:SS[.fff]]`, in `zone`; the offset `±HH:MM`
   * stands behind it where that hour comes twice there.
   */
  instant: string;
  /** This is the IANA zone of `instant`, `from` and `to`. */
  zone: string;
  categories: DataCategory[];
  /** Names the provider that has the identifier, where it is another than that of the request: such a request is split. */
  provider?: string;
  /** These are local dates `YYYY-MM-DD`, both included; a date is empty when that end is open. */
  from: string;
  to: string;
}

/**
 * The formal request states this beside what a preservation states: Nassau 26, San Luis 6, CETS 224 Art. 8(3),
 * docs/rules 3.7.
 */
export interface AssistancePart {
  /**
   * This is the requester's own dossier of the preservation that the request follows; it is empty if there was none.
   */
  preservation: string;
  /** These are the reference and the date of that preservation, as the other State knows it. */
  preservationReference: string;
  /** States the precise assistance that is sought: Nassau 26(d), Budapest 31(1). */
  sought: string;
  legalBasis: string;
  persons: string;
  specialProcedure: string;
  returnContact: string;
  /** Says whether the data are sought by other means too: CETS 224 Art. 8(3). */
  otherMeans: string;
  conditionsOffered: string;
  /** Says who bears the costs, or asks to be consulted first: docs/rules 3.7; absent where nothing is said of them. */
  costs?: string;
  /** This is the code of a channel of the snapshot. */
  channel: string;
  /** By Art. 27(8) fact and subject of the request are to be kept confidential. */
  confidential: boolean;
  /** The translation is into an accepted language; `made` is empty while there is none. */
  translation: { made: TranslationMade | ''; text: string };
}

/** Names a request that came before this one: docs/rules 3.7 `prior[]`; T-CY template, section 10. */
export interface PriorRequest {
  kind: RequestKind;
  /** The requester's own reference is stated so that the other State can name the request. */
  reference: string;
  /** This is the UTC date `YYYY-MM-DD` on which it was sent; it is empty if it is not known. */
  date: string;
  /** Names whom it was sent to. */
  authority: string;
}

/**
 * A document goes with the request as a part of it: the request names its bytes by their digest, so whoever approves or
 * signs the request signs these very bytes.
 */
export interface RequestAttachment {
  /** This is the digest of the document that holds the file. */
  document: string;
  kind: AttachmentKind;
  /** The sender calls it so, such as "Auto de 5 de noviembre de 2026"; where it is empty, the name of the file stands. */
  title: string;
  name: string;
  mediaType: AttachedType;
  /** This is the number of its bytes. */
  size: number;
  /** This is the SHA-256 of its bytes, in lower-case hex. */
  sha256: string;
}

export interface RequestForm {
  kind: RequestKind;
  /** The State is given by its ISO 3166-1 alpha-2 code. */
  requestedState: string;
  /** This is the code of the provider's organization in the directory, or empty where it is in none or not known. */
  provider: string;
  /** Names a provider that is in no directory, as far as that is known; absent where nothing is. */
  providerName?: string;
  /** States what is known of the custodian or where the system is: Art. 29(2)(d). */
  custodian: string;
  language: RequestLanguage;
  authority: string;
  caseNumber: string;
  /** Whom to ask: the person in charge with telephone, e-mail, hours and zone (docs/rules 3.1, sections 5 and 6). */
  contact?: string;
  /** A second person, by whom the request can be confirmed (section 6). */
  secondContact?: string;
  /** The investigating authority, prosecution office or court with its number, where it is another (sections 7 and 8). */
  investigating?: string;
  /** The requester's own law on which a preservation rests (section 11); a formal request has its own field for it. */
  domesticBasis?: string;
  offences: Offence[];
  /** States that the conduct is punishable in both States, or why that need not be: docs/rules 3.7. */
  dualCriminality?: string;
  facts: string;
  /** States how the data relate to the offence: Art. 29(2)(c). */
  nexus: string;
  /** States why preservation is necessary: Art. 29(2)(e). */
  necessity: string;
  targets: Target[];
  urgency: Urgency;
  urgencyReason: string;
  /** Particulars of an emergency: CETS 224, Art. 9(3); docs/rules 3.7. Each is absent where it is not stated. */
  personInDanger?: string;
  danger?: string;
  howDataHelp?: string;
  /** The answer is wanted by this day, and why; both are absent where none is wished. */
  answerBy?: string;
  answerByReason?: string;
  confidentiality: { noUserNotice: boolean; reason: string };
  /** States the intent to submit a request for mutual assistance: Art. 29(2)(f). */
  intent: { mlaIntended: boolean; expectedDate: string; channel: string };
  /** The requester wishes the data kept for this time, in its own words: a wish, which binds nobody. */
  keepFor?: string;
  /** It is true where the disclosure of traffic data by Art. 30 is asked for. */
  disclosureWanted?: true;
  /** It is null in a preservation. */
  assistance: AssistancePart | null;
  /** It is absent where none is stated. */
  prior?: PriorRequest[];
  /** It is absent where no document is attached. */
  attachments?: RequestAttachment[];
}

/** Returns the digests of the documents that are attached, in their order, for the act and the message that name them. */
export function attachedDigests({ attachments }: Pick<RequestForm, 'attachments'>): { attachments?: string[] } {
  return attachments === undefined ? {} : { attachments: attachments.map(({ document }) => document) };
}
