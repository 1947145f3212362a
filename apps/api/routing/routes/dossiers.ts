/** Dossiers: found, read and acted on. */
import { SIDES } from '@comity/vocabulary/values/plain';
import * as ofDossier from '@comity/contracts/http/answers/dossier';
import * as ofLaw from '@comity/contracts/http/answers/law';
import * as parts from '@comity/contracts/http/answers/parts';
import { z } from 'zod';
import { day, line } from '@comity/vocabulary/schemas';
import { STATUSES } from '@comity/vocabulary/values/statuses';
import { actBody, previewBody } from '../act-bodies.ts';
import type { RouteSpec } from '../route.ts';
import { V1, MEMBER, READING, page, attachmentBody } from '../route-parts.ts';

export const dossiersRoutes = {
  work: { method: 'GET', path: `${V1}/work`, permission: MEMBER, audit: READING, answers: ofDossier.work },
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
      side: z.enum(SIDES).optional(),
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
  correspondence: {
    method: 'GET',
    path: `${V1}/dossiers/:id/correspondence`,
    permission: MEMBER,
    audit: 'correspondence.read',
    answers: ofDossier.correspondence,
  },
  attach: {
    method: 'POST',
    path: `${V1}/dossiers/:id/attachments`,
    permission: MEMBER,
    audit: 'attachment.given',
    body: attachmentBody,
    answers: ofDossier.attachment,
  },
  attachment: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/file`,
    permission: MEMBER,
    audit: 'attachment.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
  },
} as const satisfies Record<string, RouteSpec>;
