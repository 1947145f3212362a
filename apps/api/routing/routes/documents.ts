/** What people read, as PDF or HTML. */
import * as ofDossier from '@comity/contracts/http/answers/dossier';
import { z } from 'zod';
import type { RouteSpec } from '../route.ts';
import { V1, MEMBER, readable, PAPERS } from '../route-parts.ts';

export const documentsRoutes = {
  document: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest`,
    permission: MEMBER,
    audit: 'document.read',
    answers: ofDossier.document,
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
} as const satisfies Record<string, RouteSpec>;
