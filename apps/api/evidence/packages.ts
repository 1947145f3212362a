/**
 * Serves the sealed package of a dossier and the files in it as attachments. What was handed over is given out only
 * when its check has succeeded: until then it is in quarantine. A file in the package is read where it is stored;
 * nothing is unpacked.
 */
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { targetOfPackage } from '@comity/domain/assistance/set-aside';
import { type Closed, closedTo } from '@comity/domain/assistance/produced-data';
import { descriptorOf, entryAt } from '@comity/evidence/package/contents';
import { evidenceSource } from '@comity/evidence/ingest/source';
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import { readDossier } from '@comity/persistence/reads/dossier-rows';
import { type EvidenceRow, readEvidenceFile } from '@comity/persistence/reads/evidence';
import { packageFile } from '@comity/persistence/sealed-packages';
import { problem } from '../problems/problem.ts';
import type { Request, Response } from '../routing/http.ts';
import { Downloads } from './downloads.ts';
import { EvidenceFiles } from './evidence-files.ts';

interface FoundPackage {
  row: EvidenceRow;
  name: string;
  /** Unless it is null the letters in the package may still be read, but what was produced may not. */
  closed: Closed | null;
}

@Injectable()
export class Packages {
  constructor(
    @Inject(EvidenceFiles) private readonly files: EvidenceFiles,
    @Inject(Downloads) private readonly downloads: Downloads,
  ) {}

  async whole(caller: Caller, dossier: string, request: Request, response: Response): Promise<StreamableFile> {
    const { row, name, closed } = await this.find(caller, dossier);
    if (closed !== null) throw problem(`EVIDENCE_${closed}`);
    const within = { start: 0, end: row.storedSize };
    return this.downloads.attach(caller, { row, name, sha256: row.sha256 ?? '', within }, request, response);
  }

  async file(caller: Caller, dossier: string, request: Request, response: Response): Promise<StreamableFile> {
    const { row, closed } = await this.find(caller, dossier);
    const source = evidenceSource(this.files.at(caller, row), row.storedSize);
    const descriptor = await descriptorOf(source);
    // Names that somebody has given to files stand in no address, because addresses are logged.
    const { folder, digest } = request.params;
    const isAsked = ({ sha256 }: { sha256: string }): boolean => sha256 === digest;
    const evidence = folder === 'evidence' ? descriptor?.evidence.find(isAsked) : undefined;
    const document = folder === 'documents' ? descriptor?.documents.find(isAsked) : undefined;
    const listed = evidence ?? document;
    const within = listed === undefined ? null : await entryAt(source, listed.path);
    if (listed === undefined || within === null) throw problem('EVIDENCE_UNKNOWN');
    if (closed !== null && evidence !== undefined) throw problem(`EVIDENCE_${closed}`);
    const name = evidence?.name ?? listed.path.split('/').at(-1) ?? '';
    return this.downloads.attach(caller, { row, name, sha256: listed.sha256, within }, request, response);
  }

  private find(caller: Caller, id: string): Promise<FoundPackage> {
    const key = { organization: caller.organization.id, dossier: id };
    return this.files.inOrganizationOf(caller, async (manager) => {
      const dossier = await readDossier(manager, caller, id);
      if (dossier === null) throw problem('DOSSIER_UNKNOWN');
      const { side, assistance } = dossier.state;
      const digest = assistance?.package?.digest ?? null;
      const kept = digest === null ? null : await packageFile(manager, key, digest);
      const row = kept === null ? null : await readEvidenceFile(manager, { ...key, id: kept.file });
      if (row === null) throw problem('EVIDENCE_UNKNOWN');
      if (row.status === 'REMOVED') throw problem('EVIDENCE_REMOVED');
      const holds = side !== 'requesting' || assistance?.verification?.failed === 0;
      if (row.status !== 'COMPLETE' || !holds) throw problem('EVIDENCE_QUARANTINED');
      const closed = closedTo(dossier.state, rolesOf(caller), row.event, targetOfPackage(true));
      return { row, name: `${dossier.reference}.asice`, closed };
    });
  }
}
