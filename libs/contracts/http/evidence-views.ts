/**
 * The evidence of a formal request as each side sees it: what the provider produced, how far its files have come, the
 * sealed package, and what its check found. Instants are ISO 8601 UTC, sizes bytes, hashes lower-case hex.
 */
import type { DataCategory } from '@comity/vocabulary/values/request-codes';
import type { Text } from './words.ts';

/** A file that a production names. */
export interface ProducedFileView {
  /** Id of the file here: under `/dossiers/{id}/evidence/{file}`, and what `withhold_files` names. */
  file: string;
  /** Inert: fit for a page, a file system and a header. */
  name: string;
  /** As given, with escapes such as `\\u{202e}` for what cannot be seen. */
  nameGiven: string;
  size: number;
  sha256: string;
  mediaType: string | null;
  /** Which identifier and kind of data it answers; null where the provider has not said it. */
  target: string | null;
  category: DataCategory | null;
  /**
   * How far our own copy has come. COMPLETE: every byte is here and is what the provider named. MISMATCH: here whole, but
   * not that; it does not count as received. REMOVED: its content is gone, its proof stays.
   */
  status: 'WAITING' | 'RECEIVING' | 'COMPLETE' | 'MISMATCH' | 'REMOVED';
  /** Bytes of our copy that are safe. */
  storedSize: number;
  withheld: boolean;
}

export interface ProductionView {
  /** Digest of the production's document, which travels with the message. */
  document: string;
  at: string;
  complete: boolean;
  files: ProducedFileView[];
  certificate: { custodian: string; method: string; statement: string; locale: 'en' | 'es' };
}

/** A file inside a sealed package. */
export interface PackagedFileView {
  /** Its name in the package without folders, under `/dossiers/{id}/package/evidence/{path}`; documents likewise. */
  path: string;
  name: string;
  size: number;
  sha256: string;
  type: string;
  category: string;
  target: string;
}

export interface PackageView {
  /** SHA-256 of the container. */
  digest: string;
  bytes: number;
  files: number;
  sealedAt: string;
  /** WAITING: its bytes are not here yet. HERE: under `/dossiers/{id}/package`. REMOVED: destroyed, its proof stays. */
  status: 'WAITING' | 'HERE' | 'REMOVED';
  /** As the package says itself; null while it is not here, or where it cannot be read. */
  contents: {
    evidence: PackagedFileView[];
    documents: { path: string; kind: string; title: string; language: string; size: number; sha256: string }[];
    withheld: { name: string; size: number; sha256: string; reason: string }[];
  } | null;
}

/** A file that came on a medium. */
export interface BroughtFileView {
  /** Id of the file here: under `/dossiers/{id}/evidence/{file}`. */
  file: string;
  name: string;
  nameGiven: string;
  size: number;
  sha256: string;
  mediaType: string | null;
  /** What the list that came along says of it; null where it says nothing. */
  listed: string | null;
  status: ProducedFileView['status'];
}

/** Files of a State without Comity. Nobody sealed them: what is known of them is their list and the hashes made here. */
export interface BroughtView {
  /** Digest of the list. */
  delivery: string;
  at: string;
  medium: string;
  /** Whether a list of SHA-256 values came along. */
  listed: boolean;
  /** In quarantine as long as the check has not held; then no file is given out. */
  quarantined: boolean;
  files: BroughtFileView[];
  absent: { name: string; sha256: string }[];
  /** Files of earlier deliveries that held. */
  earlier: Omit<BroughtFileView, 'listed'>[];
}

/** What the check of the package found; the same list on both sides, where both use Comity. */
export interface VerificationView {
  package: string;
  at: string;
  holds: boolean;
  /** How many checks and files do not hold. */
  failed: number;
  /** Where a State without Comity told its result: in its words. It has no list of checks then. */
  told: string | null;
  checks: {
    check: string;
    says: Text;
    outcome: 'holds' | 'fails' | 'unchecked';
    findings: { code: string; says: Text; about: string[] }[];
  }[];
}

/** Work on evidence that the machine has to do, waits to do again, or has given up until a person changes something. */
export interface EvidenceWorkView {
  kind: EvidenceWorkKind;
  status: 'WAITING' | 'DONE' | 'FAILED' | 'OVERTAKEN';
  since: string;
  doneAt: string | null;
  attempts: number;
  /** Wall clock; null while it is being done, and once it has ended. */
  nextAttemptAt: string | null;
  /** Why it waits or has failed; a code of `evidenceWorkReasons`. */
  reason: EvidenceWorkReason | null;
  /** Bytes done and to be done, where the work is a transfer. */
  bytes: { done: number; total: number } | null;
}

export const EVIDENCE_WORK = ['FETCH_FILES', 'FETCH_PACKAGE', 'CHECK_BROUGHT', 'SEAL', 'DESTROY'] as const;
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
  'EVIDENCE_DAMAGED',
  'STORAGE_FULL',
  'QUOTA_FULL',
  'DOCUMENT_MISSING',
] as const;
export type EvidenceWorkReason = (typeof EVIDENCE_WORK_REASONS)[number];

export interface EvidenceView {
  productions: ProductionView[];
  package: PackageView | null;
  brought: BroughtView | null;
  verification: VerificationView | null;
  /** Oldest first; what waits is among it. */
  work: EvidenceWorkView[];
  /** Whether what was produced is no longer opened by who asks: it was handed over. */
  closed: boolean;
}
