/** Evidence at the api; held to the types of `../evidence.ts` and `../evidence-views.ts` that programs read. */
import { z } from 'zod';
import { DATA_CATEGORIES } from '@comity/vocabulary/values/request-codes';
import type { EvidenceFileView } from '../evidence.ts';
import {
  type BroughtView,
  EVIDENCE_WORK,
  EVIDENCE_WORK_REASONS,
  type EvidenceView,
  type EvidenceWorkView,
  type PackageView,
  type ProductionView,
  type VerificationView,
} from '../evidence-views.ts';
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
    removedBecause: z.enum(['EXPIRED', 'WITHDRAWN', 'ABANDONED', 'DESTROYED', 'RETURNED']).nullable(),
    expiresAt: instant.nullable(),
  }),
) satisfies z.ZodType<EvidenceFileView[]>;

const production = z.object({
  document: digest,
  at: instant,
  complete: z.boolean(),
  files: z.array(
    z.object({
      file: z.uuid(),
      name: z.string(),
      nameGiven: z.string(),
      size: count,
      sha256: digest,
      mediaType: z.string().nullable(),
      target: z.string().nullable(),
      category: z.enum(DATA_CATEGORIES).nullable(),
      status: z.enum(['WAITING', 'RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']),
      storedSize: count,
      withheld: z.boolean(),
    }),
  ),
  certificate: z.object({
    custodian: z.string(),
    method: z.string(),
    statement: z.string(),
    locale: z.enum(['en', 'es']),
  }),
}) satisfies z.ZodType<ProductionView>;

const sealed = { size: count, sha256: digest };
const sealedPackage = z.object({
  digest,
  bytes: count,
  files: count,
  sealedAt: instant,
  status: z.enum(['WAITING', 'HERE', 'REMOVED']),
  contents: z
    .object({
      evidence: z.array(
        z.object({
          path: z.string(),
          name: z.string(),
          ...sealed,
          type: z.string(),
          category: z.string(),
          target: z.string(),
        }),
      ),
      documents: z.array(
        z.object({ path: z.string(), kind: z.string(), title: z.string(), language: z.string(), ...sealed }),
      ),
      withheld: z.array(z.object({ name: z.string(), ...sealed, reason: z.string() })),
    })
    .nullable(),
}) satisfies z.ZodType<PackageView>;

const broughtFile = z.object({
  file: z.uuid(),
  name: z.string(),
  nameGiven: z.string(),
  ...sealed,
  mediaType: z.string().nullable(),
  status: z.enum(['WAITING', 'RECEIVING', 'COMPLETE', 'MISMATCH', 'REMOVED']),
});
const brought = z.object({
  delivery: digest,
  at: instant,
  medium: z.string(),
  listed: z.boolean(),
  quarantined: z.boolean(),
  files: z.array(broughtFile.extend({ listed: digest.nullable() })),
  absent: z.array(z.object({ name: z.string(), sha256: digest })),
  earlier: z.array(broughtFile),
}) satisfies z.ZodType<BroughtView>;

const verification = z.object({
  package: digest,
  at: instant,
  holds: z.boolean(),
  failed: count,
  told: z.string().nullable(),
  checks: z.array(
    z.object({
      check: z.string(),
      says: text,
      outcome: z.enum(['holds', 'fails', 'unchecked']),
      findings: z.array(z.object({ code: z.string(), says: text, about: z.array(z.string()) })),
    }),
  ),
}) satisfies z.ZodType<VerificationView>;

const work = z.object({
  kind: z.enum(EVIDENCE_WORK),
  status: z.enum(['WAITING', 'DONE', 'FAILED', 'OVERTAKEN']),
  since: instant,
  doneAt: instant.nullable(),
  attempts: count,
  nextAttemptAt: instant.nullable(),
  reason: z.enum(EVIDENCE_WORK_REASONS).nullable(),
  bytes: z.object({ done: count, total: count }).nullable(),
}) satisfies z.ZodType<EvidenceWorkView>;

export const evidence = z.object({
  productions: z.array(production),
  package: sealedPackage.nullable(),
  brought: brought.nullable(),
  verification: verification.nullable(),
  work: z.array(work),
  closed: z.boolean(),
}) satisfies z.ZodType<EvidenceView>;
