/** Which documents a message body names, so that exactly these travel with it and are checked on arrival. */
import type { MessageCode } from '@comity/vocabulary/messages';
import type { TravellingKind } from '@comity/contracts/documents';

const DOCUMENT_FIELDS = {
  request: ['request'],
  answer_information: ['answer'],
  risk_decision: [],
  extension_request: ['reason'],
  mla_sent: [],
  withdrawal: ['reason'],
  identifiers_withdrawn: ['reason'],
  facts_added: ['facts'],
  acknowledgement: [],
  information_request: ['questions'],
  acceptance: [],
  emergency_determined: ['reason'],
  refusal: ['reasons'],
  risk_notice: ['notice'],
  order_issued: [],
  order_served: [],
  impossibility: ['explanation'],
  preservation_answer: [],
  extension_decision: ['reasons'],
  hold_renewed: [],
  mla_received: [],
  release_notice: [],
  other_provider_report: ['path'],
  provider_disclosure: ['disclosure'],
  disclosure_withheld: ['reasons'],
  order: ['order'],
  renewal_order: ['order'],
  clarification_answer: ['answer'],
  targets_recalled: [],
  release_order: ['reason'],
  order_acknowledgement: [],
  clarification_question: ['question'],
  objection: ['explanation'],
  preservation_confirmation: [],
  not_preserved_report: [],
  renewal_confirmation: [],
  release_confirmation: [],
  identifiers_released: [],
  user_notification_report: [],
  translation: ['translation'],
  original_sent: [],
  conditions_answer: ['reason'],
  verification: ['findings'],
  evidence_receipt: [],
  supplement_request: ['reason'],
  use_report: ['report'],
  secondary_use_request: ['purpose'],
  disposal: ['certificate'],
  no_result: ['reasons'],
  no_result_accepted: [],
  assistance_without_result: [],
  assistance_sent: [],
  forwarding_notice: ['notice'],
  completeness: [],
  grant: ['reasons'],
  postponement: ['reasons'],
  resumption: [],
  decision_without_conditions: ['reasons'],
  execution_started: [],
  court_denial: ['reasons'],
  challenge: [],
  production_report: [],
  evidence: [],
  evidence_brought: ['delivery'],
  use_report_request: ['reason'],
  secondary_use_decision: ['reasons'],
  return_waived: ['reason'],
  recall_report: [],
  assistance_arrived: [],
  assistance_refused: [],
  correspondence: ['letter'],
  correspondence_read: ['reader'],
  assistance_postponed: [],
  hold_check: [],
  package_sealed: [],
  production_order: ['order'],
  production_again: ['reason'],
  production_accepted: [],
  production_recall: [],
  production: ['production'],
} as const satisfies Record<MessageCode, readonly string[]>;

/** The fields of a body that name documents, each by its digest. */
export function documentFieldsOf(code: MessageCode): readonly string[] {
  return DOCUMENT_FIELDS[code];
}

/** What the fields above hold, where it is not plain text. */
const KINDS: Record<string, TravellingKind> = {
  request: 'REQUEST',
  order: 'ORDER',
  questions: 'QUESTIONS',
  production: 'PRODUCTION',
  delivery: 'DELIVERY',
  findings: 'VERIFICATION',
  translation: 'TRANSLATION',
  path: 'PATH',
  disclosure: 'PATH',
};

export interface NamedDocument {
  digest: string;
  kind: TravellingKind;
}

/** Digests of the files beside a letter. */
export function attachmentsOf(body: Record<string, unknown>): string[] {
  const digests = body['attachments'];
  return Array.isArray(digests) ? digests.filter((one) => typeof one === 'string') : [];
}

/** The documents that `body` names, in the order of its fields. */
export function documentsOf(code: MessageCode, body: Record<string, unknown>): NamedDocument[] {
  const named = DOCUMENT_FIELDS[code].flatMap((field): NamedDocument[] => {
    const digest = body[field];
    return typeof digest === 'string' ? [{ digest, kind: KINDS[field] ?? 'TEXT' }] : [];
  });
  for (const digest of attachmentsOf(body)) named.push({ digest, kind: 'ATTACHMENT' });
  const conditions = body['conditions'] as { text?: string } | null | undefined;
  if (conditions?.text !== undefined) named.push({ digest: conditions.text, kind: 'TEXT' });
  const summary = body['summary'] as { snapshot?: string } | undefined;
  return summary?.snapshot === undefined ? named : [...named, { digest: summary.snapshot, kind: 'SNAPSHOT' }];
}
