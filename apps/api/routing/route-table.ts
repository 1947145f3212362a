/** Every route of the api. What is not here is not there. */
import { actBodies, enteredRequest } from '@comity/contracts/http/acts';
import * as ofDossier from '@comity/contracts/http/answers/dossier';
import * as ofEvidence from '@comity/contracts/http/answers/evidence';
import * as ofLaw from '@comity/contracts/http/answers/law';
import * as ofOrganization from '@comity/contracts/http/answers/organization';
import * as parts from '@comity/contracts/http/answers/parts';
import { attachedFile } from '@comity/contracts/documents';
import { evidenceRequestSchema } from '@comity/contracts/evidence-request';
import { parcelSchema } from '@comity/contracts/exchange';
import { ledgerExportSchema, receiptSchema, trustSchema } from '@comity/contracts/proof';
import { requestFormSchema } from '@comity/contracts/request-form';
import { day, digest, line } from '@comity/contracts/text';
import { STATUSES } from '@comity/domain/dossier/state';
import { z } from 'zod';
import type { RouteSpec } from './route.ts';

const V1 = '/api/v1';
/** tus 1.0; beside the api proper, because its bodies are bytes. */
export const UPLOADS = '/evidence/v1/uploads';
const MEMBER = { anyMember: true } as const;
const READING = { none: 'reads of the own organization leave no legal effect' } as const;
const BYTES = 'bytes go at the pace of the line';
const version = z.int().min(1);
const page = { cursor: line(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
const readable = z.strictObject({
  format: z.enum(['pdf', 'html']).default('pdf'),
  language: z.enum(['en', 'es']).optional(),
});

const actSchemas = Object.entries(actBodies).map(([name, body]) => body.extend({ name: z.literal(name) }));
/** One body per act, told apart by its name. */
export const actBody = z.discriminatedUnion('name', actSchemas as [(typeof actSchemas)[number], ...typeof actSchemas]);
const previews = Object.entries(actBodies).map(([name, body]) =>
  ('shown' in body.shape ? (body as z.ZodObject).omit({ shown: true }) : (body as z.ZodObject)).extend({
    name: z.literal(name),
  }),
);
export const previewBody = z.discriminatedUnion('name', previews as [(typeof previews)[number], ...typeof previews]);

const attachmentBody = z.strictObject({
  name: line(200).min(1),
  mediaType: line(100),
  base64: attachedFile.shape.base64,
});
const PAPERS = ['application/pdf', 'text/html'] as const;

export const ROUTES = {
  me: { method: 'GET', path: `${V1}/me`, permission: MEMBER, audit: READING, answers: ofOrganization.me },
  work: { method: 'GET', path: `${V1}/work`, permission: MEMBER, audit: READING, answers: ofDossier.work },
  drafts: { method: 'GET', path: `${V1}/drafts`, permission: MEMBER, audit: READING, answers: ofDossier.draftLines },
  newDraft: {
    method: 'POST',
    path: `${V1}/drafts`,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({}),
    answers: ofDossier.draft,
  },
  newFormalDraft: {
    method: 'POST',
    path: `${V1}/dossiers/:id/formal-request`,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({}),
    answers: ofDossier.draft,
  },
  newEnteredRequest: {
    method: 'POST',
    path: `${V1}/entered-requests`,
    permission: { roles: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({ state: z.string().regex(/^[A-Z]{2}$/) }),
    answers: ofDossier.draft,
  },
  attachToDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/attachments`,
    permission: MEMBER,
    audit: 'attachment.given',
    body: attachmentBody,
    answers: ofDossier.attachment,
  },
  draftAttachment: {
    method: 'GET',
    path: `${V1}/drafts/:id/original`,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
  },
  enterRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/enter`,
    permission: MEMBER,
    audit: 'request.entered',
    body: enteredRequest,
    answers: ofDossier.draft,
  },
  confirmRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/confirm`,
    permission: { roles: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] },
    audit: 'request.entry.confirmed',
    body: z.strictObject({ shown: digest }),
    answers: z.object({ dossier: z.uuid() }),
  },
  returnRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/return`,
    permission: MEMBER,
    audit: 'request.entry.returned',
    body: z.strictObject({}),
    answers: ofDossier.draft,
  },
  draft: { method: 'GET', path: `${V1}/drafts/:id`, permission: MEMBER, audit: READING, answers: ofDossier.draft },
  saveDraft: {
    method: 'PUT',
    path: `${V1}/drafts/:id`,
    permission: MEMBER,
    audit: { none: 'autosave: every version would drown the log' },
    body: z.strictObject({ version, form: requestFormSchema }),
    answers: ofDossier.draft,
  },
  deleteDraft: {
    method: 'DELETE',
    path: `${V1}/drafts/:id`,
    permission: MEMBER,
    audit: 'draft.deleted',
    body: z.strictObject({ version }),
    answers: null,
  },
  checkDraft: {
    method: 'GET',
    path: `${V1}/drafts/:id/check`,
    permission: MEMBER,
    audit: READING,
    answers: ofDossier.draftCheck,
  },
  submitDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/submit`,
    permission: MEMBER,
    audit: { none: 'the act is an event of the ledger' },
    body: z.strictObject({ shown: digest }),
    keyed: true,
    answers: parts.receipt,
  },
  dossiers: {
    method: 'GET',
    path: `${V1}/dossiers`,
    permission: MEMBER,
    audit: 'dossiers.searched',
    query: z.strictObject({
      q: line(320).optional(),
      state: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      status: z.enum(STATUSES).optional(),
      side: z.enum(['requesting', 'receiving', 'provider']).optional(),
      from: day.optional(),
      to: day.optional(),
      ...page,
    }),
    answers: parts.pageOf(parts.line),
  },
  dossier: {
    method: 'GET',
    path: `${V1}/dossiers/:id`,
    permission: MEMBER,
    audit: 'dossier.read',
    answers: ofDossier.dossier,
  },
  dossierVersion: {
    method: 'GET',
    path: `${V1}/dossiers/:id/version`,
    permission: MEMBER,
    audit: { none: 'asked every few seconds by an open page' },
    answers: z.object({ seq: z.int() }),
  },
  dossierLaw: {
    method: 'GET',
    path: `${V1}/dossiers/:id/law`,
    permission: MEMBER,
    audit: 'dossier.law.read',
    answers: ofLaw.dossierLaw,
  },
  document: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest`,
    permission: MEMBER,
    audit: 'document.read',
    answers: ofDossier.document,
  },
  attach: {
    method: 'POST',
    path: `${V1}/dossiers/:id/attachments`,
    permission: MEMBER,
    audit: 'attachment.given',
    body: attachmentBody,
    answers: ofDossier.attachment,
  },
  correspondence: {
    method: 'GET',
    path: `${V1}/dossiers/:id/correspondence`,
    permission: MEMBER,
    audit: 'correspondence.read',
    answers: ofDossier.correspondence,
  },
  attachment: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/file`,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
  },
  readableDocument: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/readable`,
    permission: MEMBER,
    audit: 'document.issued',
    query: readable,
    answers: z.string(),
    media: PAPERS,
  },
  readableEvent: {
    method: 'GET',
    path: `${V1}/dossiers/:id/events/:seq/readable`,
    permission: MEMBER,
    audit: 'event.issued',
    query: readable,
    answers: z.string(),
    media: PAPERS,
  },
  readableMessage: {
    method: 'GET',
    path: `${V1}/dossiers/:id/messages/:to/:number/readable`,
    permission: MEMBER,
    audit: 'message.issued',
    query: readable,
    answers: z.string(),
    media: PAPERS,
  },
  handOverRecord: {
    method: 'GET',
    path: `${V1}/dossiers/:id/hand-over/readable`,
    permission: MEMBER,
    audit: 'document.issued',
    query: readable,
    answers: z.string(),
    media: PAPERS,
  },
  dossierFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/file`,
    permission: MEMBER,
    audit: 'dossier.issued',
    query: readable,
    answers: z.string(),
    media: PAPERS,
  },
  evidence: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence`,
    permission: MEMBER,
    audit: READING,
    answers: ofEvidence.evidenceFiles,
  },
  evidenceFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence/:file`,
    permission: MEMBER,
    audit: 'evidence.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
  package: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package`,
    permission: MEMBER,
    audit: 'package.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
  packagedFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package/:folder/:path`,
    permission: MEMBER,
    audit: 'package.file.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
  uploadProtocol: {
    method: 'OPTIONS',
    path: UPLOADS,
    permission: { public: 'says which parts of tus 1.0 are spoken here' },
    audit: { none: 'holds no data' },
    takesTime: BYTES,
    answers: null,
  },
  newUpload: {
    method: 'POST',
    path: UPLOADS,
    permission: MEMBER,
    audit: 'evidence.upload.begun',
    takesTime: BYTES,
    answers: null,
  },
  upload: {
    method: 'HEAD',
    path: `${UPLOADS}/:id`,
    permission: MEMBER,
    audit: { none: 'asked before every continuation' },
    takesTime: BYTES,
    answers: null,
  },
  continueUpload: {
    method: 'PATCH',
    path: `${UPLOADS}/:id`,
    permission: MEMBER,
    audit: 'evidence.upload.continued',
    takesTime: BYTES,
    answers: null,
  },
  withdrawUpload: {
    method: 'DELETE',
    path: `${UPLOADS}/:id`,
    permission: MEMBER,
    audit: 'evidence.withdrawn',
    takesTime: BYTES,
    answers: null,
  },
  preview: {
    method: 'POST',
    path: `${V1}/dossiers/:id/preview`,
    permission: MEMBER,
    audit: { none: 'nothing is done' },
    body: previewBody,
    answers: ofDossier.preview,
  },
  act: {
    method: 'POST',
    path: `${V1}/dossiers/:id/acts`,
    permission: MEMBER,
    audit: { none: 'the act is an event of the ledger; refusals are kept apart' },
    body: actBody,
    keyed: true,
    answers: parts.receipt,
  },
  holds: {
    method: 'GET',
    path: `${V1}/holds`,
    permission: MEMBER,
    audit: READING,
    query: z.strictObject(page),
    answers: parts.pageOf(parts.hold),
  },
  directory: {
    method: 'GET',
    path: `${V1}/directory`,
    permission: MEMBER,
    audit: READING,
    answers: ofOrganization.directory,
  },
  ledgerHead: {
    method: 'GET',
    path: `${V1}/ledger/head`,
    permission: MEMBER,
    audit: READING,
    answers: ofOrganization.treeHead,
  },
  law: { method: 'GET', path: `${V1}/law`, permission: MEMBER, audit: READING, answers: ofLaw.packLines },
  lawPack: {
    method: 'GET',
    path: `${V1}/law/:id`,
    permission: MEMBER,
    audit: READING,
    query: z.strictObject({
      version: z
        .string()
        .regex(/^\d{4}\.\d{1,3}$/)
        .optional(),
    }),
    answers: ofLaw.packOf,
  },
  ledgerEntry: {
    method: 'GET',
    path: `${V1}/ledger/entries/:index`,
    permission: MEMBER,
    audit: 'ledger.entry.read',
    query: z.strictObject({ size: z.coerce.number().int().min(1).optional() }),
    answers: ofOrganization.inclusion,
  },
  exercise: {
    method: 'GET',
    path: `${V1}/exercise`,
    permission: MEMBER,
    audit: READING,
    answers: ofOrganization.exercise,
  },
  ledgerReceipt: {
    method: 'GET',
    path: `${V1}/ledger/entries/:index/receipt`,
    permission: MEMBER,
    audit: 'ledger.receipt.issued',
    answers: receiptSchema,
  },
  trust: {
    method: 'GET',
    path: `${V1}/trust`,
    permission: MEMBER,
    audit: READING,
    answers: trustSchema,
  },
  ledgerExport: {
    method: 'GET',
    path: `${V1}/ledger/export`,
    permission: { roles: ['AUDITOR'] },
    audit: 'ledger.exported',
    query: z.strictObject({
      from: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      since: z.coerce.number().int().min(1).optional(),
    }),
    answers: ledgerExportSchema,
  },
  forwardExercise: {
    method: 'POST',
    path: `${V1}/exercise/forward`,
    permission: MEMBER,
    audit: 'exercise.forwarded',
    body: z.union([
      z.strictObject({ to: z.literal('NEXT_DEADLINE') }),
      z.strictObject({ days: z.int().min(1).max(400) }),
    ]),
    keyed: true,
    takesTime: 'wakes every open dossier of the exercise',
    answers: ofOrganization.exercise,
  },
  operator: {
    method: 'GET',
    path: `${V1}/operator`,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.read',
    answers: ofOrganization.operator,
  },
  settleMail: {
    method: 'POST',
    path: `${V1}/operator/mails/:id`,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.mail.settled',
    body: z.strictObject({ outcome: z.enum(['ARRIVED', 'SEND_AGAIN']) }),
    keyed: true,
    answers: ofOrganization.operator,
  },
  exchange: {
    method: 'POST',
    path: '/exchange/v1/messages',
    permission: { public: 'a message proves its sender by its signature' },
    audit: { none: 'kept in the inbox, or its rejection is recorded' },
    describes: parcelSchema,
    answers: ofOrganization.delivery,
  },
  evidenceExchange: {
    method: 'POST',
    path: '/exchange/v1/evidence',
    permission: { public: 'a question proves its asker by its signature' },
    audit: { none: 'only whom a message names gets anything, and only what it names' },
    describes: evidenceRequestSchema,
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
  health: {
    method: 'GET',
    path: '/health',
    permission: { public: 'asked by supervisors and load balancers' },
    audit: { none: 'asked every few seconds' },
    answers: ofOrganization.health,
  },
  problem: {
    method: 'GET',
    path: '/problems/:code',
    permission: { public: 'the meaning of a code holds no data' },
    audit: { none: 'the meaning of a code holds no data' },
    answers: ofOrganization.meaning,
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    permission: { public: 'the description holds no data' },
    audit: { none: 'the description holds no data' },
    answers: z.looseObject({ openapi: z.literal('3.1.0') }),
  },
} as const satisfies Record<string, RouteSpec>;
