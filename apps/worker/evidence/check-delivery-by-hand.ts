/**
 * Checks the files that a State without Comity brought on a medium: every byte is read again from the storage and
 * compared with what arrived, and every file with the hash list that came along. One file that does not match
 * quarantines the whole delivery, as with a sealed package (docs/rules scenario 22). Where no list came, nothing is
 * compared with it and the result says so.
 */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { DossierRef } from '@comity/contracts/engine';
import type { Delivery, Verification } from '@comity/contracts/documents';
import { displayName } from '@comity/evidence/ingest/file-name';
import { evidenceAt } from '@comity/evidence/ingest/place';
import { digestOfStored } from '@comity/evidence/ingest/read';
import { EvidenceDamaged } from '@comity/evidence/storage/storage';
import { inOrganization } from '@comity/persistence/context';
import { digestOf } from '@comity/persistence/digest';
import { readDocument } from '@comity/persistence/documents';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import type { BroughtCheck, BroughtFault } from '@comity/texts/groups/brought';
import { lockContext } from '../recording/dossier-context.ts';
import { type WorkAttempt, DONE, type EvidenceParts } from './parts.ts';
import { reportToDossier } from './report-to-dossier.ts';

type VerificationCheck = Verification['checks'][number];
type DeliveredFile = Delivery['files'][number];

export async function checkDeliveryByHand(
  ref: DossierRef,
  work: EvidenceWork,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<WorkAttempt> {
  // The row belongs to the event of this message, whose body was parsed by its code's schema before it was recorded.
  const { delivery: digest } = work.payload as unknown as MessageBodies['evidence_brought'];
  const { dataSource, masterKey, wake } = parts;
  const delivery = await inOrganization(dataSource, ref.organization, (manager) =>
    readDocument<Delivery>(manager, ref.organization, digest),
  );
  if (delivery === null) return { status: 'FAILED', reason: 'DOCUMENT_MISSING' };
  const altered: string[] = [];
  for (const file of delivery.files) {
    signal.throwIfAborted();
    if (!(await isAsItArrived(ref, file, parts))) altered.push(displayName(file.name));
  }
  const checks = [storedBytesCheck(altered), hashListCheck(delivery)];
  const failed = checks.flatMap(({ findings }) => findings.flatMap(({ about }) => about)).length;
  const content: Verification = { package: digest, holds: failed === 0, checks };
  const body = { package: digest, failed, findings: digestOf(content), brought: true as const };
  await inOrganization(dataSource, ref.organization, async (manager) => {
    const context = await lockContext(manager, ref);
    await reportToDossier(
      manager,
      context,
      { code: 'verification', body },
      [{ kind: 'VERIFICATION', content }],
      masterKey,
    );
  });
  await wake(ref);
  return DONE;
}

async function isAsItArrived(
  ref: DossierRef,
  { id, size, sha256 }: DeliveredFile,
  { storage, masterKey }: EvidenceParts,
): Promise<boolean> {
  try {
    return (await digestOfStored(evidenceAt(storage, masterKey, { ...ref, file: id }), size)) === sha256;
  } catch (error) {
    if (error instanceof EvidenceDamaged) return false;
    throw error;
  }
}

function storedBytesCheck(altered: readonly string[]): VerificationCheck {
  return checkOf('brought_bytes', [['BROUGHT_ALTERED', altered]]);
}

export function hashListCheck({ listed, files, absent }: Delivery): VerificationCheck {
  if (!listed) return { check: 'brought_list' satisfies BroughtCheck, outcome: 'unchecked', findings: [] };
  const names = (wanted: (file: DeliveredFile) => boolean): string[] =>
    files.filter(wanted).map(({ name }) => displayName(name));
  return checkOf('brought_list', [
    ['BROUGHT_DIFFERS', names((file) => file.listed !== null && file.listed !== file.sha256)],
    ['BROUGHT_NOT_LISTED', names((file) => file.listed === null)],
    ['BROUGHT_ABSENT', absent.map(({ name }) => displayName(name))],
  ]);
}

/** One finding names at most twenty places, so a longer list is split into several findings. */
const PLACES = 20;

function checkOf(check: BroughtCheck, found: readonly [BroughtFault, readonly string[]][]): VerificationCheck {
  const findings = found.flatMap(([code, about]) =>
    Array.from({ length: Math.ceil(about.length / PLACES) }, (_, index) => ({
      code,
      about: about.slice(index * PLACES, (index + 1) * PLACES).map((name) => name.slice(0, 300)),
    })),
  );
  return { check, outcome: findings.length === 0 ? 'holds' : 'fails', findings: findings.slice(0, 200) };
}
