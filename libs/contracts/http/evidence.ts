/** Defines how an upload describes a file of evidence (tus 1.0 Upload-Metadata), and how lists show it. */
import { digest, line } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { count, instant } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

/** Largest number of bytes of a file. */
export const LARGEST_FILE = 20 * 1024 ** 3;

/** Keys of Upload-Metadata. `filename` is kept as given; `sha256` and `size` are what the manifest says of the file. */
export const uploadMetadata = z.strictObject({
  dossier: z.uuid(),
  filename: z.string(),
  filetype: line(200).optional(),
  sha256: z.string().toLowerCase().pipe(digest).optional(),
  /** Digits, as a manifest writes them: other forms that could be read as a number are refused. */
  size: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
});
export type UploadMetadata = z.infer<typeof uploadMetadata>;

/** A file of evidence as lists show it. */
export const evidenceFileSchema = z
  .strictObject({
    id: z.uuid(),
    /** Name made safe for a page, a file system and a header. */
    name: z.string(),
    /** Name as given, with escapes such as `\u{202e}` for characters that cannot be seen. */
    nameGiven: z.string(),
    /** Media type as declared; null if none was. */
    mediaType: z.string().nullable(),
    /** Media type by the file's first bytes; null while the file is unfinished, and where they match no known type. */
    looksLike: z.string().nullable(),
    /** Number of bytes that the upload announced. */
    size: count,
    declaredSize: count.nullable(),
    declaredSha256: digest.nullable(),
    /** MISMATCH: the file is here whole but differs from the manifest; `differences` says in what. */
    status: z.enum(['RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']),
    differences: z.array(z.enum(['SIZE', 'SHA256'])),
    /** Number of bytes that are stored safely. */
    storedSize: count,
    /** Computed here while the bytes came; null while the file is unfinished. */
    sha256: digest.nullable(),
    /** Name of the person who uploaded the file; null for a file that the worker fetched. */
    uploadedBy: wordsSchema.nullable(),
    begunAt: instant,
    completedAt: instant.nullable(),
    removedAt: instant.nullable(),
    removedBecause: z.enum(['EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED', 'RETURNED', 'NOT_OWED']).nullable(),
    /** Wall-clock instant at which an unfinished upload is removed unless it goes on. Null once it has ended. */
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFileView = z.infer<typeof evidenceFileSchema>;
