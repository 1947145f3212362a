/** What a document is, by the act or the message that first named it, and what may be said in it to whom. */
import type { ActName } from '@comity/vocabulary/acts';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { RequestKind } from '@comity/vocabulary/values/plain';

const KINDS: Partial<Record<ActName | MessageCode, DocumentKind>> = {
  submit: 'PRESERVATION_REQUEST',
  request: 'PRESERVATION_REQUEST',
  accept: 'ACCEPTANCE',
  acceptance: 'ACCEPTANCE',
  refuse: 'REFUSAL',
  refusal: 'REFUSAL',
  draft_order: 'PRESERVATION_ORDER',
  order: 'PRESERVATION_ORDER',
  renew_order: 'RENEWAL_ORDER',
  renewal_order: 'RENEWAL_ORDER',
  ask_extension: 'EXTENSION_REQUEST',
  extension_request: 'EXTENSION_REQUEST',
  decide_extension: 'EXTENSION_DECISION',
  extension_decision: 'EXTENSION_DECISION',
  release: 'RELEASE',
  release_identifiers: 'RELEASE',
  release_order: 'RELEASE',
  withdraw: 'WITHDRAWAL',
  withdraw_identifiers: 'WITHDRAWAL',
  withdrawal: 'WITHDRAWAL',
  identifiers_withdrawn: 'WITHDRAWAL',
  give_risk_notice: 'RISK_NOTICE',
  risk_notice: 'RISK_NOTICE',
  record_impossibility: 'IMPOSSIBILITY',
  impossibility: 'IMPOSSIBILITY',
  add_translation: 'TRANSLATION',
  translation: 'TRANSLATION',
  report_other_provider: 'OTHER_PROVIDER_REPORT',
  other_provider_report: 'OTHER_PROVIDER_REPORT',
  disclose_provider: 'PROVIDER_DISCLOSURE',
  provider_disclosure: 'PROVIDER_DISCLOSURE',
  withhold_provider: 'DISCLOSURE_WITHHELD',
  disclosure_withheld: 'DISCLOSURE_WITHHELD',
};

/** Of the formal request, where the same act or message is about another paper. */
const ASSISTANCE_KINDS: Partial<Record<ActName | MessageCode, DocumentKind>> = {
  submit: 'MLA_REQUEST',
  request: 'MLA_REQUEST',
  grant: 'ASSISTANCE_DECISION',
  postpone: 'ASSISTANCE_DECISION',
  postponement: 'ASSISTANCE_DECISION',
  decide_without_conditions: 'ASSISTANCE_DECISION',
  decision_without_conditions: 'ASSISTANCE_DECISION',
  report_no_result: 'ASSISTANCE_DECISION',
  no_result: 'ASSISTANCE_DECISION',
  apply_for_order: 'PRODUCTION_ORDER',
  production_order: 'PRODUCTION_ORDER',
};

/** Events that say per identifier what the provider keeps, does not have, or objects to. */
const PROVIDER_ANSWERS: readonly string[] = [
  'confirm_preservation',
  'report_not_preserved',
  'object',
  'preservation_confirmation',
  'not_preserved_report',
  'objection',
  'preservation_answer',
  'produce',
  'production',
  'production_report',
] satisfies (ActName | MessageCode)[];

/** Another State's request, even that there is one, has no place in what lies in the file of a provider (rules.md 2.14). */
const FOR_THE_PROVIDER: readonly DocumentKind[] = [
  'PRESERVATION_ORDER',
  'RENEWAL_ORDER',
  'RELEASE',
  'PRODUCTION_ORDER',
];

/** Fields whose texts no message carries: they stay with the organization that wrote them. */
const KEPT_AT_HOME: readonly string[] = [
  'assessment',
  'consultationRecord',
  'conductAnalysis',
  'review',
  'note',
  'mandate',
  'challenge',
];
/** What two people were shown of these holds the deliberations beside the reasons. */
const DELIBERATED: readonly string[] = ['refuse', 'postpone', 'withhold_provider'];

export function kindOfText(code: string, field: string, request: RequestKind): DocumentKind {
  const kinds: Partial<Record<string, DocumentKind>> =
    request === 'ASSISTANCE' ? { ...KINDS, ...ASSISTANCE_KINDS } : KINDS;
  return isKeptAtHome(code, field) && field !== 'shown' ? 'WRITTEN_TEXT' : (kinds[code] ?? 'WRITTEN_TEXT');
}

/** True where the text itself, or a part of it, was not sent: what was shown before a refusal holds its deliberations. */
export function isKeptAtHome(code: string, field: string): boolean {
  return KEPT_AT_HOME.includes(field) || (DELIBERATED.includes(code) && field === 'shown');
}

export function isProviderAnswer(code: string): boolean {
  return PROVIDER_ANSWERS.includes(code);
}

export function isForProvider(kind: DocumentKind): boolean {
  return FOR_THE_PROVIDER.includes(kind);
}
