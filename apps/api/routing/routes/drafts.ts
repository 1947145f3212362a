/** What is written before it is a dossier: drafts, and requests that came by hand. */
import { enteredRequest } from '@comity/contracts/http/acts';
import * as ofDossier from '@comity/contracts/http/answers/dossier';
import * as parts from '@comity/contracts/http/answers/parts';
import { requestFormSchema } from '@comity/contracts/request-form';
import { z } from 'zod';
import { digest } from '@comity/vocabulary/schemas';
import { REQUEST_KINDS } from '@comity/vocabulary/values/plain';
import type { RouteSpec } from '../route.ts';
import { V1, MEMBER, READING, version, attachmentBody } from '../route-parts.ts';

export const draftsRoutes = {
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
    permission: {
      roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY', 'RCV_POC_24_7', 'RCV_CENTRAL_AUTHORITY'],
    },
    audit: 'draft.created',
    body: z.strictObject({}),
    answers: ofDossier.draft,
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
} as const satisfies Record<string, RouteSpec>;
