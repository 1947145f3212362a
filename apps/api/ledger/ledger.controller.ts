/** Serves the organization's ledger for offline checking: receipts of single entries, and runs of all entries. */
import { Controller, Inject } from '@nestjs/common';
import type { LedgerExport, Receipt } from '@comity/contracts/proof';
import { signCheckpoint } from '@comity/ledger/checkpoint';
import { keyName, noteKeyOf, noteSigner } from '@comity/ledger/note-key';
import { inOrganization } from '@comity/persistence/context';
import { readPrivateKey } from '@comity/persistence/keys';
import { exportLedger, type ExportedLedger, type Head, type WantedEntries } from '@comity/persistence/ledger-export';
import type { Caller } from '@comity/persistence/reads/caller';
import { mayReadEntry } from './may-read.ts';
import { createPublicKey } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { TheCaller, TheParam, TheQuery } from '../routing/inputs.ts';
import { type QueryOf, Route } from '../routing/route.ts';
import { ROUTES } from '@comity/contracts/http/routes';

type SignHead = (head: Head) => Promise<string>;

@Controller()
export class LedgerController {
  constructor(@Inject(ApiParts) private readonly parts: ApiParts) {}

  /** Who may not read an entry gets no receipt of it. */
  @Route(ROUTES.ledgerReceipt)
  receipt(
    @TheCaller() caller: Caller,
    @TheParam({ name: 'index', unknown: 'ENTRY_UNKNOWN' }) index: number,
  ): Promise<Receipt> {
    return this.signed(caller, { from: index, limit: 1, since: null }, async ({ head, entries: [entry] }, by) => {
      if (entry?.index !== index) throw problem('ENTRY_UNKNOWN');
      if (!(await mayReadEntry(by.manager, caller, entry.entry))) throw problem('ENTRY_UNKNOWN');
      const checkpoint = await by.sign(head);
      return { format: 'comity-receipt', version: 1, organization: caller.organization.code, checkpoint, entry };
    });
  }

  @Route(ROUTES.ledgerExport)
  export(
    @TheCaller() caller: Caller,
    @TheQuery() { from, limit, since }: QueryOf<'ledgerExport'>,
  ): Promise<LedgerExport> {
    return this.signed(caller, { from, limit, since: since ?? null }, async (found, { sign }) => ({
      format: 'comity-ledger-export',
      version: 1,
      organization: caller.organization.code,
      checkpoint: await sign(found.head),
      entries: found.entries,
      since: found.since && { checkpoint: await sign(found.since.head), proof: found.since.proof },
    }));
  }

  private signed<T>(
    { organization }: Caller,
    wanted: WantedEntries,
    make: (found: ExportedLedger, by: { manager: EntityManager; sign: SignHead }) => Promise<T>,
  ): Promise<T> {
    const { COMITY_MASTER_KEY: masterKey, COMITY_INSTALLATION: installation } = this.parts.config;
    return inOrganization(this.parts.dataSource, organization.id, async (manager) => {
      const found = await exportLedger(manager, organization.id, wanted);
      if (found === null) throw problem('ENTRY_UNKNOWN');
      const privateKey = await readPrivateKey(manager, organization.id, masterKey);
      const key = noteKeyOf(keyName(installation, organization.code), createPublicKey(privateKey));
      return make(found, { manager, sign: (head) => signCheckpoint(head, key, noteSigner(privateKey)) });
    });
  }
}
