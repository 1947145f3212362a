/** What several routes have in common. */
import { attachedFile } from '@comity/contracts/documents';
import { line } from '@comity/vocabulary/schemas';
import { z } from 'zod';

export const V1 = '/api/v1';
export const UPLOADS = '/evidence/v1/uploads';
export const MEMBER = { anyMember: true } as const;
export const READING = { none: 'reads of the own organization leave no legal effect' } as const;
export const BYTES = 'bytes go at the pace of the line';
export const version = z.int().min(1);
export const page = { cursor: line(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
export const readable = z.strictObject({
  format: z.enum(['pdf', 'html']).default('pdf'),
  language: z.enum(['en', 'es']).optional(),
});

export const attachmentBody = z.strictObject({
  name: line(200).min(1),
  mediaType: line(100),
  base64: attachedFile.shape.base64,
});
export const PAPERS = ['application/pdf', 'text/html'] as const;
