/**
 * These routes serve evidence: its files, its sealed package, and the uploads of tus 1.0, which are outside the api
 * proper because their bodies are bytes.
 */
import { evidenceFileSchema } from '../evidence.ts';
import { digest } from '@comity/vocabulary/schemas';
import { evidenceRequestSchema } from '../../evidence-request.ts';
import { z } from 'zod';
import type { RouteSpec } from '../route-spec.ts';
import { V1, MEMBER, BYTES, UPLOADS, ID, FILE } from './route-parts.ts';

export const evidenceRoutes = {
  evidence: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence`,
    summary: 'List the files of evidence of a dossier',
    params: ID,
    permission: MEMBER,
    audit: 'evidence.read',
    answers: { 200: z.array(evidenceFileSchema) },
  },
  evidenceFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence/:file`,
    summary: 'Fetch a file of evidence',
    params: { ...ID, file: z.uuid() },
    permission: MEMBER,
    audit: 'evidence.downloaded',
    answers: { 200: FILE, 206: FILE },
    takesTime: BYTES,
  },
  package: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package`,
    summary: 'Fetch the sealed package of a dossier',
    params: ID,
    permission: MEMBER,
    audit: 'package.downloaded',
    answers: { 200: FILE, 206: FILE },
    takesTime: BYTES,
  },
  packagedFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package/:folder/:digest`,
    summary: 'Fetch one file of the sealed package by its SHA-256 digest',
    params: { ...ID, folder: z.enum(['evidence', 'documents']), digest },
    permission: MEMBER,
    audit: 'package.file.downloaded',
    answers: { 200: FILE, 206: FILE },
    takesTime: BYTES,
  },
  uploadProtocol: {
    method: 'OPTIONS',
    path: UPLOADS,
    summary: 'Ask which parts of tus 1.0 are spoken',
    permission: { public: 'says which parts of tus 1.0 are spoken here' },
    audit: { none: 'holds no data' },
    takesTime: BYTES,
    answers: { 204: null },
  },
  newUpload: {
    method: 'POST',
    path: UPLOADS,
    summary: 'Announce a file of evidence (tus 1.0)',
    permission: MEMBER,
    audit: 'evidence.upload.begun',
    takesTime: BYTES,
    answers: { 201: null },
  },
  upload: {
    method: 'HEAD',
    path: `${UPLOADS}/:id`,
    summary: 'Ask how much of an upload has arrived (tus 1.0)',
    params: ID,
    permission: MEMBER,
    audit: { none: 'asked before every continuation' },
    takesTime: BYTES,
    answers: { 200: null },
  },
  continueUpload: {
    method: 'PATCH',
    path: `${UPLOADS}/:id`,
    summary: 'Send bytes of an upload (tus 1.0)',
    params: ID,
    permission: MEMBER,
    audit: 'evidence.upload.continued',
    takesTime: BYTES,
    answers: { 204: null },
  },
  withdrawUpload: {
    method: 'DELETE',
    path: `${UPLOADS}/:id`,
    summary: 'Withdraw an upload (tus 1.0)',
    params: ID,
    permission: MEMBER,
    audit: 'evidence.withdrawn',
    takesTime: BYTES,
    answers: { 204: null },
  },
  evidenceExchange: {
    method: 'POST',
    path: '/exchange/v1/evidence',
    summary: 'Fetch evidence as another installation to which a message gives it',
    permission: { public: 'a question proves its asker by its signature' },
    audit: { none: 'what is given is noted for the organization that gives it' },
    describes: evidenceRequestSchema,
    answers: { 200: FILE },
    takesTime: BYTES,
  },
} as const satisfies Record<string, RouteSpec>;
