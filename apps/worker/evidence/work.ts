/**
 * Does the long work on a dossier's evidence in one activity, each piece of it by itself. What cannot be done now waits
 * with its reason, which the dossier shows, and does not delay the other pieces. Everything may be begun again at any
 * time, because rows and storage record how far it has come.
 */
import { Context, heartbeat } from '@temporalio/activity';
import type { DossierRef, EvidenceActivities } from '@comity/contracts/engine';
import type { EvidenceWorkKind } from '@comity/contracts/http/evidence-work-views';
import { EvidenceDamaged, StorageFull } from '@comity/evidence/storage/storage';
import { inOrganization } from '@comity/persistence/context';
import {
  type EvidenceWork,
  noteEvidenceWork,
  waitingEvidenceWork,
  type WorkOutcome,
} from '@comity/persistence/recording/evidence-work';
import { pauseAfter } from '../effects/backoff.ts';
import { checkDeliveryByHand } from './check-delivery-by-hand.ts';
import { destroy } from './destroy.ts';
import { fetchFiles } from './fetch-files.ts';
import { fetchPackage } from './fetch-package.ts';
import { TransferFailed } from './fetch.ts';
import type { WorkAttempt, EvidenceParts } from './parts.ts';
import { sealPackage } from './seal.ts';

const HEARTBEAT_MS = 3_000;

type WorkHandler = (
  ref: DossierRef,
  work: EvidenceWork,
  parts: EvidenceParts,
  signal: AbortSignal,
) => Promise<WorkAttempt>;
const WORK_HANDLERS: Record<EvidenceWorkKind, WorkHandler> = {
  FETCH_FILES: fetchFiles,
  FETCH_PACKAGE: fetchPackage,
  CHECK_BROUGHT: checkDeliveryByHand,
  SEAL: sealPackage,
  DESTROY: destroy,
  DISPOSE_SET_ASIDE: destroy,
};

export function evidenceActivities(parts: EvidenceParts): EvidenceActivities {
  return {
    async workOnEvidence(ref) {
      const alive = setInterval(heartbeat, HEARTBEAT_MS);
      try {
        return { retryInMs: await workOnEvidence(ref, parts, Context.current().cancellationSignal) };
      } finally {
        clearInterval(alive);
      }
    },
  };
}

/** Returns the milliseconds until the next attempt is worthwhile; null when nothing waits any more. */
export async function workOnEvidence(
  ref: DossierRef,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<number | null> {
  const { dataSource } = parts;
  const waiting = await inOrganization(dataSource, ref.organization, (manager) => waitingEvidenceWork(manager, ref));
  const pauses: number[] = [];
  for (const work of waiting) {
    if (work.dueInMs > 0) {
      pauses.push(work.dueInMs);
      continue;
    }
    const outcome = outcomeOf(work, await attempt(ref, work, parts, signal));
    await inOrganization(dataSource, ref.organization, (manager) => noteEvidenceWork(manager, ref, work, outcome));
    if (outcome.pauseMs !== null) pauses.push(outcome.pauseMs);
  }
  return pauses.length === 0 ? null : Math.min(...pauses);
}

function outcomeOf({ attempts }: EvidenceWork, made: WorkAttempt): WorkOutcome {
  const pauseMs = made.status === 'WAITING' ? pauseAfter(attempts + 1) : null;
  return { status: made.status, reason: 'reason' in made ? made.reason : null, pauseMs };
}

async function attempt(
  ref: DossierRef,
  work: EvidenceWork,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<WorkAttempt> {
  try {
    return await WORK_HANDLERS[work.kind](ref, work, parts, signal);
  } catch (error) {
    signal.throwIfAborted();
    parts.log.warn({ err: error, dossier: ref.dossier, work: work.kind }, 'work on evidence waits');
    if (error instanceof TransferFailed) return { status: 'WAITING', reason: error.reason };
    if (error instanceof StorageFull) return { status: 'WAITING', reason: 'STORAGE_FULL' };
    if (error instanceof EvidenceDamaged) return { status: 'WAITING', reason: 'EVIDENCE_DAMAGED' };
    return { status: 'WAITING', reason: 'INTERRUPTED' };
  }
}
