/** These routes serve the caller's organization: its people, its law, its ledger, its exercise. */
import { correctedLawSchema, packLineSchema, packViewSchema } from '../law-views.ts';
import {
  meSchema,
  directoryEntrySchema,
  directoryPartySchema,
  newProvider,
  treeHeadSchema,
  inclusionSchema,
  exerciseSchema,
} from '../organization-views.ts';
import { z } from 'zod';
import type { RouteSpec } from '../route-spec.ts';
import { ledgerExportSchema, receiptSchema, trustSchema } from '../../proof.ts';
import { pageOf } from '../answer-parts.ts';
import { line } from '@comity/vocabulary/schemas';
import { OFFICE_KINDS } from '@comity/vocabulary/values/organizations';
import { SIDES } from '@comity/vocabulary/values/plain';
import { listFilter } from './list-filter.ts';
import { V1, MEMBER, READING, ENTRY, page } from './route-parts.ts';

const AUTHORITIES = [
  'REQ_PROSECUTOR',
  'REQ_POC_24_7',
  'REQ_CENTRAL_AUTHORITY',
  'RCV_POC_24_7',
  'RCV_CENTRAL_AUTHORITY',
  'RCV_EXECUTING_AUTHORITY',
  'RCV_COURT',
] as const;

export const organizationRoutes = {
  me: {
    method: 'GET',
    path: `${V1}/me`,
    summary: 'Ask who the caller is, in which offices and roles',
    permission: MEMBER,
    audit: READING,
    answers: { 200: meSchema },
  },
  directory: {
    method: 'GET',
    path: `${V1}/directory`,
    summary: 'Read the directory of authorities and providers, States first',
    permission: MEMBER,
    audit: READING,
    query: z.strictObject({
      q: line(200).optional().describe('Stands in the name of the organization or of the office'),
      state: listFilter.state,
      officeKind: z.enum(OFFICE_KINDS).optional(),
      ...page,
      /** It has the names by which the list is sorted. */
      cursor: line(2000).optional(),
    }),
    answers: { 200: pageOf(directoryEntrySchema) },
  },
  parties: {
    method: 'GET',
    path: `${V1}/directory/parties`,
    summary: 'Read which States and providers the directory has, to choose among them',
    permission: MEMBER,
    audit: READING,
    answers: { 200: z.array(directoryPartySchema) },
  },
  addProvider: {
    method: 'POST',
    path: `${V1}/directory/providers`,
    summary: 'Add a provider that nobody knows yet',
    permission: { roles: AUTHORITIES },
    audit: 'directory.provider.added',
    keeps: 'PROVIDER',
    body: newProvider,
    answers: { 200: z.strictObject({ code: z.string() }) },
  },
  law: {
    method: 'GET',
    path: `${V1}/law`,
    summary: 'List the law packs',
    permission: MEMBER,
    audit: READING,
    answers: { 200: z.array(packLineSchema) },
  },
  lawPack: {
    method: 'GET',
    path: `${V1}/law/:id`,
    summary: 'Read a law pack',
    params: { id: z.string() },
    permission: MEMBER,
    audit: READING,
    query: z.strictObject({
      version: z
        .string()
        .regex(/^\d{4}\.\d{1,3}$/)
        .optional(),
    }),
    answers: { 200: packViewSchema },
  },
  correctedLaw: {
    method: 'GET',
    path: `${V1}/corrected-law`,
    summary: 'List open dossiers whose law was corrected since it was pinned',
    permission: MEMBER,
    audit: 'corrected-law.read',
    query: z.strictObject({ ...listFilter, side: z.enum(SIDES).optional(), ...page }),
    answers: { 200: pageOf(correctedLawSchema) },
  },
  ledgerHead: {
    method: 'GET',
    path: `${V1}/ledger/head`,
    summary: 'Read the signed head of the ledger of the organization',
    permission: MEMBER,
    audit: READING,
    answers: { 200: treeHeadSchema },
  },
  ledgerEntry: {
    method: 'GET',
    path: `${V1}/ledger/entries/:index`,
    summary: 'Read an entry of the ledger with its proof',
    params: ENTRY,
    permission: MEMBER,
    audit: 'ledger.entry.read',
    query: z.strictObject({ size: z.coerce.number().int().min(1).optional() }),
    answers: { 200: inclusionSchema },
  },
  ledgerReceipt: {
    method: 'GET',
    path: `${V1}/ledger/entries/:index/receipt`,
    summary: 'Fetch the receipt of an entry of the ledger',
    params: ENTRY,
    permission: MEMBER,
    audit: 'ledger.receipt.issued',
    answers: { 200: receiptSchema },
  },
  ledgerExport: {
    method: 'GET',
    path: `${V1}/ledger/export`,
    summary: 'Fetch the whole ledger of the organization',
    permission: { roles: ['AUDITOR'] },
    audit: 'ledger.exported',
    query: z.strictObject({
      from: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      since: z.coerce.number().int().min(1).optional(),
    }),
    answers: { 200: ledgerExportSchema },
  },
  trust: {
    method: 'GET',
    path: `${V1}/trust`,
    summary: 'Fetch the certificates that packages are verified with',
    permission: MEMBER,
    audit: READING,
    answers: { 200: trustSchema },
  },
  exercise: {
    method: 'GET',
    path: `${V1}/exercise`,
    summary: 'Read the clock of the exercise',
    permission: MEMBER,
    audit: READING,
    answers: { 200: exerciseSchema },
  },
  forwardExercise: {
    method: 'POST',
    path: `${V1}/exercise/forward`,
    summary: 'Move the clock of the exercise forward',
    permission: { roles: [...AUTHORITIES, 'OPERATOR'] },
    audit: 'exercise.forwarded',
    body: z.union([
      z.strictObject({ to: z.literal('NEXT_DEADLINE') }),
      z.strictObject({ days: z.int().min(1).max(400) }),
    ]),
    keyed: true,
    takesTime: 'wakes every open dossier of the exercise',
    answers: { 200: exerciseSchema },
  },
} as const satisfies Record<string, RouteSpec>;
