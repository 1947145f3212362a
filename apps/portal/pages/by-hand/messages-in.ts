/** What a person enters on a page becomes the messages that the other side would have sent. */
import { type EnteredCode, MESSAGES } from '@comity/vocabulary/messages';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView } from '@comity/contracts/http/views';
import { askingFor } from '../../fields/asking.ts';
import { readFields } from '../../fields/read-fields.ts';
import type { ProviderAnswer } from '@comity/vocabulary/values/answers';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';
import { parseOutcomes } from '../orders/outcomes-parse.ts';
import { type AnswerAct, parseAnswers } from '../orders/parse.ts';
import { parseProduction } from '../orders/production-parse.ts';

/** This page takes a provider's answers, which may become up to three messages. */
export const TABLE = 'answers';

export interface Entering {
  visit: MemberVisit;
  dossier: DossierView;
  from: string;
  /** Names the message that is entered, or the table of answers. */
  what: EnteredCode | typeof TABLE;
  /** These are the files of the dossier, among which a person names those that a medium brought. */
  files: EvidenceFileView[];
}

interface Message {
  code: EnteredCode;
  body: Record<string, unknown>;
}

type MessagesRead = { messages: Message[] } | { errors: FieldError[] };

/** A provider with Comity would itself have answered by this message. */
const MESSAGE_OF = {
  confirm_preservation: 'preservation_confirmation',
  report_not_preserved: 'not_preserved_report',
  object: 'objection',
  produce: 'production',
} as const satisfies Record<AnswerAct['name'], EnteredCode>;

/** The requested State calls an answer of a provider by this kind when it passes the answer on. */
const ANSWER_OF: Partial<Record<AnswerAct['name'], ProviderAnswer['kind']>> = {
  confirm_preservation: 'PRESERVED',
  report_not_preserved: 'NOT_PRESERVED',
  object: 'OBJECTED',
};

export function messagesIn(entering: Entering): MessagesRead {
  const { visit, dossier, what, from } = entering;
  if (what === TABLE) return answersIn(visit, dossier, from);
  const { enter, fields } = MESSAGES[what];
  if (enter === 'PRODUCTION') return producedIn(entering);
  if (enter === 'REPORT') return reportedIn(visit, dossier, what);
  const read = readFields(visit, fields, askingFor(visit, { dossier, files: [] }));
  return read.ok ? { messages: [{ code: what, body: read.body }] } : { errors: read.errors };
}

/** Reads the production and, as a message of its own, what the provider objects to. */
function producedIn({ visit, dossier, files }: Entering): MessagesRead {
  const parsed = parseProduction(visit, dossier, files);
  if (!parsed.ok) return { errors: parsed.errors };
  return { messages: parsed.acts.map(({ name, body }) => ({ code: MESSAGE_OF[name], body })) };
}

/** Reads what the requested State says about the production before it hands it over. */
function reportedIn(visit: MemberVisit, dossier: DossierView, code: EnteredCode): MessagesRead {
  const errors: FieldError[] = [];
  const { results, objections } = parseOutcomes(visit, dossier, errors);
  if (results.length + objections.length === 0 && errors.length === 0)
    errors.push({ field: 'answers', message: visit.t('orders.nothing') });
  return errors.length > 0 ? { errors } : { messages: [{ code, body: { results, objections } }] };
}

/** A provider sends each answer as a message of its own; the requested State passes all of them on in one. */
function answersIn(visit: MemberVisit, dossier: DossierView, from: string): MessagesRead {
  const parsed = parseAnswers(visit, dossier);
  if (!parsed.ok) return { errors: parsed.errors };
  if (from === 'provider') return { messages: parsed.acts.map(({ name, body }) => ({ code: MESSAGE_OF[name], body })) };
  const answers = parsed.acts.map(({ name, body: { explanation: _own, ...body } }) => ({
    kind: ANSWER_OF[name],
    ...body,
  }));
  return { messages: [{ code: 'preservation_answer', body: { answers } }] };
}
