/** These routes serve documents for people to read: as PDF, as HTML, and as data for a page. */
import { paperSchema } from '../paper-views.ts';
import { documentSchema } from '../views.ts';
import { z } from 'zod';
import { side } from '../answer-parts.ts';
import type { RouteSpec } from '../route-spec.ts';
import { V1, MEMBER, readable, ID, DOCUMENT, PAPER } from './route-parts.ts';

const EVENT = {
  ...ID,
  seq: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
};

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
  documentPaper: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/paper`,
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'document.read',
    query: readable.pick({ language: true }),
    answers: { 200: paperSchema },
  },
  eventPaper: {
    method: 'GET',
    path: `${V1}/dossiers/:id/events/:seq/paper`,
    params: EVENT,
    permission: MEMBER,
    audit: 'event.read',
    query: readable.pick({ language: true }),
    answers: { 200: paperSchema },
  },
  readableEvent: {
    method: 'GET',
    path: `${V1}/dossiers/:id/events/:seq/readable`,
    params: EVENT,
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
