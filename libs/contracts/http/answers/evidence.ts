/** Files of evidence at the api; held to the type of `../evidence.ts` that programs read. */
import { z } from 'zod';
import type { EvidenceFileView } from '../evidence.ts';
import { count, digest, instant, text } from './parts.ts';

export const evidenceFiles = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    nameGiven: z.string(),
    mediaType: z.string().nullable(),
    looksLike: z.string().nullable(),
    size: count,
    declaredSize: count.nullable(),
    declaredSha256: digest.nullable(),
    status: z.enum(['RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']),
    differences: z.array(z.enum(['SIZE', 'SHA256'])),
    storedSize: count,
    sha256: digest.nullable(),
    uploadedBy: text.nullable(),
    begunAt: instant,
    completedAt: instant.nullable(),
    removedAt: instant.nullable(),
    removedBecause: z.enum(['EXPIRED', 'WITHDRAWN']).nullable(),
    expiresAt: instant.nullable(),
  }),
) satisfies z.ZodType<EvidenceFileView[]>;
