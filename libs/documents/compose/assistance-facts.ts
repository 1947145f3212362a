/** A formal request for mutual assistance is put into words from these facts: the union form of docs/rules 3.7. */
import type { RequestLanguage } from '@comity/vocabulary/values/request-codes';
import type { WordsView } from '@comity/contracts/http/words';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { AuthorityRole, PriorKind, TranslationStatus, UseCondition } from '@comity/texts/groups/assistance-labels';
import type { Urgency } from '@comity/vocabulary/values/request-codes';
import type { Offence, RequestAttachment, Target } from '@comity/vocabulary/values/request-form';
import type { Issued } from './issued.ts';

/** An instrument may name an article for each of these parts. */
export type RequestPart =
  | 'AUTHORITIES'
  | 'SOUGHT'
  | 'PERSONS'
  | 'OTHER_MEANS'
  | 'OFFENCES'
  | 'FACTS'
  | 'NEXUS'
  | 'NECESSITY'
  | 'DATA'
  | 'SPECIAL'
  | 'CONFIDENTIALITY'
  | 'PRIOR'
  | 'EMERGENCY'
  | 'TRANSLATIONS';

export interface AssistanceRequest extends Issued {
  requesting: WordsView;
  requested: WordsView;
  /** Every text below is in this language. */
  writtenIn: RequestLanguage;
  /** The instrument that governs, by its code; null where none is named. */
  instrument: string | null;
  legalBasis: SnapshotRule[];
  askedBy: Partial<Record<RequestPart, SnapshotRule[]>>;
  channel: string;
  urgency: Urgency;
  urgencyReason: string;
  /** The day by which an answer is wished, as people read it, and why; both are empty where none is. */
  answerBy: string;
  answerByReason: string;
  /** The investigating authority where it is another than the requesting one; else empty. */
  investigating: string;
  /** Who can confirm the request; empty where nobody else is named. */
  secondContact: string;
  authorities: {
    role: AuthorityRole;
    name: string;
    contact: string;
    officeHours: string;
    zone: string;
    languages: string[];
  }[];
  /** Names the precise assistance that is sought. */
  sought: string;
  offences: Offence[];
  domesticBasis: string;
  dualCriminality: string;
  facts: string;
  persons: string;
  nexus: string;
  necessity: string;
  /** Says whether the data are sought by other means too. */
  otherMeans: string;
  targets: (Target & { custodian: string })[];
  special: { procedure: string; certification: string; format: string };
  /** `until` is a local date; it is empty when the confidentiality has no end. */
  confidentiality: { fact: boolean; subject: boolean; until: string; noUserNotice: boolean; reason: string };
  /** The condition is stated in words, with its code where one of docs/rules 4.6 is meant. */
  conditionsOffered: { code: UseCondition | null; text: string }[];
  prior: { kind: PriorKind; reference: string; date: string; authority: string }[];
  emergency: { predicate: string; victim: string; risk: string; howDataHelp: string } | null;
  translations: { language: string; status: TranslationStatus }[];
  attachments: Omit<RequestAttachment, 'document'>[];
  costs: string;
}
