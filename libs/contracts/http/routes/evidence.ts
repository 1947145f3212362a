/**
 * These routes serve evidence: its files, its sealed package, and the uploads of tus 1.0, which are outside the api
 * proper because their bodies are bytes.
 */
import { evidenceFileSchema } from '../evidence.ts';
import { evidenceRequestSchema } from '../../evidence-request.ts';
import { z } from 'zod';
import type { RouteSpec } from '../route-spec.ts';
import { V1, MEMBER, READING, BYTES, UPLOADS, ID, FILE } from './route-parts.ts';

export const evidenceRoutes = {
  evidence: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence`,
    params: ID,
    permission: MEMBER,
    audit: READING,
    answers: { 200: z.array(evidenceFileSchema) },
  },
  evidenceFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence/:file`,
    params: { ...ID, file: z.uuid() },
    permission: MEMBER,
    audit: 'evidence.downloaded',
    answers: { 200: FILE, 206: FILE },
    takesTime: BYTES,
  },
  package: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package`,
    params: ID,
    permission: MEMBER,
    audit: 'package.downloaded',
    answers: { 200: FILE, 206: FILE },
    takesTime: BYTES,
  },
  packagedFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package/:folder/:path`,
    params: { ...ID, folder: z.string(), path: z.string() },
    permission: MEMBER,
    audit: 'package.file.downloaded',
    answers: { 200: FILE, 206: FILE },
    takesTime: BYTES,
  },
  uploadProtocol: {
    method: 'OPTIONS',
    path: UPLOADS,
    permission: { public: 'says which parts of tus 1.0 are spoken here' },
    audit: { none: 'holds no data' },
    takesTime: BYTES,
    answers: { 204: null },
  },
  newUpload: {
    method: 'POST',
    path: UPLOADS,
    permission: MEMBER,
    audit: 'evidence.upload.begun',
    takesTime: BYTES,
    answers: { 201: null },
  },
  upload: {
    method: 'HEAD',
    path: `${UPLOADS}/:id`,
    params: ID,
    permission: MEMBER,
    audit: { none: 'asked before every continuation' },
    takesTime: BYTES,
    answers: { 200: null },
  },
  continueUpload: {
    method: 'PATCH',
    path: `${UPLOADS}/:id`,
    params: ID,
    permission: MEMBER,
    audit: 'evidence.upload.continued',
    takesTime: BYTES,
    answers: { 204: null },
  },
  withdrawUpload: {
    method: 'DELETE',
    path: `${UPLOADS}/:id`,
    params: ID,
    permission: MEMBER,
    audit: 'evidence.withdrawn',
    takesTime: BYTES,
    answers: { 204: null },
  },
  evidenceExchange: {
    method: 'POST',
    path: '/exchange/v1/evidence',
    permission: { public: 'a question proves its asker by its signature' },
    audit: { none: 'only whom a message names gets anything, and only what it names' },
    describes: evidenceRequestSchema,
    answers: { 200: FILE },
    takesTime: BYTES,
  },
} as const satisfies Record<string, RouteSpec>;
