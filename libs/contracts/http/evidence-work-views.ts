/**
 * The worker has to do this work on evidence, waits to do it again, or has given it up until a person changes
 * something.
 */
import { z } from 'zod';
import { count, instant } from './answer-parts.ts';

export const EVIDENCE_WORK = [
  'FETCH_FILES',
  'FETCH_PACKAGE',
  'CHECK_BROUGHT',
  'SEAL',
  'DESTROY',
  'DISPOSE_SET_ASIDE',
] as const;
export type EvidenceWorkKind = (typeof EVIDENCE_WORK)[number];

export const EVIDENCE_WORK_REASONS = [
  'SENDER_UNREACHABLE',
  'SENDER_REFUSES',
  'INTERRUPTED',
  'FILES_MISMATCH',
  'FILES_WAIT',
  'FILE_MISMATCH',
  'NOTHING_TO_SEAL',
  'TIMESTAMP_FAILED',
  'TIMESTAMP_UNREACHABLE',
  'TIMESTAMP_NO_ENTRY',
  'TIMESTAMP_REFUSED',
  'TIMESTAMP_UNTRUSTED',
  'EVIDENCE_DAMAGED',
  'STORAGE_FULL',
  'QUOTA_FULL',
  'DOCUMENT_MISSING',
] as const;
export type EvidenceWorkReason = (typeof EVIDENCE_WORK_REASONS)[number];

export const evidenceWorkSchema = z
  .strictObject({
    kind: z.enum(EVIDENCE_WORK),
    status: z.enum(['WAITING', 'DONE', 'FAILED', 'OVERTAKEN']),
    since: instant,
    doneAt: instant.nullable(),
    attempts: count,
    /** This is the wall-clock instant; it is null while the work is being done, and once it has ended. */
    nextAttemptAt: instant.nullable(),
    /** This is the reason why the work waits or has failed; it is a code of `evidenceWorkReasons`. */
    reason: z.enum(EVIDENCE_WORK_REASONS).nullable(),
    /** These are the bytes done and bytes to be done, where the work is a transfer. */
    bytes: z.strictObject({ done: count, total: count }).nullable(),
  })
  .meta({ id: 'EvidenceWork' });
export type EvidenceWorkView = z.infer<typeof evidenceWorkSchema>;
