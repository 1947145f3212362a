/**
 * How evidence travels: a message names it, and who is named in the message fetches it from the sender, a range of bytes
 * at a time, so that a line that breaks costs a range and never a file. The question is signed like a message; the answer is
 * the range encrypted in the age format to the recipient that the question names.
 */
import { z } from 'zod';
import { id, line, signedInstant as instant } from '@comity/vocabulary/schemas';

/** Bytes of a range, at most. */
export const LARGEST_RANGE = 64 * 1024 * 1024;
/** How far the clocks of two installations may lie apart, milliseconds of wall clock. */
export const CLOCKS_APART_MS = 15 * 60_000;

export const evidenceRequestSchema = z.strictObject({
  version: z.literal(1),
  /** Who asks: the dossier to which the message came. */
  from: z.strictObject({ organization: line(64), dossier: id }),
  /** Who is asked: the dossier from which it came. */
  to: z.strictObject({ organization: line(64), dossier: id }),
  /** Number of the message between the two dossiers that names what is asked for. */
  message: z.int().min(1).max(1_000_000),
  /** One of the files that a production names; null for the package of a message that names one. */
  file: id.nullable(),
  /** Bytes of it, `end` excluded. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** `age1…`: to whom the answer is encrypted. */
  recipient: z.string().regex(/^age1[0-9a-z]{20,100}$/),
  /** Wall clock. */
  at: instant,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
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

/** `bytes`: age, of the range that was asked for. */
export type EvidenceAnswer =
  { outcome: 'given'; bytes: ReadableStream<Uint8Array> } | { outcome: 'refused'; reason: EvidenceRefusal };
