/**
 * Makes the sealed package at the State that gives evidence: everything that is not withheld, with the papers, records
 * and proofs, is written straight into the evidence storage under the dossier's own key; then the result is reported to
 * the dossier.
 *
 *   are all files here, and is it still wanted → papers, custody, ledger proof → package → message to ourselves
 *
 * A crash leaves an unfinished file, which is no package; the next attempt removes it and begins again. Two attempts
 * may overlap when a run of the engine is continued by another: the first one that is whole becomes the package, and
 * the other is removed.
 */
import { frameLanguage } from '@comity/texts/frame-language';
import { createPublicKey, randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { DossierRef } from '@comity/contracts/engine';
import type { ActName } from '@comity/vocabulary/acts';
import { type EvidenceAt, evidenceAt } from '@comity/evidence/ingest/place';
import { readEvidence } from '@comity/evidence/ingest/read';
import { openReceiver, type FileReceiver } from '@comity/evidence/ingest/receive';
import type { ByteSink } from '@comity/evidence/package/container/writer';
import { type EvidenceSource, seal, type SealInput } from '@comity/evidence/package/seal';
import { signCheckpoint } from '@comity/ledger/checkpoint';
import { formatNoteKey } from '@comity/ledger/note';
import { keyName, noteKeyOf, noteSigner } from '@comity/ledger/note-key';
import { inOrganization } from '@comity/persistence/context';
import { beginEvidence, completeEvidence, nextWriter } from '@comity/persistence/evidence';
import { privateKeyOf } from '@comity/persistence/keys';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { proveLeaves } from '@comity/persistence/ledger-export';
import { integrate } from '@comity/persistence/ledger-store';
import { type EvidenceRow, listEvidence } from '@comity/persistence/reads/evidence';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { keepPackage } from '@comity/persistence/sealed-packages';
import { lockContext, nowOf } from '../recording/dossier-context.ts';
import { type PackageMaterial, readPackageMaterial, type ReceivedFile } from './package-material.ts';
import { TransferFailed } from './fetch.ts';
import { packageContents } from './package-contents.ts';
import { papersOf } from './papers.ts';
import { removeContent } from './remove-content.ts';
import { type WorkAttempt, DONE, type EvidenceParts, OVERTAKEN } from './parts.ts';
import { conditionsOf, custodyFacts, type SelectedFiles, selectFiles, withheldOf } from './records.ts';
import { sealKeysOf } from './seal-keys.ts';
import { reportToDossier } from './report-to-dossier.ts';
import { reasonOf } from './stamp-reasons.ts';

export async function sealPackage(
  ref: DossierRef,
  work: EvidenceWork,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<WorkAttempt> {
  await abandonUnfinished(ref, work, parts);
  const sealed = await inOrganization(parts.dataSource, ref.organization, (manager) =>
    readPackageMaterial(manager, ref),
  );
  if (sealed === null) return { status: 'FAILED', reason: 'DOCUMENT_MISSING' };
  if (!isWanted(sealed, work.seq)) return OVERTAKEN;
  if (sealed.context.state.assistance?.package !== null) return DONE;
  const files = selectFiles(sealed);
  const obstacle = obstacleIn(files);
  if (obstacle !== null) return obstacle;
  const input = await inputOf(ref, sealed, { work, files }, parts, signal);
  return input === null
    ? { status: 'FAILED', reason: 'DOCUMENT_MISSING' }
    : writePackage(ref, sealed, { work, input }, parts);
}

/** Tells whether this very act still asks for the package. */
function isWanted({ context, events }: PackageMaterial, seq: number): boolean {
  const last = events.findLast(({ kind, code }) => kind === 'act' && code === ('prepare_package' satisfies ActName));
  return context.state.status === 'PACKAGED' && last?.seq === seq;
}

function obstacleIn({ included }: SelectedFiles): WorkAttempt | null {
  if (included.some(({ row }) => row?.status === 'MISMATCH')) return { status: 'FAILED', reason: 'FILE_MISMATCH' };
  if (included.some(({ row }) => row?.status !== 'COMPLETE')) return { status: 'WAITING', reason: 'FILES_WAIT' };
  return included.length === 0 ? { status: 'FAILED', reason: 'NOTHING_TO_SEAL' } : null;
}

interface SealTask {
  work: EvidenceWork;
  input: SealInput;
}

async function inputOf(
  ref: DossierRef,
  sealed: PackageMaterial,
  { work, files }: { work: EvidenceWork; files: SelectedFiles },
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<SealInput | null> {
  const { form, own, requesting, reference, context, snapshot, events } = sealed;
  const prepared = events.find(({ seq }) => seq === work.seq);
  const documents = await papersOf(sealed);
  if (
    prepared === undefined ||
    !['REQUEST', 'ORDER', 'DECISION'].every((kind) => documents.some((one) => one.kind === kind))
  )
    return null;
  const custody = custodyFacts(sealed, files, prepared);
  const { ledger, key } = await proofOf(
    sealed,
    custody.flatMap((fact) => fact.ledger ?? []),
    parts,
  );
  const evidence: EvidenceSource[] = [];
  for (const file of files.included) evidence.push(await sourceFor(ref, file, parts, signal));
  const party = ({ code, name }: PackageMaterial['own']): { organization: string; name: string } => ({
    organization: code,
    name: name[frameLanguage(form.language)].slice(0, 200),
  });
  return {
    id: randomUUID(),
    reference,
    createdAt: nowOf(context.organization, Date.now()),
    exercise: context.organization.exercise !== null,
    sender: { ...party(own), key },
    receiver: party(requesting),
    evidence,
    documents,
    withheld: withheldOf(sealed, files),
    custody,
    conditions: conditionsOf(sealed),
    snapshot,
    ledger,
  };
}

/** Reads the file twice, because its CRC stands before it in the package and the storage can only append. */
async function sourceFor(
  ref: DossierRef,
  { produced, row }: ReceivedFile,
  { storage, masterKey }: EvidenceParts,
  signal: AbortSignal,
): Promise<EvidenceSource> {
  if (row === null) throw new Error('A file that is not here cannot be sealed');
  const at = evidenceAt(storage, masterKey, { ...ref, file: row.id });
  async function* open(): AsyncGenerator<Uint8Array> {
    for await (const piece of readEvidence(at, row?.storedSize ?? 0)) {
      signal.throwIfAborted();
      yield piece;
    }
  }
  let crc = 0;
  for await (const piece of open()) crc = crc32(piece, crc);
  const { name, size, sha256, mediaType, target, category } = produced;
  const type = (row.looksLike ?? mediaType ?? 'application/octet-stream').slice(0, 120);
  return { name, size, sha256, type, target: target ?? '', category: category ?? '', open, crc };
}

async function proofOf(
  { context }: PackageMaterial,
  leaves: readonly string[],
  { dataSource, masterKey, installation }: EvidenceParts,
): Promise<{ ledger: SealInput['ledger']; key: string }> {
  const { id, code } = context.organization;
  while ((await integrate(dataSource, id)).full);
  return inOrganization(dataSource, id, async (manager) => {
    const proven = await proveLeaves(manager, id, leaves);
    if (proven === null) throw new TransferFailed('INTERRUPTED', 'the ledger has not taken up every entry yet');
    const privateKey = await readPrivateKey(manager, id, masterKey);
    const key = noteKeyOf(keyName(installation, code), createPublicKey(privateKey));
    const checkpoint = await signCheckpoint(proven.head, key, noteSigner(privateKey));
    return {
      key: formatNoteKey(key),
      ledger: { version: 1, organization: code, checkpoint, entries: proven.entries },
    };
  });
}

async function writePackage(
  ref: DossierRef,
  { context }: PackageMaterial,
  { work, input }: SealTask,
  parts: EvidenceParts,
): Promise<WorkAttempt> {
  const { dataSource, storage, masterKey, hashes, stamp } = parts;
  const file = randomUUID();
  const at = evidenceAt(storage, masterKey, { ...ref, file });
  const key = { organization: ref.organization, id: file };
  const writer = await announcePackage(ref, { work, input }, { at, file }, parts);
  const receiving = await openReceiver(at, writer, hashes);
  const keys = await sealKeysOf(parts, context.organization);
  const signer = { certificate: keys.certificate, issuers: [keys.root], key: privateKeyOf(keys.signingKey) };
  const result = await seal(input, { signer, at: new Date(), stamp }, appendOnlySink(receiving));
  if (!result.ok) {
    parts.log.warn({ reason: result.reason, about: result.about }, 'a package is not sealed yet');
    const reason = result.reason === 'TIMESTAMP_FAILED' ? reasonOf(result.about) : 'EVIDENCE_DAMAGED';
    return { status: 'WAITING', reason };
  }
  const { size, sha256 } = await receiving.finish();
  const ended = await inOrganization(dataSource, ref.organization, async (manager): Promise<'TOLD' | WorkAttempt> => {
    const now = await lockContext(manager, ref);
    if (now.state.status !== 'PACKAGED') return OVERTAKEN;
    const kept = { seq: work.seq, digest: sha256, file, contents: packageContents(result.descriptor) };
    if (!(await keepPackage(manager, ref, kept))) return DONE;
    const found = { writer, size, sha256, looksLike: null, differences: [], at: nowOf(now.organization, Date.now()) };
    const complete = await completeEvidence(manager, key, found);
    // Another attempt has begun since, and has removed what this one wrote.
    if (!complete) throw new TransferFailed('INTERRUPTED', 'another attempt goes on with it');
    const body = { package: sha256, bytes: size, files: input.evidence.length };
    await reportToDossier(manager, now, { code: 'package_sealed', body }, [], masterKey);
    return 'TOLD';
  });
  if (ended !== 'TOLD') {
    await abandon(ref, { id: file, folder: at.folder }, parts);
    return ended;
  }
  await parts.wake(ref);
  return DONE;
}

/**
 * Announces the file with what is known of its length beforehand; its real length is recorded at the end. Returns the
 * number of the writer.
 */
async function announcePackage(
  ref: DossierRef,
  { work, input }: SealTask,
  { at, file }: { at: EvidenceAt; file: string },
  { dataSource, limits, storage }: EvidenceParts,
): Promise<number> {
  const size = [...input.evidence, ...input.documents].reduce((sum, one) => sum + sizeOf(one), 0);
  const free = await storage.freeBytes();
  if (free !== null && free - size < limits.reserveBytes) throw new TransferFailed('STORAGE_FULL', file);
  return inOrganization(dataSource, ref.organization, async (manager) => {
    const context = await lockContext(manager, ref);
    const beginning = await beginEvidence(
      manager,
      {
        organization: ref.organization,
        id: file,
        dossier: ref.dossier,
        folder: at.folder,
        name: `${input.reference}.asice`,
        mediaType: 'application/vnd.etsi.asic-e+zip',
        size,
        declared: { size: null, sha256: null },
        uploadMetadata: null,
        by: null,
        kind: 'PACKAGE',
        event: work.seq,
        at: nowOf(context.organization, Date.now()),
        patienceMs: limits.patienceMs,
      },
      limits.quotaBytes,
    );
    if (beginning.outcome === 'over quota') throw new TransferFailed('QUOTA_FULL', file);
    return (await nextWriter(manager, { organization: ref.organization, id: file })) ?? 1;
  });
}

const sizeOf = (one: SealInput['evidence'][number] | SealInput['documents'][number]): number =>
  'content' in one ? one.content.length : one.size;

/** Makes a sink that takes bytes in their order only. */
function appendOnlySink(receiving: FileReceiver): ByteSink {
  return {
    async write(bytes, position) {
      if (position !== receiving.offset) throw new Error('A package is written from its beginning to its end');
      await receiving.take(bytes);
    },
  };
}

/** Removes what an earlier attempt of the same work has left. */
async function abandonUnfinished(ref: DossierRef, { seq }: EvidenceWork, parts: EvidenceParts): Promise<void> {
  const files = await inOrganization(parts.dataSource, ref.organization, (manager) => listEvidence(manager, ref));
  const left = files.filter(({ kind, event, status }) => kind === 'PACKAGE' && event === seq && status === 'RECEIVING');
  for (const file of left) await abandon(ref, file, parts);
}

async function abandon(
  ref: DossierRef,
  file: Pick<EvidenceRow, 'id' | 'folder'>,
  { dataSource, storage }: EvidenceParts,
): Promise<void> {
  await removeContent(dataSource, storage, { organization: ref.organization, ...file }, 'ABANDONED');
}
