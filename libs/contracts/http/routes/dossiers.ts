/** By these routes dossiers are found, read and acted on. */
import { SIDES } from '@comity/vocabulary/values/plain';
import { othersLineSchema, workSchema, dossierSchema, previewSchema, holdViewSchema } from '../views.ts';
import { attachmentSchema, correspondenceSchema } from '../correspondence-views.ts';
import { pageOf } from '../answer-parts.ts';
import { dossierLineSchema } from '../dossier-line-views.ts';
import { actReceiptSchema } from '../acts.ts';
import { dossierLawSchema } from '../law-views.ts';
import { z } from 'zod';
import { actBody, previewBody } from '../act-bodies.ts';
import type { RouteSpec } from '../route-spec.ts';
import { listFilter } from './list-filter.ts';
import { V1, MEMBER, page, attachmentBody, ID, DOCUMENT, FILE } from './route-parts.ts';

export const dossiersRoutes = {
  work: {
    method: 'GET',
    path: `${V1}/work`,
    summary: 'List what waits for the caller',
    permission: MEMBER,
    audit: 'work.read',
    query: z.strictObject({ ...listFilter, ...page }),
    answers: { 200: workSchema },
  },
  workVersion: {
    method: 'GET',
    path: `${V1}/work/version`,
    summary: 'Ask whether what waits for the caller has changed',
    permission: MEMBER,
    audit: { none: 'asked every few seconds by an open page' },
    query: z.strictObject({ ...listFilter, ...page }),
    answers: { 200: z.strictObject({ version: z.string() }) },
  },
  workOfOthers: {
    method: 'GET',
    path: `${V1}/work/others`,
    summary: 'List what waits for others',
    permission: MEMBER,
    audit: 'work.others.read',
    query: z.strictObject({ ...listFilter, ...page }),
    answers: { 200: pageOf(othersLineSchema) },
  },
  dossiers: {
    method: 'GET',
    path: `${V1}/dossiers`,
    summary: 'Find dossiers',
    permission: MEMBER,
    audit: 'dossiers.searched',
    query: z.strictObject({ ...listFilter, side: z.enum(SIDES).optional(), ...page }),
    answers: { 200: pageOf(dossierLineSchema) },
  },
  dossier: {
    method: 'GET',
    path: `${V1}/dossiers/:id`,
    summary: 'Read a dossier',
    params: ID,
    permission: MEMBER,
    audit: 'dossier.read',
    answers: { 200: dossierSchema },
  },
  dossierVersion: {
    method: 'GET',
    path: `${V1}/dossiers/:id/version`,
    summary: 'Ask for the number of the last event of a dossier',
    params: ID,
    permission: MEMBER,
    audit: { none: 'asked every few seconds by an open page' },
    answers: { 200: z.strictObject({ seq: z.int() }) },
  },
  dossierLaw: {
    method: 'GET',
    path: `${V1}/dossiers/:id/law`,
    summary: 'Read the rules that are pinned to a dossier',
    params: ID,
    permission: MEMBER,
    audit: 'dossier.law.read',
    answers: { 200: dossierLawSchema },
  },
  preview: {
    method: 'POST',
    path: `${V1}/dossiers/:id/preview`,
    summary: 'Show the exact text of an act before it is done',
    params: ID,
    permission: MEMBER,
    audit: 'act.preview.read',
    keeps: 'TEXT',
    body: previewBody,
    answers: { 200: previewSchema },
  },
  act: {
    method: 'POST',
    path: `${V1}/dossiers/:id/acts`,
    summary: 'Do an act on a dossier',
    params: ID,
    permission: MEMBER,
    audit: { none: 'the act is an event of the ledger; refusals are kept apart' },
    body: actBody,
    keyed: true,
    answers: { 200: actReceiptSchema },
  },
  holds: {
    method: 'GET',
    path: `${V1}/holds`,
    summary: 'List what is preserved, and until when',
    permission: MEMBER,
    audit: 'holds.read',
    /** `dueBefore` asks for holds that end before the end of that day. */
    query: z.strictObject({ ...listFilter, side: z.enum(SIDES).optional(), ...page }),
    answers: { 200: pageOf(holdViewSchema) },
  },
  correspondence: {
    method: 'GET',
    path: `${V1}/dossiers/:id/correspondence`,
    summary: 'Read the letters and messages of a dossier',
    params: ID,
    permission: MEMBER,
    audit: 'correspondence.read',
    answers: { 200: correspondenceSchema },
  },
  attach: {
    method: 'POST',
    path: `${V1}/dossiers/:id/attachments`,
    summary: 'Keep a file to which an act will refer',
    params: ID,
    permission: MEMBER,
    audit: 'attachment.given',
    keeps: 'ATTACHMENT',
    body: attachmentBody,
    answers: { 200: attachmentSchema },
  },
  attachment: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/file`,
    summary: 'Fetch an attached file',
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: { 200: FILE },
  },
} as const satisfies Record<string, RouteSpec>;
