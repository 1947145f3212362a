/** Serves the organization's ledger for offline checking: receipts of single entries, and runs of all entries. */
import { Controller, Inject } from '@nestjs/common';
import type { LedgerExport, Receipt } from '@comity/contracts/proof';
import { inOrganization } from '@comity/persistence/context';
import { exportLedger, type ExportedLedger, type Head, type WantedEntries } from '@comity/persistence/ledger-export';
import { signedByWorker } from '@comity/platform/signing';
import type { Caller } from '@comity/persistence/reads/caller';
import { mayReadEntry } from './may-read.ts';
import type { EntityManager } from 'typeorm';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheCaller, TheParam, TheQuery } from '../routing/inputs.ts';
import { type QueryOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';

@Controller()
export class LedgerController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /** Who may not read an entry gets no receipt of it. */
  @Route(ROUTES.ledgerReceipt)
  async receipt(
    @TheCaller() caller: Caller,
    @TheParam({ name: 'index', unknown: 'ENTRY_UNKNOWN' }) index: number,
  ): Promise<Receipt> {
    const wanted = { from: index, limit: 1, since: null };
    const { head, entry } = await this.exported(caller, wanted, async ({ head, entries: [entry] }, manager) => {
      if (entry?.index !== index) throw problem('ENTRY_UNKNOWN');
      if (!(await mayReadEntry(manager, caller, entry.entry))) throw problem('ENTRY_UNKNOWN');
      return { head, entry };
    });
    const checkpoint = await this.sign(caller, head);
    return { format: 'comity-receipt', version: 1, organization: caller.organization.code, checkpoint, entry };
  }

  @Route(ROUTES.ledgerExport)
  async export(
    @TheCaller() caller: Caller,
    @TheQuery() { from, limit, since }: QueryOf<'ledgerExport'>,
  ): Promise<LedgerExport> {
    const found = await this.exported(caller, { from, limit, since: since ?? null }, (all) => Promise.resolve(all));
    return {
      format: 'comity-ledger-export',
      version: 1,
      organization: caller.organization.code,
      checkpoint: await this.sign(caller, found.head),
      entries: found.entries,
      since: found.since && { checkpoint: await this.sign(caller, found.since.head), proof: found.since.proof },
    };
  }

  private exported<T>(
    { organization }: Caller,
    wanted: WantedEntries,
    take: (found: ExportedLedger, manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return inOrganization(this.parts.dataSource, organization.id, async (manager) => {
      const found = await exportLedger(manager, organization.id, wanted);
      if (found === null) throw problem('ENTRY_UNKNOWN');
      return take(found, manager);
    });
  }

  /** No transaction waits for the worker. */
  private sign({ organization }: Caller, { size }: Head): Promise<string> {
    return signedByWorker(this.parts.client, 'checkpoint', { organization: organization.id, size });
  }
}
