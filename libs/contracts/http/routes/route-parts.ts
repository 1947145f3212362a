/** Several routes share these parts. */
import { PAPER_LANGUAGES } from '@comity/vocabulary/words';
import { digest, id, line } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { attachedFile } from '../../documents.ts';

export const V1 = '/api/v1';
export const UPLOADS = '/evidence/v1/uploads';
export const MEMBER = { anyMember: true } as const;
export const READING = { none: 'reads of the own organization leave no legal effect' } as const;
export const BYTES = 'bytes go at the pace of the line';

/** This is the largest value that the database stores as an integer. */
const LARGEST_INTEGER = 2_147_483_647;
export const version = z.int().min(1).max(LARGEST_INTEGER);
export const page = { cursor: line(200).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
export const readable = z.strictObject({
  format: z.enum(['pdf', 'html']).default('pdf'),
  /** A record is in the languages of the pages; a paper that is written to somebody in each of these. */
  language: z.enum(PAPER_LANGUAGES).optional(),
});
export const attachmentBody = z.strictObject({
  name: line(200).min(1),
  mediaType: line(100),
  base64: attachedFile.shape.base64,
});

/** The api gives out the ids that occur in paths; a value of another form names nothing that could be found. */
export const ID = { id };
export const DOCUMENT = { ...ID, digest };
/** This is the position in the organization's ledger, from 0. */
export const ENTRY = {
  index: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
};

export const PAPER = { media: ['application/pdf', 'text/html'] } as const;
export const FILE = { media: ['application/octet-stream'] } as const;
