/** What the work on evidence needs: rows, storage, keys, the way to other organizations, and a clock of the wall. */
import type { EvidenceAnswer, EvidenceRequest } from '@comity/contracts/evidence-request';
import type { DossierRef } from '@comity/contracts/engine';
import type { EvidenceWorkReason } from '@comity/contracts/http/evidence-views';
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
  /** Domain with which the names of the organizations' keys begin. */
  installation: string;
  /** Asks another organization for a range; inside one installation the same code that its endpoint runs. */
  ask: (request: EvidenceRequest) => Promise<EvidenceAnswer>;
  stamp: (data: Uint8Array) => Promise<StampResult>;
  /** DER of the roots of time-stamp authorities that are trusted here. */
  timestampRoots: readonly Uint8Array[];
  /** Something lies in the dossier's inbox. */
  wake: (ref: DossierRef) => Promise<unknown>;
  log: Pick<Logger, 'warn' | 'info'>;
}

/** What came of an attempt, before it is known when it is made again. */
export type WorkAttempt =
  { status: 'DONE' | 'OVERTAKEN' } | { status: 'WAITING' | 'FAILED'; reason: EvidenceWorkReason };

export const DONE: WorkAttempt = { status: 'DONE' };
export const OVERTAKEN: WorkAttempt = { status: 'OVERTAKEN' };
