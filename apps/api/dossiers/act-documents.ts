/**
 * Free text leaves the act before it goes anywhere: each text becomes a document, and the act carries its digest. So
 * neither the engine nor the ledger ever holds what a person wrote, and both prove it.
 */
import type { ActBodies, ActDetails, ActName, PostedActName } from '@comity/vocabulary/acts';
import type { EnteredMessage } from '@comity/vocabulary/fields/entered';
import { ENTERED_CODES } from '@comity/vocabulary/messages';
import type { Delivery, Production } from '@comity/contracts/documents';
import type { PathDocument } from '@comity/contracts/path';
import { documentFieldsOf } from '@comity/exchange/documents';
import { digestOf } from '@comity/persistence/digest';
import type { Target } from '@comity/vocabulary/values/request-form';

export type PostedAct = { [N in PostedActName]: { name: N } & ActBodies[N] }[PostedActName];

export interface NewDocument {
  kind: 'TEXT' | 'QUESTIONS' | 'ORDER' | 'PRODUCTION' | 'DELIVERY' | 'PATH' | 'TRANSLATION';
  content: unknown;
}

/** What an order holds beside its text: never a fact of the case, because it goes to the provider (rules.md 2.14). */
export interface OrderFacts {
  authority: { en: string; es: string };
  targets: Target[];
  rule: string | null;
  reference: string;
}

const TEXTS: Partial<Record<PostedActName, readonly string[]>> = {
  return_to_draft: ['reason'],
  answer_question: ['answer'],
  go_on: ['reason'],
  stop: ['reason'],
  ask_extension: ['reason'],
  withdraw: ['reason'],
  withdraw_identifiers: ['reason'],
  add_facts: ['facts'],
  refuse: ['assessment', 'consultationRecord', 'reasons', 'conductAnalysis'],
  determine_emergency: ['reason'],
  give_risk_notice: ['notice'],
  return_order: ['reason'],
  record_impossibility: ['explanation'],
  forward_answer: ['review'],
  answer_clarification: ['answer'],
  decide_extension: ['reasons'],
  release: ['reason'],
  release_identifiers: ['reason'],
  ask_clarification: ['question'],
  object: ['explanation'],
  return_proposal: ['reason'],
  take_over: ['reason'],
  hand_over: ['reason'],
  note: ['note'],
  decline_conditions: ['reason'],
  ask_supplement: ['reason'],
  report_use: ['report'],
  ask_secondary_use: ['purpose'],
  dispose: ['certificate'],
  place_legal_hold: ['reason'],
  lift_legal_hold: ['reason'],
  set_retention: ['reason'],
  destroy_copy: ['certificate'],
  report_no_result: ['reasons'],
  forward_request: ['notice'],
  grant: ['conditionsText', 'reasons'],
  postpone: ['assessment', 'consultationRecord', 'reasons'],
  resume_decision: ['reason'],
  decide_without_conditions: ['reasons'],
  assign_execution: ['mandate'],
  deny_order: ['reasons'],
  record_challenge: ['challenge'],
  add_restriction: ['text'],
  lift_restriction: ['consent'],
  end_challenge: ['decision'],
  ask_production_again: ['reason'],
  withhold_files: ['reason'],
  reopen_package: ['reason'],
  transmit_again: ['reason'],
  ask_use_report: ['reason'],
  decide_secondary_use: ['reasons'],
  withhold_provider: ['reasons'],
  waive_return: ['reason'],
  record_sending: ['recipient'],
  enter_message: ['sender'],
  return_entry: ['reason'],
  write: ['letter'],
};

/** Fields that name a file which was given to the dossier before the act. */
export const ATTACHED: Partial<Record<PostedActName, readonly string[]>> = {
  record_sending: ['proof'],
  enter_message: ['original'],
  write: ['attachments'],
};

/** Fields of acts and messages that name a document by its digest. */
export const DOCUMENT_FIELDS: readonly string[] = [
  ...new Set([
    ...Object.values(TEXTS).flat(),
    ...Object.values(ATTACHED).flat(),
    ...ENTERED_CODES.flatMap((code) => documentFieldsOf(code)),
    'request',
    'order',
    'questions',
    'production',
    'path',
    'translation',
    'disclosure',
    'findings',
    'shown',
  ]),
];

/** Acts that write an order to the provider. */
export const ORDERS: readonly string[] = ['draft_order', 'renew_order', 'apply_for_order'] satisfies PostedActName[];

export interface Making {
  locale: 'en' | 'es';
  key: string;
  order: () => OrderFacts;
  production: Production | null;
  /** Reports of other providers on this dossier, by digest. */
  paths: ReadonlyMap<string, PathDocument>;
  delivery: Delivery | null;
  /** Digest of the package that was handed over last; what is entered about one is about this. */
  handedOver: string | null;
  /** Name and office of who acts, as a letter's reader is told. */
  person: () => string;
}

export interface ActWithDocuments {
  detail: ActDetails[ActName];
  documents: NewDocument[];
}

/**
 * `order` is asked only for acts that write one, `production` and `delivery` are given for acts that give or take in files; `key` names what the
 * provider's confirmation creates.
 */
export function withDocuments(posted: PostedAct, making: Making): ActWithDocuments {
  const { locale, key, order, production, paths, person } = making;
  const { name, ...body } = posted;
  const detail: Record<string, unknown> = { ...body };
  const documents: NewDocument[] = [];
  const keep = (field: string, kind: NewDocument['kind'], content: unknown): void => {
    documents.push({ kind, content });
    detail[field] = digestOf(content);
  };
  for (const field of TEXTS[name] ?? []) {
    if (typeof detail[field] === 'string') keep(field, 'TEXT', { text: detail[field], locale });
  }
  if (posted.name === 'ask_information') keep('questions', 'QUESTIONS', posted.questions);
  if (ORDERS.includes(posted.name) && 'order' in posted) {
    keep('order', 'ORDER', { text: posted.order, locale, ...order() });
  }
  if (posted.name === 'confirm_preservation') {
    detail['results'] = withHolds(key, posted.results);
  }
  if (posted.name === 'add_translation') {
    const { language, made, translation: text } = posted;
    keep('translation', 'TRANSLATION', { text, language, made });
  }
  if (posted.name === 'report_other_provider') return withPath(posted, locale);
  const reviewed = posted.name === 'disclose_provider' ? paths.get(posted.path) : undefined;
  if (reviewed !== undefined) keep('disclosure', 'PATH', { ...reviewed, locale });
  if (posted.name === 'acknowledge_message') keep('reader', 'TEXT', { text: person(), locale });
  if (posted.name === 'enter_message') {
    const { message, ...entry } = detail;
    const entered = enteredMessage(message as EnteredMessage, making);
    // The entry was parsed by its act's schema, the message by its own; the type cannot follow which code has which body.
    return {
      detail: { ...entry, ...entered.message } as unknown as ActDetails[ActName],
      documents: [...documents, ...entered.documents],
    };
  }
  if (posted.name === 'produce' && production !== null) {
    const { results, complete } = posted;
    documents.push({ kind: 'PRODUCTION', content: production });
    const produced = { results, production: digestOf(production), files: production.files.length, complete };
    return { detail: produced, documents };
  }
  // Parsed by its act's schema; that texts have become digests is known by field name (`TEXTS`), not by type.
  return { detail: detail as unknown as ActDetails[ActName], documents };
}

/** The act says of which State and of which identifiers; who it was and by which path is in the document alone. */
function withPath(
  { provider, state, elements }: ActBodies['report_other_provider'],
  locale: 'en' | 'es',
): ActWithDocuments {
  const content: PathDocument = { provider, state, elements, locale };
  const targets = [...new Set(elements.map(({ target }) => target))];
  return {
    detail: { state, targets, path: digestOf(content) },
    documents: [{ kind: 'PATH', content }],
  };
}

/** The message that the other side would have sent: each text is kept as a document, each hold is named by its entry. */
function enteredMessage(
  { code, ...written }: EnteredMessage,
  { locale, key, production, delivery, handedOver }: Making,
): { message: { code: string; body: object }; documents: NewDocument[] } {
  const documents: NewDocument[] = [];
  const keep = (value: unknown): unknown => {
    if (typeof value !== 'string' && !Array.isArray(value)) return value;
    const content = typeof value === 'string' ? { text: value, locale } : value;
    documents.push({ kind: typeof value === 'string' ? 'TEXT' : 'QUESTIONS', content });
    return digestOf(content);
  };
  if (code === 'production' && production !== null) {
    documents.push({ kind: 'PRODUCTION', content: production });
    const { results, complete } = written as Record<string, unknown>;
    const body = { results, production: digestOf(production), files: production.files.length, complete };
    return { message: { code, body }, documents };
  }
  if (code === 'other_provider_report' || code === 'provider_disclosure') {
    // Both codes are parsed by the fields of the act's own schema (`reportedPath`); destructuring has lost which it is.
    const said = withPath(written as unknown as ActBodies['report_other_provider'], locale);
    const { path, ...report } = said.detail as ActDetails['report_other_provider'];
    const body = code === 'provider_disclosure' ? { state: report.state, disclosure: path } : { ...report, path };
    return { message: { code, body }, documents: said.documents };
  }
  if (code === 'translation') {
    const { translation: text, ...how } = written as Record<string, unknown>;
    const content = { text, ...how };
    documents.push({ kind: 'TRANSLATION', content });
    return { message: { code, body: { ...how, translation: digestOf(content) } }, documents };
  }
  if (code === 'evidence_brought' && delivery !== null) {
    documents.push({ kind: 'DELIVERY', content: delivery });
    const bytes = delivery.files.reduce((sum, { size }) => sum + size, 0);
    return {
      message: { code, body: { delivery: digestOf(delivery), bytes, files: delivery.files.length } },
      documents,
    };
  }
  const fields = documentFieldsOf(code);
  const body = Object.fromEntries(
    Object.entries(written).map(([field, value]) => [field, fields.includes(field) ? keep(value) : value]),
  );
  const { conditions, results, answers } = written as WrittenParts;
  if (code === 'correspondence') body['attachments'] = [];
  if (code === 'verification' || code === 'evidence_receipt') body['package'] = handedOver ?? '';
  if (conditions) body['conditions'] = { ...conditions, text: keep(conditions.text) };
  if (code === 'preservation_confirmation' && results !== undefined) body['results'] = withHolds(key, results);
  if (answers !== undefined) {
    body['answers'] = answers.map((answer) =>
      answer.kind === 'PRESERVED' ? { ...answer, results: withHolds(key, answer.results) } : answer,
    );
  }
  return { message: { code, body }, documents };
}

interface WrittenParts {
  conditions?: { text: string } | null;
  results?: { snapshotAt: string; preservedUntil: string }[];
  answers?: { kind: string; results: { snapshotAt: string; preservedUntil: string }[] }[];
}

function withHolds<T extends { snapshotAt: string; preservedUntil: string }>(
  key: string,
  results: readonly T[],
): (T & { hold: string })[] {
  return results.map((result) => ({ ...result, hold: holdId(key, result) }));
}

/** Data of one snapshot that are kept until one day are one hold; the same confirmation again names the same holds. */
function holdId(key: string, { snapshotAt, preservedUntil }: { snapshotAt: string; preservedUntil: string }): string {
  return `h-${digestOf([key, snapshotAt, preservedUntil]).slice(0, 16)}`;
}
