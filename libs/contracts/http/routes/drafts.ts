/** By these routes drafts, and requests that came by hand, are written before they become dossiers. */
import { targetId } from '@comity/vocabulary/fields/targets';
import { digest, id, writtenLine } from '@comity/vocabulary/schemas';
import { MAX_TARGETS } from '@comity/vocabulary/values/request-codes';
import { REQUEST_KINDS } from '@comity/vocabulary/values/plain';
import { draftCheckSchema, draftLineSchema, draftSchema, writtenFormSchema } from '../draft-views.ts';
import { attachmentSchema } from '../correspondence-views.ts';
import { actReceiptSchema, enteredRequest } from '../acts.ts';
import { pageOf } from '../answer-parts.ts';
import { requestAttachmentSchema } from '../../request-form.ts';
import { z } from 'zod';
import type { RouteSpec } from '../route-spec.ts';
import { V1, MEMBER, READING, page, version, draftFileBody, ID, DOCUMENT, FILE } from './route-parts.ts';

/** An attached document is described so by who attaches it. */
const { kind, title } = requestAttachmentSchema.shape;
const described = { kind, title };

export const draftsRoutes = {
  drafts: {
    method: 'GET',
    path: `${V1}/drafts`,
    permission: MEMBER,
    audit: READING,
    query: z.strictObject({ follows: id.optional(), ...page }),
    answers: { 200: pageOf(draftLineSchema) },
  },
  newDraft: {
    method: 'POST',
    path: `${V1}/drafts`,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    /** A formal request that is begun here follows no preservation: Art. 31 asks for none. */
    body: z.strictObject({ kind: z.enum(REQUEST_KINDS).default('PRESERVATION') }),
    answers: { 200: draftSchema },
  },
  copyRequest: {
    method: 'POST',
    path: `${V1}/dossiers/:id/copy`,
    params: ID,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({}),
    answers: { 200: draftSchema },
  },
  /** The draft of an amendment begins as the request that is in force; there is one at a time. */
  amendRequest: {
    method: 'POST',
    path: `${V1}/dossiers/:id/amendment`,
    params: ID,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({}),
    answers: { 200: draftSchema },
  },
  newFormalDraft: {
    method: 'POST',
    path: `${V1}/dossiers/:id/formal-request`,
    params: ID,
    permission: {
      roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY', 'RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'],
    },
    audit: 'draft.created',
    /** Each identifier that was objected to, or of which nothing is preserved, is taken over or left out, with the reason. */
    body: z.strictObject({
      decided: z
        .array(z.strictObject({ target: targetId, take: z.boolean(), why: writtenLine(500) }))
        .max(MAX_TARGETS)
        .optional(),
    }),
    answers: { 200: draftSchema },
  },
  newEnteredRequest: {
    method: 'POST',
    path: `${V1}/entered-requests`,
    permission: { roles: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({
      state: z.string().regex(/^[A-Z]{2}$/),
      kind: z.enum(REQUEST_KINDS).default('PRESERVATION'),
    }),
    answers: { 200: draftSchema },
  },
  attachToDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/attachments`,
    params: ID,
    permission: MEMBER,
    audit: 'attachment.given',
    body: draftFileBody,
    answers: { 200: attachmentSchema },
  },
  /** The file is kept with the draft, and the form names it from then on; both happen or none. */
  addDraftDocument: {
    method: 'POST',
    path: `${V1}/drafts/:id/documents`,
    params: ID,
    permission: MEMBER,
    audit: 'attachment.given',
    body: z.strictObject({ ...described, file: draftFileBody }),
    answers: { 200: draftSchema },
  },
  /** Another file takes the place of the one that was there, which the draft then forgets. */
  changeDraftDocument: {
    method: 'PUT',
    path: `${V1}/drafts/:id/documents/:digest`,
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'attachment.given',
    body: z.strictObject({ ...described, file: draftFileBody.optional() }),
    answers: { 200: draftSchema },
  },
  removeDraftDocument: {
    method: 'DELETE',
    path: `${V1}/drafts/:id/documents/:digest`,
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'attachment.removed',
    body: z.strictObject({}),
    answers: { 200: draftSchema },
  },
  draftDocument: {
    method: 'GET',
    path: `${V1}/drafts/:id/documents/:digest`,
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: { 200: FILE },
  },
  draftAttachment: {
    method: 'GET',
    path: `${V1}/drafts/:id/original`,
    params: ID,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: { 200: FILE },
  },
  enterRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/enter`,
    params: ID,
    permission: MEMBER,
    audit: 'request.entered',
    body: enteredRequest,
    answers: { 200: draftSchema },
  },
  confirmRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/confirm`,
    params: ID,
    permission: { roles: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] },
    audit: 'request.entry.confirmed',
    body: z.strictObject({ shown: digest }),
    answers: { 200: z.strictObject({ dossier: z.uuid() }) },
  },
  returnRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/return`,
    params: ID,
    permission: MEMBER,
    audit: 'request.entry.returned',
    body: z.strictObject({}),
    answers: { 200: draftSchema },
  },
  draft: {
    method: 'GET',
    path: `${V1}/drafts/:id`,
    params: ID,
    permission: MEMBER,
    audit: READING,
    answers: { 200: draftSchema },
  },
  saveDraft: {
    method: 'PUT',
    path: `${V1}/drafts/:id`,
    params: ID,
    permission: MEMBER,
    audit: { none: 'autosave: every version would drown the log' },
    body: z.strictObject({ version, form: writtenFormSchema }),
    answers: { 200: draftSchema },
  },
  /** Each provider that an identifier names beside that of the request gets a draft of its own; the first is this one. */
  splitDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/split`,
    params: ID,
    permission: MEMBER,
    audit: 'draft.split',
    body: z.strictObject({ version }),
    answers: { 200: z.array(draftSchema) },
  },
  deleteDraft: {
    method: 'DELETE',
    path: `${V1}/drafts/:id`,
    params: ID,
    permission: MEMBER,
    audit: 'draft.deleted',
    body: z.strictObject({ version }),
    answers: { 200: null },
  },
  checkDraft: {
    method: 'GET',
    path: `${V1}/drafts/:id/check`,
    params: ID,
    permission: MEMBER,
    audit: READING,
    answers: { 200: draftCheckSchema },
  },
  submitDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/submit`,
    params: ID,
    permission: MEMBER,
    audit: { none: 'the act is an event of the ledger' },
    body: z.strictObject({ shown: digest }),
    keyed: true,
    answers: { 200: actReceiptSchema },
  },
} as const satisfies Record<string, RouteSpec>;
