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
import { draftFilter } from './list-filter.ts';
import { V1, MEMBER, page, version, draftFileBody, ID, DOCUMENT, FILE } from './route-parts.ts';

/** An attached document is described so by who attaches it. */
const { kind, title } = requestAttachmentSchema.shape;
const described = { kind, title };

export const draftsRoutes = {
  drafts: {
    method: 'GET',
    path: `${V1}/drafts`,
    summary: 'List the drafts of the own offices that were not submitted',
    permission: MEMBER,
    audit: 'drafts.read',
    query: z.strictObject({ follows: id.optional(), ...draftFilter, ...page }),
    answers: { 200: pageOf(draftLineSchema) },
  },
  newDraft: {
    method: 'POST',
    path: `${V1}/drafts`,
    summary: 'Begin a draft of a request',
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    keeps: 'DRAFT',
    /** A formal request that is begun here follows no preservation: Art. 31 asks for none. */
    body: z.strictObject({ kind: z.enum(REQUEST_KINDS).default('PRESERVATION') }),
    answers: { 200: draftSchema },
  },
  copyRequest: {
    method: 'POST',
    path: `${V1}/dossiers/:id/copy`,
    summary: 'Begin a draft from an earlier request',
    params: ID,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    keeps: 'DRAFT',
    /** A supplementary request asks for what the earlier one did not, and names that one. */
    body: z.strictObject({ supplements: z.literal(true).optional() }),
    answers: { 200: draftSchema },
  },
  /** The draft of an amendment begins as the request that is in force; there is one at a time. */
  amendRequest: {
    method: 'POST',
    path: `${V1}/dossiers/:id/amendment`,
    summary: 'Begin the amendment of a request that was sent',
    params: ID,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    keeps: 'DRAFT',
    body: z.strictObject({}),
    answers: { 200: draftSchema },
  },
  newFormalDraft: {
    method: 'POST',
    path: `${V1}/dossiers/:id/formal-request`,
    summary: 'Begin a formal request that follows this preservation',
    params: ID,
    permission: {
      roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY', 'RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'],
    },
    audit: 'draft.created',
    keeps: 'DRAFT',
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
    summary: 'Write down a request that came by hand',
    permission: { roles: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    keeps: 'DRAFT',
    body: z.strictObject({
      state: z.string().regex(/^[A-Z]{2}$/),
      kind: z.enum(REQUEST_KINDS).default('PRESERVATION'),
    }),
    answers: { 200: draftSchema },
  },
  attachToDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/attachments`,
    summary: 'Attach a file to a draft',
    params: ID,
    permission: MEMBER,
    audit: 'attachment.given',
    keeps: 'ATTACHMENT',
    body: draftFileBody,
    answers: { 200: attachmentSchema },
  },
  /** The file is kept with the draft, and the form names it from then on; both happen or none. */
  addDraftDocument: {
    method: 'POST',
    path: `${V1}/drafts/:id/documents`,
    summary: 'Add a document that goes with the request',
    params: ID,
    permission: MEMBER,
    audit: 'attachment.given',
    keeps: 'ATTACHMENT',
    body: z.strictObject({ ...described, file: draftFileBody }),
    answers: { 200: draftSchema },
  },
  /** Another file takes the place of the one that was there, which the draft then forgets. */
  changeDraftDocument: {
    method: 'PUT',
    path: `${V1}/drafts/:id/documents/:digest`,
    summary: 'Describe a document of a draft anew, or put another file in its place',
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'attachment.given',
    keeps: 'ATTACHMENT',
    body: z.strictObject({ ...described, file: draftFileBody.optional() }),
    answers: { 200: draftSchema },
  },
  removeDraftDocument: {
    method: 'DELETE',
    path: `${V1}/drafts/:id/documents/:digest`,
    summary: 'Take a document from a draft',
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'attachment.removed',
    body: z.strictObject({}),
    answers: { 200: draftSchema },
  },
  draftDocument: {
    method: 'GET',
    path: `${V1}/drafts/:id/documents/:digest`,
    summary: 'Fetch a document of a draft',
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: { 200: FILE },
  },
  draftAttachment: {
    method: 'GET',
    path: `${V1}/drafts/:id/original`,
    summary: 'Fetch the original that is attached to a draft',
    params: ID,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: { 200: FILE },
  },
  enterRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/enter`,
    summary: 'Enter the request that came by hand, for a second person to compare',
    params: ID,
    permission: MEMBER,
    audit: 'request.entered',
    keeps: 'TEXT',
    body: enteredRequest,
    answers: { 200: draftSchema },
  },
  confirmRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/confirm`,
    summary: 'Confirm as the second person what was entered',
    params: ID,
    permission: { roles: ['RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'] },
    audit: 'request.entry.confirmed',
    body: z.strictObject({ shown: digest }),
    answers: { 200: z.strictObject({ dossier: z.uuid() }) },
  },
  returnRequest: {
    method: 'POST',
    path: `${V1}/drafts/:id/return`,
    summary: 'Return what was entered to whoever entered it',
    params: ID,
    permission: MEMBER,
    audit: 'request.entry.returned',
    body: z.strictObject({}),
    answers: { 200: draftSchema },
  },
  draft: {
    method: 'GET',
    path: `${V1}/drafts/:id`,
    summary: 'Read a draft',
    params: ID,
    permission: MEMBER,
    audit: 'draft.read',
    answers: { 200: draftSchema },
  },
  saveDraft: {
    method: 'PUT',
    path: `${V1}/drafts/:id`,
    summary: 'Save a draft',
    params: ID,
    permission: MEMBER,
    audit: 'draft.saved',
    body: z.strictObject({ version, form: writtenFormSchema }),
    answers: { 200: draftSchema },
  },
  /** Each provider that an identifier names beside that of the request gets a draft of its own; the first is this one. */
  splitDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/split`,
    summary: 'Split a draft into one for each provider',
    params: ID,
    permission: MEMBER,
    audit: 'draft.split',
    keeps: 'DRAFT',
    body: z.strictObject({ version }),
    answers: { 200: z.array(draftSchema) },
  },
  deleteDraft: {
    method: 'DELETE',
    path: `${V1}/drafts/:id`,
    summary: 'Delete a draft',
    params: ID,
    permission: MEMBER,
    audit: 'draft.deleted',
    body: z.strictObject({ version }),
    answers: { 200: null },
  },
  checkDraft: {
    method: 'GET',
    path: `${V1}/drafts/:id/check`,
    summary: 'Check what a draft still lacks',
    params: ID,
    permission: MEMBER,
    audit: 'draft.check.read',
    keeps: 'TEXT',
    answers: { 200: draftCheckSchema },
  },
  submitDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/submit`,
    summary: 'Submit a draft: the act with which a dossier begins',
    params: ID,
    permission: MEMBER,
    audit: { none: 'the act is an event of the ledger' },
    body: z.strictObject({ shown: digest }),
    keyed: true,
    answers: { 200: actReceiptSchema },
  },
} as const satisfies Record<string, RouteSpec>;
