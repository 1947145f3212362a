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
    summary: 'Read a document by its digest',
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'document.read',
    answers: { 200: documentSchema },
  },
  readableDocument: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/readable`,
    summary: 'Fetch a document as a paper',
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'document.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  documentPaper: {
    method: 'GET',
    path: `${V1}/dossiers/:id/documents/:digest/paper`,
    summary: 'Read a document as the parts of its paper',
    params: DOCUMENT,
    permission: MEMBER,
    audit: 'document.read',
    query: readable.pick({ language: true }),
    answers: { 200: paperSchema },
  },
  eventPaper: {
    method: 'GET',
    path: `${V1}/dossiers/:id/events/:seq/paper`,
    summary: 'Read the record of an event as the parts of its paper',
    params: EVENT,
    permission: MEMBER,
    audit: 'event.read',
    query: readable.pick({ language: true }),
    answers: { 200: paperSchema },
  },
  readableEvent: {
    method: 'GET',
    path: `${V1}/dossiers/:id/events/:seq/readable`,
    summary: 'Fetch the record of an event as a paper',
    params: EVENT,
    permission: MEMBER,
    audit: 'event.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  readableMessage: {
    method: 'GET',
    path: `${V1}/dossiers/:id/messages/:to/:number/readable`,
    summary: 'Fetch a message as a paper',
    params: { ...ID, to: side, number: z.coerce.number().int().min(1).max(1_000_000) },
    permission: MEMBER,
    audit: 'message.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  handOverRecord: {
    method: 'GET',
    path: `${V1}/dossiers/:id/hand-over/readable`,
    summary: 'Fetch the record of a hand-over as a paper',
    params: ID,
    permission: MEMBER,
    audit: 'document.issued',
    query: readable,
    answers: { 200: PAPER },
  },
  dossierFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/file`,
    summary: 'Fetch the whole file of a dossier as a paper',
    params: ID,
    permission: MEMBER,
    audit: 'dossier.issued',
    query: readable,
    answers: { 200: PAPER },
  },
} as const satisfies Record<string, RouteSpec>;
