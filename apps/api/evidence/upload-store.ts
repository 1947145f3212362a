/**
 * tus writes into this store, for one request of one person. The offset that the store answers is what the storage
 * really holds, so no crash can turn it into a promise that is not kept.
 *
 * A process that dies after the last byte and before the row is settled leaves a file that is stored whole and marked
 * unfinished: the next HEAD settles it from what is stored.
 */
import type { Readable } from 'node:stream';
import { DataStore, Metadata, Upload } from '@tus/server';
import { metadataHeader, uploadMetadata } from '@comity/contracts/http/evidence';
import { z } from 'zod';
import { storedLooksLike } from '@comity/evidence/ingest/looks-like';
import { declaredDifferences } from '@comity/evidence/ingest/declared-differences';
import type { EvidenceAt } from '@comity/evidence/ingest/place';
import { openReceiver, type FileReceiver, storedBytes } from '@comity/evidence/ingest/receive';
import { completeEvidence, declareEvidence, nextWriter, noteStored } from '@comity/persistence/evidence';
import { nowOf } from '@comity/persistence/exercise';
import type { Caller } from '@comity/persistence/reads/caller';
import type { EvidenceRow } from '@comity/persistence/reads/evidence';
import { problem } from '../problems/problem.ts';
import type { EvidenceFiles } from './evidence-files.ts';

/** At this interval a long request updates the row with its progress and checks whether it is still the latest. */
const NOTE_EVERY_MS = 1000;

interface Writing {
  row: EvidenceRow;
  at: EvidenceAt;
  writer: number;
  receiving: FileReceiver;
}

export class UploadStore extends DataStore {
  override extensions = ['creation', 'termination'];

  constructor(
    private readonly files: EvidenceFiles,
    private readonly caller: Caller,
    /** The header Upload-Metadata stands here as the client wrote it. */
    private readonly metadata: string,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const about = z.object({ ...uploadMetadata.shape, header: metadataHeader }).safeParse({
      ...upload.metadata,
      header: this.metadata,
    });
    if (!about.success) {
      const errors = about.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      throw problem('UPLOAD_INVALID', { errors });
    }
    const size = upload.size ?? 0;
    const { header, ...described } = about.data;
    await this.files.begin(this.caller, { id: upload.id, size, metadata: header }, described);
    if (size === 0) await this.settle(await this.begin(upload.id));
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    await this.declare(id);
    const row = await this.files.changeable(this.caller, id);
    const offset = row.status === 'RECEIVING' ? await storedBytes(this.at(row)) : row.size;
    if (row.status === 'RECEIVING' && offset === row.size) await this.settle(await this.begin(id));
    const metadata = row.uploadMetadata === null ? {} : { metadata: Metadata.parse(row.uploadMetadata) };
    return new Upload({ id, size: row.size, offset, storage: { type: 'evidence', path: id }, ...metadata });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    await this.declare(id);
    const writing = await this.begin(id);
    const { receiving, row } = writing;
    if (receiving.offset !== offset) throw problem('UPLOAD_OFFSET');
    try {
      await this.takeAll(stream, writing);
    } catch (error) {
      // Bytes that came before the connection broke are kept; if that fails too, the first reason is the one to report.
      await receiving.pause().catch(() => undefined);
      throw error;
    }
    if (receiving.offset === row.size) await this.settle(writing);
    else await this.note(writing, await receiving.pause());
    return receiving.offset;
  }

  override async remove(id: string): Promise<void> {
    await this.files.withdraw(this.caller, id);
  }

  /** An upload that was begun before its hash was known goes on with it: what a later request says is noted. */
  private async declare(id: string): Promise<void> {
    const { sha256 = null, size = null } = uploadMetadata.safeParse(metadataIn(this.metadata)).data ?? {};
    if (sha256 === null) return;
    await this.files.changeable(this.caller, id);
    await this.files.inOrganizationOf(this.caller, (manager) =>
      declareEvidence(manager, this.key(id), { sha256, size }),
    );
  }

  private async begin(id: string): Promise<Writing> {
    const row = await this.files.changeable(this.caller, id);
    const writer = await this.files.inOrganizationOf(this.caller, (manager) => nextWriter(manager, this.key(id)));
    if (writer === null) throw problem('UPLOAD_OFFSET');
    const at = this.at(row);
    return { row, at, writer, receiving: await openReceiver(at, writer, this.files.hashes) };
  }

  private async takeAll(stream: Readable, writing: Writing): Promise<void> {
    let noted = Date.now();
    for await (const piece of stream) {
      await writing.receiving.take(piece as Buffer);
      if (Date.now() - noted < NOTE_EVERY_MS) continue;
      noted = Date.now();
      await this.note(writing, writing.receiving.stored);
    }
  }

  private async note({ row, writer }: Writing, bytes: number): Promise<void> {
    const { patienceMs } = this.files.limits;
    const latest = await this.files.inOrganizationOf(this.caller, (manager) =>
      noteStored(manager, this.key(row.id), { writer, bytes, patienceMs }),
    );
    if (!latest) await this.giveWay(row);
  }

  /** All bytes have arrived: the row records the result, COMPLETE or MISMATCH. */
  private async settle({ row, at, writer, receiving }: Writing): Promise<void> {
    const received = await receiving.finish();
    const looksLike = await storedLooksLike(at, received.size);
    const different = declaredDifferences({ size: row.declaredSize, sha256: row.declaredSha256 }, received);
    const settled = await this.files.inOrganizationOf(this.caller, async (manager) => {
      const { now } = await nowOf(manager, this.caller.organization.id);
      const found = { writer, ...received, looksLike, differences: different, at: now };
      return completeEvidence(manager, this.key(row.id), found);
    });
    if (!settled) await this.giveWay(row);
  }

  /** Another request is the latest now. If it removed the file, no byte of this request may outlive it. */
  private async giveWay(row: EvidenceRow): Promise<never> {
    const { row: present } = await this.files.read(this.caller, row.id);
    if (present.status !== 'REMOVED') throw problem('UPLOAD_OVERTAKEN');
    await this.files.empty(row);
    throw problem('EVIDENCE_REMOVED');
  }

  private at({ dossier, id }: EvidenceRow): EvidenceAt {
    return this.files.at(this.caller, { dossier, id });
  }

  private key(id: string): { organization: string; id: string } {
    return { organization: this.caller.organization.id, id };
  }
}

/** What cannot be read as metadata says nothing of a file that is announced already. */
function metadataIn(header: string): Record<string, string | null> {
  try {
    return Metadata.parse(header);
  } catch {
    return {};
  }
}
