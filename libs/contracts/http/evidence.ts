/** Defines how an upload describes a file of evidence (tus 1.0 Upload-Metadata), and how lists show it. */
import { digest, line } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { count, instant } from './answer-parts.ts';
import { wordsSchema } from './words.ts';

/** This is the largest number of bytes of a file. */
export const LARGEST_FILE = 20 * 1024 ** 3;

/** Largest number of characters of Upload-Metadata, which is kept as it came. */
const LARGEST_METADATA = 8192;
export const metadataHeader = z.string().max(LARGEST_METADATA);

/**
 * Keys of Upload-Metadata. `filename` is kept as given; `sha256` and `size` are what the manifest says of the file.
 * Clients send further keys of their own (`name`, `type`, `relativePath`), which are passed over, and an empty
 * `filetype` where the browser knows none (`.mbox`, `.E01`).
 */
export const uploadMetadata = z.object({
  dossier: z.uuid(),
  filename: z.string(),
  filetype: z
    .union([z.literal('').transform(() => undefined), line(200)])
    .nullish()
    .transform((type) => type ?? undefined),
  sha256: z.string().toLowerCase().pipe(digest).optional(),
  /** The size is written in digits, as in a manifest: other forms that could be read as a number are refused. */
  size: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
});
export type UploadMetadata = z.infer<typeof uploadMetadata>;

/** This is a file of evidence as lists show it. */
export const evidenceFileSchema = z
  .strictObject({
    id: z.uuid(),
    /** This is the name made safe for a page, a file system and a header. */
    name: z.string(),
    /** This is the name as given, with escapes such as `\u{202e}` for characters that cannot be seen. */
    nameGiven: z.string(),
    /** This is the media type as declared; it is null if none was. */
    mediaType: z.string().nullable(),
    /**
     * This is the media type by the file's first bytes; it is null while the file is unfinished, and where they match
     * no known type.
     */
    looksLike: z.string().nullable(),
    /** This is the number of bytes that the upload announced. */
    size: count,
    declaredSize: count.nullable(),
    declaredSha256: digest.nullable(),
    /** MISMATCH: the file is here whole but differs from the manifest; `differences` says in what. */
    status: z.enum(['RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']),
    differences: z.array(z.enum(['SIZE', 'SHA256'])),
    /** True once it is part of a production: then it can no longer be removed here. */
    produced: z.boolean(),
    /** This is the number of bytes that are stored safely. */
    storedSize: count,
    /** It is computed here while the bytes come; it is null while the file is unfinished. */
    sha256: digest.nullable(),
    /** This is the name of the person who uploaded the file; it is null for a file that the worker fetched. */
    uploadedBy: wordsSchema.nullable(),
    begunAt: instant,
    completedAt: instant.nullable(),
    removedAt: instant.nullable(),
    removedBecause: z.enum(['EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED', 'RETURNED', 'NOT_OWED']).nullable(),
    /**
     * This is the wall-clock instant at which an unfinished upload is removed unless it goes on. It is null once it has
     * ended.
     */
    expiresAt: instant.nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFileView = z.infer<typeof evidenceFileSchema>;
