/** Files of evidence at the api: how an upload describes a file (tus 1.0 Upload-Metadata), and how lists show it. */
import { digest, line } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { count, instant } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

/** Bytes. */
export const LARGEST_FILE = 20 * 1024 ** 3;

/** Keys of Upload-Metadata. `filename` is kept as given; `sha256` and `size` are what the manifest says of the file. */
export const uploadMetadata = z.strictObject({
  dossier: z.uuid(),
  filename: z.string(),
  filetype: line(200).optional(),
  sha256: z.string().toLowerCase().pipe(digest).optional(),
  /** Digits, as a manifest writes them: what else could be read as a number is none here. */
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
    /** Inert: fit for a page, a file system and a header. */
    name: z.string(),
    /** As given, with escapes such as `\u{202e}` for what cannot be seen. */
    nameGiven: z.string(),
    /** As declared; null if nothing was. */
    mediaType: z.string().nullable(),
    /** What its first bytes look like; null while it is unfinished, and where they are like nothing known. */
    looksLike: z.string().nullable(),
    /** Bytes, as announced by the upload. */
    size: count,
    declaredSize: count.nullable(),
    declaredSha256: digest.nullable(),
    /** MISMATCH: here whole, but not what the manifest says; `differences` names in what. */
    status: z.enum(['RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']),
    differences: z.array(z.enum(['SIZE', 'SHA256'])),
    /** Bytes that are safe. */
    storedSize: count,
    /** Computed here while the bytes came; null while unfinished. */
    sha256: digest.nullable(),
    /** Null for what the machine brought. */
    uploadedBy: wordsSchema.nullable(),
    begunAt: instant,
    completedAt: instant.nullable(),
    removedAt: instant.nullable(),
    removedBecause: z.enum(['EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED', 'RETURNED']).nullable(),
    /** Wall clock; when an unfinished upload is removed unless it goes on. Null once it has ended. */
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFileView = z.infer<typeof evidenceFileSchema>;
