/**
 * Fetches one file from the sender of the message that names it into our own storage, under our own key, a range at a
 * time. The hash is computed along the way, memory is bounded, and a break costs at most what was not stored yet. What
 * arrives is what the sender's message named, or it is kept apart as a MISMATCH, which counts as not received.
 */
import type { KeyObject } from 'node:crypto';
import type { DossierRef } from '@comity/contracts/engine';
import type { EvidenceWorkReason } from '@comity/contracts/http/evidence-work-views';
import { storedLooksLike } from '@comity/evidence/ingest/looks-like';
import { declaredDifferences } from '@comity/evidence/ingest/declared-differences';
import { evidenceAt } from '@comity/evidence/ingest/place';
import { openReceiver, type FileReceiver } from '@comity/evidence/ingest/receive';
import { decryptWith } from '@comity/evidence/package/transport';
import { signEvidenceRequest } from '@comity/exchange/signature';
import { inOrganization } from '@comity/persistence/context';
import { beginEvidence, completeEvidence, copyId, nextWriter, noteStored } from '@comity/persistence/evidence';
import { nowOf } from '@comity/persistence/exercise';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { type EvidenceRow, readEvidenceFile } from '@comity/persistence/reads/evidence';
import type { EvidenceWork } from '@comity/persistence/recording/evidence-work';
import { organizationById } from '@comity/persistence/recording/organizations';
import type { SealKeys } from '@comity/persistence/seal-keys';
import type { EvidenceParts } from './parts.ts';
import { sealKeysOf } from './seal-keys.ts';

/** The number of bytes that are asked for at once: two parts of the storage. */
const RANGE = 16 * 1024 * 1024;

/** Says that the transfer has to wait, and why. */
export class TransferFailed extends Error {
  override readonly name = 'TransferFailed';
  constructor(
    readonly reason: EvidenceWorkReason,
    what: string,
  ) {
    super(`${reason}: ${what}`);
  }
}

export interface WantedFile {
  /** The id of the file at the sender; null for the package that the message names. */
  file: string | null;
  name: string;
  mediaType: string | null;
  size: number;
  sha256: string;
}

/** What asking the sender of one message needs: who asks, which message names the file, and the keys. */
export interface SenderLine {
  ref: DossierRef;
  code: string;
  message: NonNullable<EvidenceWork['message']>;
  keys: SealKeys;
  privateKey: KeyObject;
}

export async function openSenderLine(
  ref: DossierRef,
  { message }: EvidenceWork,
  parts: EvidenceParts,
): Promise<SenderLine> {
  const { dataSource, masterKey } = parts;
  const { organization, privateKey } = await inOrganization(dataSource, ref.organization, async (manager) => ({
    organization: await organizationById(manager, ref.organization),
    privateKey: await readPrivateKey(manager, ref.organization, masterKey),
  }));
  if (organization === null || message === null) throw new Error('Nobody sent what is to be fetched');
  return { ref, code: organization.code, message, keys: await sealKeysOf(parts, organization), privateKey };
}

/**
 * Returns the row of our copy when it is settled; throws `TransferFailed` or what the storage throws while it is not.
 */
export async function fetchFile(
  line: SenderLine,
  wanted: WantedFile,
  { seq }: Pick<EvidenceWork, 'seq'>,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<EvidenceRow> {
  const { ref } = line;
  const id = copyId(ref, seq, wanted.file);
  const row = await announcedCopy(line, { id, seq, wanted }, parts);
  if (row.status !== 'RECEIVING') return row;
  const key = { organization: ref.organization, id };
  const inside = parts.dataSource;
  const writer = await inOrganization(inside, ref.organization, (manager) => nextWriter(manager, key));
  if (writer === null) throw new TransferFailed('INTERRUPTED', 'the file was settled meanwhile');
  const at = evidenceAt(parts.storage, parts.masterKey, { ...ref, file: id });
  const receiving = await openReceiver(at, writer, parts.hashes);
  try {
    while (receiving.offset < wanted.size) {
      await takeRange(line, wanted, receiving, parts, signal);
      const progress = { writer, bytes: receiving.stored, patienceMs: parts.limits.patienceMs };
      const latest = await inOrganization(inside, ref.organization, (manager) => noteStored(manager, key, progress));
      if (!latest) throw new TransferFailed('INTERRUPTED', 'another attempt goes on with it');
    }
  } catch (error) {
    // The bytes that came before the line broke are kept. If even those cannot be stored, the first reason is the one
    // to report.
    await receiving.pause().catch(() => undefined);
    throw error;
  }
  const received = await receiving.finish();
  const looksLike = await storedLooksLike(at, received.size);
  return inOrganization(inside, ref.organization, async (manager) => {
    const { now } = await nowOf(manager, ref.organization);
    const found = { writer, ...received, looksLike, differences: declaredDifferences(wanted, received), at: now };
    await completeEvidence(manager, key, found);
    return requiredRow(await readEvidenceFile(manager, key));
  });
}

/** Returns the row of our copy, which is announced now unless it was before. */
async function announcedCopy(
  { ref }: SenderLine,
  { id, seq, wanted }: { id: string; seq: number; wanted: WantedFile },
  { dataSource, storage, masterKey, limits }: EvidenceParts,
): Promise<EvidenceRow> {
  const free = await storage.freeBytes();
  return inOrganization(dataSource, ref.organization, async (manager) => {
    const key = { organization: ref.organization, id };
    const known = await readEvidenceFile(manager, key);
    if (known !== null) return known;
    if (free !== null && free - wanted.size < limits.reserveBytes) throw new TransferFailed('STORAGE_FULL', id);
    const { now } = await nowOf(manager, ref.organization);
    const beginning = await beginEvidence(
      manager,
      {
        ...key,
        dossier: ref.dossier,
        folder: evidenceAt(storage, masterKey, { ...ref, file: id }).folder,
        name: wanted.name,
        mediaType: wanted.mediaType,
        size: wanted.size,
        declared: { size: wanted.size, sha256: wanted.sha256 },
        uploadMetadata: null,
        by: null,
        kind: wanted.file === null ? 'PACKAGE' : 'EVIDENCE',
        event: seq,
        at: now,
        patienceMs: limits.patienceMs,
      },
      limits.quotaBytes,
    );
    if (beginning.outcome === 'over quota') throw new TransferFailed('QUOTA_FULL', id);
    return requiredRow(await readEvidenceFile(manager, key));
  });
}

function requiredRow(row: EvidenceRow | null): EvidenceRow {
  if (row === null) throw new Error('A file of evidence has no row');
  return row;
}

async function takeRange(
  line: SenderLine,
  wanted: WantedFile,
  receiving: FileReceiver,
  parts: EvidenceParts,
  signal: AbortSignal,
): Promise<void> {
  const start = receiving.offset;
  const end = Math.min(start + RANGE, wanted.size);
  const plain = await decryptWith(line.keys.identity, await askFor(line, wanted, { start, end }, parts)).catch(
    interrupted,
  );
  const reader = plain.getReader();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read().catch(interrupted);
      if (done) break;
      if (receiving.offset + value.length > end)
        throw new TransferFailed('INTERRUPTED', 'more came than was asked for');
      await receiving.take(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (receiving.offset < end) throw new TransferFailed('INTERRUPTED', 'less came than was asked for');
}

async function askFor(
  { ref, code, message, keys, privateKey }: SenderLine,
  { file }: WantedFile,
  range: { start: number; end: number },
  { ask }: EvidenceParts,
): Promise<ReadableStream<Uint8Array>> {
  const request = signEvidenceRequest(
    {
      version: 1,
      from: { organization: code, dossier: ref.dossier },
      to: { organization: message.code, dossier: message.dossier },
      message: message.number,
      file,
      ...range,
      recipient: keys.recipient,
      at: new Date().toISOString(),
    },
    privateKey,
  );
  const answer = await ask(request).catch((error: unknown) => {
    throw new TransferFailed('SENDER_UNREACHABLE', error instanceof Error ? error.message : String(error));
  });
  if (answer.outcome === 'refused') throw new TransferFailed('SENDER_REFUSES', answer.reason);
  return answer.bytes;
}

function interrupted(error: unknown): never {
  throw new TransferFailed('INTERRUPTED', error instanceof Error ? error.message : String(error));
}
