/** Files of evidence at the api: how an upload describes a file (tus 1.0 Upload-Metadata), and how lists show it. */
import { z } from 'zod';
import { digest, line } from '@comity/vocabulary/schemas';
import type { Text } from './words.ts';

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

export interface EvidenceFileView {
  id: string;
  /** Inert: fit for a page, a file system and a header. */
  name: string;
  /** As given, with escapes such as `\u{202e}` for what cannot be seen. */
  nameGiven: string;
  /** As declared; null if nothing was. */
  mediaType: string | null;
  /** By its first bytes; null while unfinished, and if it is like nothing known. */
  looksLike: string | null;
  /** Bytes, as announced by the upload. */
  size: number;
  declaredSize: number | null;
  declaredSha256: string | null;
  /** MISMATCH: here whole, but not what the manifest says; `differences` names in what. */
  status: 'RECEIVING' | 'COMPLETE' | 'MISMATCH' | 'REMOVED';
  differences: ('SIZE' | 'SHA256')[];
  /** Bytes that are safe. */
  storedSize: number;
  /** Computed here while the bytes came; null while unfinished. */
  sha256: string | null;
  /** Null for what the machine brought. */
  uploadedBy: Text | null;
  begunAt: string;
  completedAt: string | null;
  removedAt: string | null;
  removedBecause: 'EXPIRED' | 'WITHDRAWN' | 'ABANDONED' | 'DESTROYED' | 'RETURNED' | null;
  /** Wall clock; when an unfinished upload is removed unless it goes on. Null once it has ended. */
  expiresAt: string | null;
}
