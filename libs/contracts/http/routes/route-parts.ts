/** Several routes share these parts. */
import { PAPER_LANGUAGES } from '@comity/vocabulary/words';
import { digest, id, line } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { ATTACHMENT_LIMIT, base64Length } from '../../documents.ts';
import { ATTACHED_LIMIT } from '@comity/vocabulary/values/request-codes';

export const V1 = '/api/v1';
export const UPLOADS = '/evidence/v1/uploads';
export const MEMBER = { anyMember: true } as const;
/** Of what shows a case each reading is noted, lists among them (apps/api/routing/access-log.ts). */
export const READING = { none: 'it shows nothing of a case' } as const;
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
const file = { name: line(200).min(1), mediaType: line(100) };
const fileUpTo = (bytes: number) => z.base64().min(1).max(base64Length(bytes));
/** A file beside a letter or an act. */
export const attachmentBody = z.strictObject({ ...file, base64: fileUpTo(ATTACHMENT_LIMIT) });
/** A file of a draft: the original of a request that came by hand, or a document that goes with a request. */
export const draftFileBody = z.strictObject({ ...file, base64: fileUpTo(ATTACHED_LIMIT) });

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
