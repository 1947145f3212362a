/** These routes serve documents for people to read, as PDF or HTML. */
import { documentSchema } from '../views.ts';
import { z } from 'zod';
import { side } from '../answer-parts.ts';
import type { RouteSpec } from '../route-spec.ts';
import { V1, MEMBER, readable, ID, DOCUMENT, PAPER } from './route-parts.ts';

export const documentsRoutes = {
  document: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest`,
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'document.read',
    answers: { 200: documentSchema },
  },
  readableDocument: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/readable`,
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'document.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  readableEvent: {
    method: 'GET',
    path: `${V1}/dossiers/:id/events/:seq/readable`,
    params: {
      ...ID,
      seq: z
        .string()
        .regex(/^[1-9]\d{0,8}$/)
        .transform(Number),
    },
    permission: MEMBER,
    audit: 'event.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  readableMessage: {
    method: 'GET',
    path: `${V1}/dossiers/:id/messages/:to/:number/readable`,
    params: { ...ID, to: side, number: z.coerce.number().int().min(1).max(1_000_000) },
    permission: MEMBER,
    audit: 'message.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  handOverRecord: {
    method: 'GET',
    path: `${V1}/dossiers/:id/hand-over/readable`,
    params: ID,
    permission: MEMBER,
    audit: 'document.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  dossierFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/file`,
    params: ID,
    permission: MEMBER,
    audit: 'dossier.issued',
    query: readable,
    answers: { 200: PAPER },
  },
} as const satisfies Record<string, RouteSpec>;
