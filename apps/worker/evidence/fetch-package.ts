/**
 * Takes in a sealed package at the requesting State: it is fetched whole, then checked byte by byte with keys that are
 * known here, and the result is reported to the dossier. One byte that does not match quarantines the whole delivery on
 * both sides (docs/rules scenario 22); the sender keeps the original, and a further hand-over brings it again.
 */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { DossierRef } from '@comity/contracts/engine';
import { evidenceAt } from '@comity/evidence/ingest/place';
import { evidenceSource } from '@comity/evidence/ingest/source';
import { inOrganization } from '@comity/persistence/context';
import type { EvidenceRow } from '@comity/persistence/reads/evidence';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import type { PackageContents } from '@comity/persistence/schema/evidence';
import { keepPackage } from '@comity/persistence/sealed-packages';
import { lockContext } from '../recording/dossier-context.ts';
import { fetchFile, openSenderLine } from './fetch.ts';
import { contentsOf } from './package-contents.ts';
import { type WorkAttempt, DONE, type EvidenceParts } from './parts.ts';
import { reportToDossier } from './report-to-dossier.ts';
import { checkPackage, type CheckedPackage } from './verify.ts';

export async function fetchPackage(
  ref: DossierRef,
  work: EvidenceWork,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<WorkAttempt> {
  // The row belongs to the event of this message, whose body was parsed by its code's schema before it was recorded.
  const { package: digest, bytes } = work.payload as unknown as MessageBodies['evidence'];
  const line = await openSenderLine(ref, work, parts);
  const wanted = { file: null, name: `${digest}.asice`, mediaType: null, size: bytes, sha256: digest };
  const row = await fetchFile(line, wanted, work, parts, signal);
  const source = evidenceSource(evidenceAt(parts.storage, parts.masterKey, { ...ref, file: row.id }), row.storedSize);
  const checked = await checkPackage(
    source,
    { digest, found: row.sha256 ?? '', sender: line.message.code },
    parts,
    signal,
  );
  await reportCheck(ref, work, { row, checked, digest, contents: await contentsOf(source) }, parts);
  return DONE;
}

interface FetchedPackage {
  row: EvidenceRow;
  digest: string;
  checked: CheckedPackage;
  contents: PackageContents | null;
}

async function reportCheck(
  ref: DossierRef,
  { seq }: EvidenceWork,
  { row, checked, digest, contents }: FetchedPackage,
  { dataSource, masterKey, wake }: EvidenceParts,
): Promise<void> {
  await inOrganization(dataSource, ref.organization, async (manager) => {
    const context = await lockContext(manager, ref);
    const { failed, findings, document } = checked;
    // Another attempt, of the run that this one continues, has reported it already.
    if (!(await keepPackage(manager, ref, { seq, digest, file: row.id, contents }))) return;
    const body = { package: digest, failed, findings };
    await reportToDossier(manager, context, { code: 'verification', body }, [document], masterKey);
  });
  await wake(ref);
}
