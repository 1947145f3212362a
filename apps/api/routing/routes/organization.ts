/** The organization of the person who asks: its people, its law, its ledger, its exercise. */
import * as ofLaw from '@comity/contracts/http/answers/law';
import * as ofOrganization from '@comity/contracts/http/answers/organization';
import { z } from 'zod';
import type { RouteSpec } from '../route.ts';
import { ledgerExportSchema, receiptSchema, trustSchema } from '@comity/contracts/proof';
import { V1, MEMBER, READING } from '../route-parts.ts';

export const organizationRoutes = {
  me: { method: 'GET', path: `${V1}/me`, permission: MEMBER, audit: READING, answers: ofOrganization.me },
  directory: {
    method: 'GET',
    path: `${V1}/directory`,
    permission: MEMBER,
    audit: READING,
    answers: ofOrganization.directory,
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
  ledgerHead: {
    method: 'GET',
    path: `${V1}/ledger/head`,
    permission: MEMBER,
    audit: READING,
    answers: ofOrganization.treeHead,
  },
  ledgerEntry: {
    method: 'GET',
    path: `${V1}/ledger/entries/:index`,
    permission: MEMBER,
    audit: 'ledger.entry.read',
    query: z.strictObject({ size: z.coerce.number().int().min(1).optional() }),
    answers: ofOrganization.inclusion,
  },
  ledgerReceipt: {
    method: 'GET',
    path: `${V1}/ledger/entries/:index/receipt`,
    permission: MEMBER,
    audit: 'ledger.receipt.issued',
    answers: receiptSchema,
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
  trust: {
    method: 'GET',
    path: `${V1}/trust`,
    permission: MEMBER,
    audit: READING,
    answers: trustSchema,
  },
  exercise: {
    method: 'GET',
    path: `${V1}/exercise`,
    permission: MEMBER,
    audit: READING,
    answers: ofOrganization.exercise,
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
} as const satisfies Record<string, RouteSpec>;
