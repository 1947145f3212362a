/**
 * A message names evidence, and the organization to which the message is addressed fetches it from the sender one range
 * of bytes at a time, so that a broken connection costs a range and never a file. The question is signed like a
 * message; the answer is the range, encrypted in the age format to the recipient that the question names.
 */
import { z } from 'zod';
import { id, line, signature, signedInstant as instant } from '@comity/vocabulary/schemas';

/** This is the largest number of bytes of a range. */
export const LARGEST_RANGE = 64 * 1024 * 1024;
/** These are the milliseconds of wall clock by which the clocks of two installations may differ. */
export const CLOCKS_APART_MS = 15 * 60_000;

export const evidenceRequestSchema = z.strictObject({
  version: z.literal(1),
  /** The dossier that asks: the one to which the message came. */
  from: z.strictObject({ organization: line(64), dossier: id }),
  /** The dossier that is asked: the one from which the message came. */
  to: z.strictObject({ organization: line(64), dossier: id }),
  /** This is the number of the message between the two dossiers that names the requested file. */
  message: z.int().min(1).max(1_000_000),
  /** This is one of the files that a production names; it is null for the package of a message that names one. */
  file: id.nullable(),
  /** This is the range of its bytes, `end` excluded. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** The age recipient `age1…` to which the answer is encrypted. */
  recipient: z.string().regex(/^age1[0-9a-z]{20,100}$/),
  /** The question was asked at this instant of the wall clock. */
  at: instant,
  signature,
});
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;
export type UnsignedEvidenceRequest = Omit<EvidenceRequest, 'signature'>;

export const EVIDENCE_REFUSALS = [
  'MALFORMED',
  'ASKER_UNKNOWN',
  'SIGNATURE_INVALID',
  'CLOCK_APART',
  'ADDRESSEE_UNKNOWN',
  'NOT_NAMED',
  'REMOVED',
  'RANGE_INVALID',
] as const;
export type EvidenceRefusal = (typeof EVIDENCE_REFUSALS)[number];

/** The answer's `bytes` are the requested range in the age format. */
export type EvidenceAnswer =
  | {
      outcome: 'given';
      bytes: ReadableStream<Uint8Array>;
      /** Whoever gives notes it for this dossier; it does not travel. */
      of?: { organization: string; dossier: string };
    }
  | { outcome: 'refused'; reason: EvidenceRefusal };
