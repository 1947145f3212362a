/**
 * Finds files of evidence under the caller's rights: a person sees the files of the dossiers that their offices are on,
 * and adds or withdraws them as long as the dossier takes files from them. A file that the caller does not see is
 * answered like one that does not exist.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { EvidenceFileView, UploadMetadata } from '@comity/contracts/http/evidence';
import { RunningHashes } from '@comity/evidence/ingest/running-hashes';
import { nameProblem } from '@comity/evidence/ingest/file-name';
import { type EvidenceAt, evidenceAt } from '@comity/evidence/ingest/place';
import { inOrganization } from '@comity/persistence/context';
import { beginEvidence, noteEmptied, removeEvidence } from '@comity/persistence/evidence';
import type { Caller } from '@comity/persistence/reads/caller';
import { isDivided } from '@comity/domain/assistance/set-aside';
import { producedTargets } from '@comity/persistence/reads/produced-targets';
import { type DossierRow, readDossier } from '@comity/persistence/reads/dossier-rows';
import { type EvidenceRow, listEvidence, readEvidenceFile } from '@comity/persistence/reads/evidence';
import { lockDossier } from '@comity/persistence/recording/states';
import { type EvidenceLimits, evidenceLimits } from '@comity/platform/evidence-config';
import type { EntityManager } from 'typeorm';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { evidenceView } from './evidence-view.ts';
import { UPLOAD_BAR, type UploadBar } from './may-upload.ts';

export interface SeenFile {
  row: EvidenceRow;
  dossier: DossierRow;
  /** The identifier that it answers; null where nobody has said, or nobody has to know. */
  target: string | null;
}

interface Announced {
  id: string;
  size: number;
  /** The header Upload-Metadata stands here as the client wrote it. */
  metadata: string;
}

@Injectable()
export class EvidenceFiles {
  readonly hashes = new RunningHashes();
  readonly limits: EvidenceLimits;

  constructor(
    @Inject(ApiParts) readonly parts: ApiParts,
    @Inject(UPLOAD_BAR) private readonly uploadBar: UploadBar,
  ) {
    this.limits = evidenceLimits(parts.config);
  }

  list(caller: Caller, dossier: string): Promise<EvidenceFileView[]> {
    return this.inOrganizationOf(caller, async (manager) => {
      if ((await readDossier(manager, caller, dossier)) === null) throw problem('DOSSIER_UNKNOWN');
      const rows = await listEvidence(manager, { organization: caller.organization.id, dossier });
      return rows.filter(({ kind }) => kind === 'EVIDENCE').map(evidenceView);
    });
  }

  /**
   * Returns a file of evidence, or throws EVIDENCE_UNKNOWN. A package has an address of its own, which asks for its
   * check first.
   */
  read(caller: Caller, id: string): Promise<SeenFile> {
    return this.inOrganizationOf(caller, async (manager) => {
      const row = await readEvidenceFile(manager, { organization: caller.organization.id, id });
      const dossier = row === null ? null : await readDossier(manager, caller, row.dossier);
      if (row?.kind !== 'EVIDENCE' || dossier === null) throw problem('EVIDENCE_UNKNOWN');
      const key = { organization: caller.organization.id, dossier: dossier.id };
      const targets = isDivided(dossier.state) ? await producedTargets(manager, key) : null;
      return { row, dossier, target: targets?.get(id) ?? null };
    });
  }

  /** Returns the file if the caller may still change it; it also throws EVIDENCE_REMOVED, and what bars a file now. */
  async changeable(caller: Caller, id: string): Promise<EvidenceRow> {
    const { row, dossier } = await this.read(caller, id);
    if (row.status === 'REMOVED') throw problem('EVIDENCE_REMOVED');
    const bar = row.event === null ? this.uploadBar(dossier.state, caller) : problem('EVIDENCE_NOT_NOW');
    if (bar !== null) throw bar;
    return row;
  }

  /** Announces a file of `size` bytes, none of which has arrived yet. */
  async begin(caller: Caller, { id, size, metadata }: Announced, about: UploadMetadata): Promise<void> {
    const wrong = nameProblem(about.filename);
    if (wrong !== null) throw problem('UPLOAD_INVALID', { errors: [{ field: 'filename', message: wrong }] });
    await this.requireRoom(size);
    await this.inOrganizationOf(caller, async (manager) => {
      // No event of the dossier comes between what it takes now and the row of the file.
      await lockDossier(manager, { organization: caller.organization.id, dossier: about.dossier });
      const dossier = await readDossier(manager, caller, about.dossier);
      if (dossier === null) throw problem('DOSSIER_UNKNOWN');
      const bar = this.uploadBar(dossier.state, caller);
      if (bar !== null) throw bar;
      const beginning = await beginEvidence(
        manager,
        {
          organization: caller.organization.id,
          id,
          dossier: dossier.id,
          folder: this.at(caller, { dossier: dossier.id, id }).folder,
          name: about.filename,
          mediaType: about.filetype ?? null,
          size,
          declared: { size: about.size ?? null, sha256: about.sha256 ?? null },
          uploadMetadata: metadata,
          by: caller.member,
          kind: 'EVIDENCE',
          event: null,
          at: caller.now,
          patienceMs: this.limits.patienceMs,
        },
        this.limits.quotaBytes,
      );
      if (beginning.outcome === 'over quota') throw problem('QUOTA_FULL', { freeBytes: beginning.freeBytes });
    });
  }

  /** Marks the row as removed first and removes the bytes afterwards. */
  async withdraw(caller: Caller, id: string): Promise<void> {
    const row = await this.changeable(caller, id);
    const key = { organization: caller.organization.id, id };
    await this.inOrganizationOf(caller, (manager) =>
      removeEvidence(manager, key, { because: 'WITHDRAWN', at: caller.now }),
    );
    await this.empty(row);
    await this.inOrganizationOf(caller, (manager) => noteEmptied(manager, key));
  }

  async empty({ folder }: Pick<EvidenceRow, 'folder'>): Promise<void> {
    const { storage } = this.parts;
    await storage.remove((await storage.list(folder)).map(({ name }) => name));
  }

  at(caller: Caller, { dossier, id }: { dossier: string; id: string }): EvidenceAt {
    const { storage, config } = this.parts;
    return evidenceAt(storage, config.COMITY_MASTER_KEY, { organization: caller.organization.id, dossier, file: id });
  }

  inOrganizationOf<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inOrganization(this.parts.dataSource, caller.organization.id, work);
  }

  private async requireRoom(size: number): Promise<void> {
    const free = await this.parts.storage.freeBytes();
    if (free !== null && free - size < this.limits.reserveBytes)
      throw problem('STORAGE_FULL', { freeBytes: Math.max(free - this.limits.reserveBytes, 0) });
  }
}
