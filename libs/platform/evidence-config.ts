/** The part of the configuration that says where evidence is stored, and how much of it there may be. */
import { z } from 'zod';
import { secret } from './secret-files.ts';

const GB = 1e9;
const DAY_MS = 86_400_000;
const from = (least: number): z.ZodCoercedNumber => z.coerce.number().min(least);

export const evidence = z.object({
  COMITY_EVIDENCE_DIR: z.string().regex(/^\//, { error: 'must be an absolute path' }).optional(),
  COMITY_EVIDENCE_S3_BUCKET: z.string().min(3).optional(),
  COMITY_EVIDENCE_S3_ENDPOINT: z.url().optional(),
  COMITY_EVIDENCE_S3_REGION: z.string().default('us-east-1'),
  COMITY_EVIDENCE_S3_ACCESS_KEY_ID: secret(z.string().min(1).optional()),
  COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY: secret(z.string().min(1).optional()),
  COMITY_EVIDENCE_QUOTA_GB: from(0).default(1000),
  COMITY_EVIDENCE_RESERVE_GB: from(0).default(2),
  COMITY_EVIDENCE_PATIENCE_DAYS: from(0).default(7),
});

type EvidenceSettings = z.infer<typeof evidence>;

export function requireOnePlace(given: EvidenceSettings, context: z.RefinementCtx): void {
  const wrong = (name: keyof EvidenceSettings, message: string): void => {
    context.addIssue({ code: 'custom', path: [name], message });
  };
  const bucket = given.COMITY_EVIDENCE_S3_BUCKET;
  if ((given.COMITY_EVIDENCE_DIR === undefined) === (bucket === undefined))
    wrong('COMITY_EVIDENCE_DIR', 'give either this or COMITY_EVIDENCE_S3_BUCKET, so that evidence has one place');
  for (const name of ['COMITY_EVIDENCE_S3_ACCESS_KEY_ID', 'COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY'] as const)
    if (bucket !== undefined && given[name] === undefined) wrong(name, 'is needed with a bucket');
}

/**
 * The evidence is kept in a directory of this machine or in a bucket, given with its credentials.
 * `@comity/evidence/storage/open` takes this type.
 */
export type EvidencePlaceConfig =
  | { directory: string }
  | {
      bucket: { endpoint: string | null; region: string; bucket: string; accessKeyId: string; secretAccessKey: string };
    };

export interface EvidenceLimits {
  /** The number of bytes that each organization may store and announce. */
  quotaBytes: number;
  /** The number of bytes of the disk that uploads must leave free. */
  reserveBytes: number;
  /** The number of milliseconds without a byte after which an unfinished upload is removed. */
  patienceMs: number;
}

export function evidencePlace(given: EvidenceSettings): EvidencePlaceConfig {
  if (given.COMITY_EVIDENCE_DIR !== undefined) return { directory: given.COMITY_EVIDENCE_DIR };
  return {
    bucket: {
      endpoint: given.COMITY_EVIDENCE_S3_ENDPOINT ?? null,
      region: given.COMITY_EVIDENCE_S3_REGION,
      bucket: given.COMITY_EVIDENCE_S3_BUCKET ?? '',
      accessKeyId: given.COMITY_EVIDENCE_S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: given.COMITY_EVIDENCE_S3_SECRET_ACCESS_KEY ?? '',
    },
  };
}

export function evidenceLimits(given: EvidenceSettings): EvidenceLimits {
  return {
    quotaBytes: given.COMITY_EVIDENCE_QUOTA_GB * GB,
    reserveBytes: given.COMITY_EVIDENCE_RESERVE_GB * GB,
    patienceMs: given.COMITY_EVIDENCE_PATIENCE_DAYS * DAY_MS,
  };
}
