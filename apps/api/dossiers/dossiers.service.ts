/** Reads dossiers: lists, one page, its documents, and the holds. */
import { Inject, Injectable } from '@nestjs/common';
import type { CorrespondenceView } from '@comity/contracts/http/correspondence-views';
import type { DossierLine } from '@comity/contracts/http/dossier-line-views';
import type { DossierView, HoldView, Page } from '@comity/contracts/http/views';
import { correspondents } from '@comity/domain/approvals/correspondence';
import { readingOrganization } from '@comity/persistence/context';
import { readAttachments, readDocuments, type StoredDocument } from '@comity/persistence/documents';
import type { Caller } from '@comity/persistence/reads/caller';
import { documentOfDossier } from '@comity/persistence/reads/dossier-parts';
import { readDossier } from '@comity/persistence/reads/dossier-rows';
import { countDossiers, listDossiers, placeOf } from '@comity/persistence/reads/dossier-search';
import { assistanceAfter, countHolds, holdClocks, listHolds } from '@comity/persistence/reads/holds';
import type { EntityManager } from 'typeorm';
import type { Target } from '@comity/vocabulary/values/request-form';
import { ApiParts, type ListParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { DOCUMENT_FIELDS } from '@comity/vocabulary/recorded-documents';
import { besideId, decodeCursor, encodeCursor } from './cursor.ts';
import { deadlineView } from './deadlines.ts';
import { readContents } from './dossier-page.ts';
import { dossierView } from './dossier-view.ts';
import { holdViews, linkedView } from './hold-view.ts';
import { letterView } from './letter-view.ts';
import { lineView } from './line-view.ts';
import { type Narrowing, narrowed } from './narrowed.ts';
import { totalOf } from './totals.ts';
import { COUNTED } from '@comity/persistence/reads/work';

type DossiersQuery = Narrowing & { cursor?: string | undefined; limit: number };

@Injectable()
export class Dossiers {
  constructor(@Inject(ApiParts) private readonly parts: ListParts) {}

  list(caller: Caller, { cursor, limit, ...given }: DossiersQuery): Promise<Page<DossierLine>> {
    const after = decodeCursor(cursor);
    const start = after === null ? {} : { cursor: { at: after[0] ?? '', id: after[1] ?? '' } };
    return this.inside(caller, async (manager) => {
      const filter = await narrowed(manager, caller, given, this.parts.config.COMITY_MASTER_KEY);
      const rows = await listDossiers(manager, caller, { ...filter, ...start, limit: limit + 1 });
      const counted = await countDossiers(manager, caller, { ...filter, limit: COUNTED + 1 });
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      const place = last === undefined ? null : placeOf(filter, last);
      return {
        items: items.map((row) => lineView(row, caller.now)),
        next: place === null ? null : encodeCursor([place.at, place.id]),
        total: totalOf(counted),
      };
    });
  }

  read(caller: Caller, id: string): Promise<DossierView> {
    return this.inside(caller, async (manager) =>
      dossierView(manager, caller, await readContents(manager, caller, id)),
    );
  }

  version(caller: Caller, id: string): Promise<{ seq: number }> {
    return this.inside(caller, async (manager) => {
      const row = await readDossier(manager, caller, id);
      if (row === null) throw problem('DOSSIER_UNKNOWN');
      return { seq: row.state.seq };
    });
  }

  /** Returns only documents that this dossier names: a digest known from elsewhere opens nothing. */
  document(caller: Caller, id: string, digest: string): Promise<StoredDocument> {
    return this.inside(caller, async (manager) => {
      const row = await readDossier(manager, caller, id);
      if (row === null) throw problem('DOSSIER_UNKNOWN');
      const key = { organization: caller.organization.id, dossier: id };
      const found = await documentOfDossier(manager, key, digest, DOCUMENT_FIELDS);
      if (found === null) throw problem('DOCUMENT_UNKNOWN');
      return found;
    });
  }

  /** Returns the letters in the order in which they were recorded, with their attachments and their readers. */
  correspondence(caller: Caller, id: string): Promise<CorrespondenceView> {
    return this.inside(caller, async (manager) => {
      const row = await readDossier(manager, caller, id);
      if (row === null) throw problem('DOSSIER_UNKNOWN');
      const { letters = [] } = row.state;
      const owner = caller.organization.id;
      const texts = await readDocuments(
        manager,
        owner,
        letters.flatMap(({ letter, read }) => (read === null ? [letter] : [letter, read.reader])),
      );
      const files = await readAttachments(
        manager,
        owner,
        letters.flatMap(({ attachments }) => attachments),
      );
      return {
        letters: letters.map((letter) => letterView(letter, texts, files)),
        writesTo: correspondents(row.state),
      };
    });
  }

  /** Lists the holds that end first before the others. */
  holds(
    caller: Caller,
    { cursor, limit, ...asked }: Narrowing & { cursor?: string | undefined; limit: number },
  ): Promise<Page<HoldView>> {
    return this.inside(caller, async (manager) => {
      const filter = await narrowed(manager, caller, asked, this.parts.config.COMITY_MASTER_KEY);
      const rows = await listHolds(manager, caller, {
        ...filter,
        after: decodeCursor(cursor, besideId),
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const dossiers = [...new Set(shown.map((row) => row.dossier))];
      const clocks = await holdClocks(manager, caller.organization.id, dossiers);
      const formal = await assistanceAfter(manager, caller, dossiers);
      const digests = shown.map((row) => row.requestDigest).filter((one) => one !== null);
      const documents = await readDocuments(manager, caller.organization.id, digests);
      const items = shown.flatMap((row) => {
        const subject = documents.find((one) => one.digest === row.requestDigest)?.content as
          { targets?: Target[] } | undefined;
        const deadlines = clocks
          .filter((one) => one.dossier === row.dossier)
          .map(({ dossier: _dossier, ...clock }) => deadlineView(clock, caller.now));
        const holds = row.holds.filter((hold) => hold.id === row.hold);
        return holdViews({
          row: { ...row, id: row.dossier },
          holds,
          targets: subject?.targets ?? [],
          deadlines,
          mla: row.mla,
          followedBy: formal.filter((one) => one.preservation === row.dossier).map(linkedView),
        });
      });
      const last = shown.at(-1);
      const more = rows.length > limit && last !== undefined;
      const counted = await countHolds(manager, caller, { ...filter, limit: COUNTED + 1 });
      return {
        items,
        next: more ? encodeCursor([last.preservedUntil, last.dossier, last.hold]) : null,
        total: totalOf(counted),
      };
    });
  }

  private inside<T>(caller: Caller, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return readingOrganization(this.parts.dataSource, caller.organization.id, work);
  }
}
