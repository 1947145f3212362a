/** What the work on evidence needs: rows, storage, keys, a way to ask other organizations, and time-stamps. */
import type { EvidenceAnswer, EvidenceRequest } from '@comity/contracts/evidence-request';
import type { DossierRef } from '@comity/contracts/engine';
import type { EvidenceWorkReason } from '@comity/contracts/http/evidence-work-views';
import type { RunningHashes } from '@comity/evidence/ingest/running-hashes';
import type { EvidenceStorage } from '@comity/evidence/storage/storage';
import type { StampResult } from '@comity/evidence/timestamp/client';
import type { EvidenceLimits } from '@comity/platform/evidence-config';
import type { Logger } from '@comity/platform/log';
import type { DataSource } from 'typeorm';

export interface EvidenceParts {
  dataSource: DataSource;
  storage: EvidenceStorage;
  hashes: RunningHashes;
  limits: EvidenceLimits;
  /** 32 bytes. */
  masterKey: Buffer;
  /** The domain with which the names of the organizations' keys begin. */
  installation: string;
  /** Asks another organization for a range. Inside one installation this runs the same code as its endpoint. */
  ask: (request: EvidenceRequest) => Promise<EvidenceAnswer>;
  stamp: (data: Uint8Array) => Promise<StampResult>;
  /** The roots, in DER, of the time-stamp authorities that are trusted here. */
  timestampRoots: readonly Uint8Array[];
  /** Wakes the dossier because a message lies in its inbox. */
  wake: (ref: DossierRef) => Promise<unknown>;
  log: Pick<Logger, 'warn' | 'info'>;
}

/** The result of an attempt, before it is decided when it is made again. */
export type WorkAttempt =
  { status: 'DONE' | 'OVERTAKEN' } | { status: 'WAITING' | 'FAILED'; reason: EvidenceWorkReason };

export const DONE: WorkAttempt = { status: 'DONE' };
export const OVERTAKEN: WorkAttempt = { status: 'OVERTAKEN' };
