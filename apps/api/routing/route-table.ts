/** Every route of the api. What is not here is not there. */
import { actBodies } from '@comity/contracts/http/acts';
import { requestFormSchema } from '@comity/contracts/request-form';
import { day, digest, line } from '@comity/contracts/text';
import { STATUSES } from '@comity/domain/dossier/state';
import { z } from 'zod';
import type { RouteSpec } from './route.ts';

const V1 = '/api/v1';
const MEMBER = { anyMember: true } as const;
const READING = { none: 'reads of the own organization leave no legal effect' } as const;
const version = z.int().min(1);
const page = { cursor: line(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };

const actSchemas = Object.entries(actBodies).map(([name, body]) => body.extend({ name: z.literal(name) }));
/** One body per act, told apart by its name. */
export const actBody = z.discriminatedUnion('name', actSchemas as [(typeof actSchemas)[number], ...typeof actSchemas]);
const previews = Object.entries(actBodies).map(([name, body]) =>
  ('shown' in body.shape ? (body as z.ZodObject).omit({ shown: true }) : (body as z.ZodObject)).extend({
    name: z.literal(name),
  }),
);
export const previewBody = z.discriminatedUnion('name', previews as [(typeof previews)[number], ...typeof previews]);

export const ROUTES = {
  me: { method: 'GET', path: `${V1}/me`, permission: MEMBER, audit: READING, answers: 'MeView' },
  work: { method: 'GET', path: `${V1}/work`, permission: MEMBER, audit: READING, answers: 'WorkView' },
  drafts: { method: 'GET', path: `${V1}/drafts`, permission: MEMBER, audit: READING, answers: 'WorkView.drafts' },
  newDraft: {
    method: 'POST',
    path: `${V1}/drafts`,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({}),
    answers: 'DraftView',
  },
  newFormalDraft: {
    method: 'POST',
    path: `${V1}/dossiers/:id/formal-request`,
    permission: { roles: ['REQ_PROSECUTOR', 'REQ_POC_24_7', 'REQ_CENTRAL_AUTHORITY'] },
    audit: 'draft.created',
    body: z.strictObject({}),
    answers: 'DraftView',
  },
  draft: { method: 'GET', path: `${V1}/drafts/:id`, permission: MEMBER, audit: READING, answers: 'DraftView' },
  saveDraft: {
    method: 'PUT',
    path: `${V1}/drafts/:id`,
    permission: MEMBER,
    audit: { none: 'autosave: every version would drown the log' },
    body: z.strictObject({ version, form: requestFormSchema }),
    answers: 'DraftView',
  },
  deleteDraft: {
    method: 'DELETE',
    path: `${V1}/drafts/:id`,
    permission: MEMBER,
    audit: 'draft.deleted',
    body: z.strictObject({ version }),
    answers: 'nothing',
  },
  checkDraft: {
    method: 'GET',
    path: `${V1}/drafts/:id/check`,
    permission: MEMBER,
    audit: READING,
    answers: 'DraftCheckView',
  },
  submitDraft: {
    method: 'POST',
    path: `${V1}/drafts/:id/submit`,
    permission: MEMBER,
    audit: { none: 'the act is an event of the ledger' },
    body: z.strictObject({ shown: digest }),
    keyed: true,
    answers: 'ActReceipt',
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
    answers: 'Page<DossierLine>',
  },
  dossier: {
    method: 'GET',
    path: `${V1}/dossiers/:id`,
    permission: MEMBER,
    audit: 'dossier.read',
    answers: 'DossierView',
  },
  dossierVersion: {
    method: 'GET',
    path: `${V1}/dossiers/:id/version`,
    permission: MEMBER,
    audit: { none: 'asked every few seconds by an open page' },
    answers: '{seq}',
  },
  document: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest`,
    permission: MEMBER,
    audit: 'document.read',
    answers: '{digest, kind, content}',
  },
  preview: {
    method: 'POST',
    path: `${V1}/dossiers/:id/preview`,
    permission: MEMBER,
    audit: { none: 'nothing is done' },
    body: previewBody,
    answers: 'PreviewView',
  },
  act: {
    method: 'POST',
    path: `${V1}/dossiers/:id/acts`,
    permission: MEMBER,
    audit: { none: 'the act is an event of the ledger; refusals are kept apart' },
    body: actBody,
    keyed: true,
    answers: 'ActReceipt',
  },
  holds: {
    method: 'GET',
    path: `${V1}/holds`,
    permission: MEMBER,
    audit: READING,
    query: z.strictObject(page),
    answers: 'Page<HoldView>',
  },
  directory: {
    method: 'GET',
    path: `${V1}/directory`,
    permission: MEMBER,
    audit: READING,
    answers: 'DirectoryEntryView[]',
  },
  law: { method: 'GET', path: `${V1}/law`, permission: MEMBER, audit: READING, answers: 'Pack[]' },
  ledgerHead: { method: 'GET', path: `${V1}/ledger/head`, permission: MEMBER, audit: READING, answers: 'TreeHeadView' },
  ledgerEntry: {
    method: 'GET',
    path: `${V1}/ledger/entries/:index`,
    permission: MEMBER,
    audit: 'ledger.entry.read',
    query: z.strictObject({ size: z.coerce.number().int().min(1).optional() }),
    answers: 'InclusionView',
  },
  exercise: { method: 'GET', path: `${V1}/exercise`, permission: MEMBER, audit: READING, answers: 'ExerciseView' },
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
    answers: 'ExerciseView',
  },
  operator: {
    method: 'GET',
    path: `${V1}/operator`,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.read',
    answers: 'OperatorView',
  },
  settleMail: {
    method: 'POST',
    path: `${V1}/operator/mails/:id`,
    permission: { roles: ['OPERATOR'] },
    audit: 'operator.mail.settled',
    body: z.strictObject({ outcome: z.enum(['ARRIVED', 'SEND_AGAIN']) }),
    keyed: true,
    answers: 'OperatorView',
  },
  exchange: {
    method: 'POST',
    path: '/exchange/v1/messages',
    permission: { public: 'a message proves its sender by its signature' },
    audit: { none: 'kept in the inbox, or its rejection is recorded' },
    answers: 'Delivery',
  },
  health: {
    method: 'GET',
    path: '/health',
    permission: { public: 'asked by supervisors and load balancers' },
    audit: { none: 'asked every few seconds' },
    answers: 'HealthView',
  },
  problem: {
    method: 'GET',
    path: '/problems/:code',
    permission: { public: 'the meaning of a code holds no data' },
    audit: { none: 'the meaning of a code holds no data' },
    answers: '{code, en, es}',
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    permission: { public: 'the description holds no data' },
    audit: { none: 'the description holds no data' },
    answers: 'OpenAPI 3.1',
  },
} as const satisfies Record<string, RouteSpec>;
