/** Evidence: its files, its sealed package, and the uploads of tus 1.0 beside the api proper, because their bodies are bytes. */
import * as ofEvidence from '@comity/contracts/http/answers/evidence';
import { evidenceRequestSchema } from '@comity/contracts/evidence-request';
import { z } from 'zod';
import type { RouteSpec } from '../route.ts';
import { V1, MEMBER, READING, BYTES, UPLOADS } from '../route-parts.ts';

export const evidenceRoutes = {
  evidence: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence`,
    permission: MEMBER,
    audit: READING,
    answers: ofEvidence.evidenceFiles,
  },
  evidenceFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/evidence/:file`,
    permission: MEMBER,
    audit: 'evidence.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
  package: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package`,
    permission: MEMBER,
    audit: 'package.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
  packagedFile: {
    method: 'GET',
    path: `${V1}/dossiers/:id/package/:folder/:path`,
    permission: MEMBER,
    audit: 'package.file.downloaded',
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
  uploadProtocol: {
    method: 'OPTIONS',
    path: UPLOADS,
    permission: { public: 'says which parts of tus 1.0 are spoken here' },
    audit: { none: 'holds no data' },
    takesTime: BYTES,
    answers: null,
  },
  newUpload: {
    method: 'POST',
    path: UPLOADS,
    permission: MEMBER,
    audit: 'evidence.upload.begun',
    takesTime: BYTES,
    answers: null,
  },
  upload: {
    method: 'HEAD',
    path: `${UPLOADS}/:id`,
    permission: MEMBER,
    audit: { none: 'asked before every continuation' },
    takesTime: BYTES,
    answers: null,
  },
  continueUpload: {
    method: 'PATCH',
    path: `${UPLOADS}/:id`,
    permission: MEMBER,
    audit: 'evidence.upload.continued',
    takesTime: BYTES,
    answers: null,
  },
  withdrawUpload: {
    method: 'DELETE',
    path: `${UPLOADS}/:id`,
    permission: MEMBER,
    audit: 'evidence.withdrawn',
    takesTime: BYTES,
    answers: null,
  },
  evidenceExchange: {
    method: 'POST',
    path: '/exchange/v1/evidence',
    permission: { public: 'a question proves its asker by its signature' },
    audit: { none: 'only whom a message names gets anything, and only what it names' },
    describes: evidenceRequestSchema,
    answers: z.string(),
    media: ['application/octet-stream'],
    takesTime: BYTES,
  },
} as const satisfies Record<string, RouteSpec>;
