/**
 * Describes what a check finds, as values: which checks there are, what can fail, and what a reader is told besides.
 * The words for people are in `sentences.ts`.
 */
import type { EnteredByHand } from '@comity/contracts/sealed-package';
import type { CheckpointFault } from '@comity/ledger/checkpoint';
import type { SignedDataFault } from '../../signature/signed-data.ts';
import type { ContainerFault } from '../container/reader.ts';

/** The checks in the order in which they are made and reported. */
export const PACKAGE_CHECKS = [
  'container',
  'contents',
  'manifest',
  'bag',
  'signature',
  'signer',
  'timestamp',
  'descriptor',
  'evidence',
  'documents',
  'snapshot',
  'conditions',
  'custody',
  'graph',
  'ledger',
] as const;
export const LEDGER_CHECKS = ['form', 'checkpoint', 'inclusion', 'sequence', 'consistency'] as const;
export type PackageCheck = (typeof PACKAGE_CHECKS)[number];
export type CheckName = PackageCheck | (typeof LEDGER_CHECKS)[number];

export type FaultCode =
  | ContainerFault
  | SignedDataFault
  | CheckpointFault
  | 'HEADER_CONTRADICTS'
  | 'CRC_MISMATCH'
  | 'FILE_ALTERED'
  | 'FILE_NOT_LISTED'
  | 'FILE_MISSING'
  | 'MANIFEST_NOT_CANONICAL'
  | 'BAG_DIFFERS'
  | 'SIGNATURE_NOT_DETACHED'
  | 'SIGNER_CHAIN_BROKEN'
  | 'SIGNER_UNTRUSTED'
  | 'SIGNER_CERTIFICATE_NOT_VALID_THEN'
  | 'SENDER_IS_ANOTHER'
  | 'TIMESTAMP_MALFORMED'
  | 'TIMESTAMP_OTHER_BYTES'
  | 'TIMESTAMP_SIGNATURE_INVALID'
  | 'TIMESTAMP_AUTHORITY_UNTRUSTED'
  | 'TIMESTAMP_AUTHORITY_NOT_ENTITLED'
  | 'TIMESTAMP_CERTIFICATE_NOT_VALID_THEN'
  | 'RECORD_TOO_LARGE'
  | 'RECORD_NOT_CANONICAL'
  | 'RECORD_MALFORMED'
  | 'EVIDENCE_DIFFERS'
  | 'EVIDENCE_NOT_LISTED'
  | 'EVIDENCE_MISSING'
  | 'WITHHELD_INCLUDED'
  | 'DOCUMENT_DIFFERS'
  | 'DOCUMENT_NOT_LISTED'
  | 'DOCUMENT_MISSING'
  | 'DOCUMENT_KIND_MISSING'
  | 'DOCUMENT_NOT_PDF'
  | 'SNAPSHOT_DIFFERS'
  | 'CUSTODY_CHAIN_BROKEN'
  | 'CUSTODY_OUT_OF_ORDER'
  | 'CUSTODY_FILE_UNKNOWN'
  | 'CUSTODY_FILE_UNACCOUNTED'
  | 'CUSTODY_NOT_IN_LEDGER'
  | 'GRAPH_DIFFERS'
  | 'LEDGER_IS_ANOTHERS'
  | 'LEDGER_KEY_UNTRUSTED'
  | 'LEDGER_HEAD_TOO_OLD'
  | 'LEDGER_PROOF_INVALID'
  | 'LEDGER_ENTRY_TWICE'
  | 'LEDGER_GAP'
  | 'LEDGER_PAST_REWRITTEN';

export interface Finding {
  code: FaultCode;
  /**
   * These are the paths, indexes or numbers that the finding concerns. They are hostile input and MUST be escaped where
   * they are shown.
   */
  about: string[];
}

export interface Check {
  check: CheckName;
  /** `unchecked` means that what the check needs did not hold; it is then no reason to trust anything. */
  outcome: 'holds' | 'fails' | 'unchecked';
  findings: Finding[];
}

export interface StampFacts {
  at: string;
  authority: string;
  policy: string;
  /** The token's own statement (ETSI EN 319 422 section 9.1); only a trusted list says whether it is true. */
  statesQualified: boolean;
}

/** An entry of the custody record that people entered by hand; `number` is the number of the entry. */
export interface EnteredFact extends EnteredByHand {
  number: number;
}

/** What the package, receipt or export says of itself. It is to be believed only as far as the checks hold. */
export interface Facts {
  reference?: string;
  sender?: string;
  receiver?: string;
  createdAt?: string;
  exercise?: boolean;
  evidenceFiles?: number;
  evidenceBytes?: number;
  withheldFiles?: number;
  /** Absent where no entry bears the mark. Its absence does not prove that nothing was entered by hand. */
  enteredByHand?: EnteredFact[];
  signingCertificate?: string;
  /** The certificates are written in a form that strict tools of others refuse; the signature is as good as any. */
  strictToolsRefuse?: true;
  timestamp?: StampFacts;
  ledgerSize?: number;
  entries?: number;
}

export interface Report {
  kind: 'package' | 'receipt' | 'ledger-export';
  /** Every check holds. */
  holds: boolean;
  facts: Facts;
  checks: Check[];
}

export const finding = (code: FaultCode, ...about: string[]): Finding => ({ code, about });

export function checked(check: CheckName, findings: Finding[]): Check {
  return { check, outcome: findings.length === 0 ? 'holds' : 'fails', findings };
}

export const unchecked = (check: CheckName): Check => ({ check, outcome: 'unchecked', findings: [] });

export function reportOf(kind: Report['kind'], facts: Facts, checks: Check[]): Report {
  return { kind, holds: checks.every(({ outcome }) => outcome === 'holds'), facts, checks };
}
