/** What a document is, by the act or the message that first named it, and what may be said in it to whom. */
import type { ActName, MessageCode } from '@comity/domain/dossier/event';
import type { DocumentKind } from '@comity/texts/groups/document-kinds';

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
] satisfies (ActName | MessageCode)[];

/** Another State's request, even that there is one, has no place in what lies in the file of a provider (rules.md 2.14). */
const FOR_THE_PROVIDER: readonly DocumentKind[] = ['PRESERVATION_ORDER', 'RENEWAL_ORDER', 'RELEASE'];

/** Fields whose texts no message carries: they stay with the organization that wrote them. */
const KEPT_AT_HOME: readonly string[] = ['assessment', 'consultationRecord', 'conductAnalysis', 'review', 'note'];

export function kindOfText(code: string, field: string): DocumentKind {
  const kinds: Partial<Record<string, DocumentKind>> = KINDS;
  return isKeptAtHome(code, field) && field !== 'shown' ? 'WRITTEN_TEXT' : (kinds[code] ?? 'WRITTEN_TEXT');
}

/** True where the text itself, or a part of it, was not sent: what was shown before a refusal holds its deliberations. */
export function isKeptAtHome(code: string, field: string): boolean {
  return KEPT_AT_HOME.includes(field) || (code === 'refuse' && field === 'shown');
}

export function isProviderAnswer(code: string): boolean {
  return PROVIDER_ANSWERS.includes(code);
}

export function isForProvider(kind: DocumentKind): boolean {
  return FOR_THE_PROVIDER.includes(kind);
}
