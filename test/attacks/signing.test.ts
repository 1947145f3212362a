/**
 * What the api gives out signed is signed by the worker. Whoever reaches the engine can ask the worker for signatures as
 * well, and gets none: the same question is answered as soon as it carries our seal.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TASK_QUEUES } from '@comity/contracts/engine';
import type { Envelope, ExchangeReceipt } from '@comity/contracts/exchange';
import { SIGNING } from '@comity/contracts/signing';
import { NAMESPACE } from '@comity/infra/dev/environment';
import { openCheckpoint } from '@comity/ledger/checkpoint';
import { parseNoteKey } from '@comity/ledger/note';
import { inOrganization } from '@comity/persistence/context';
import { createDataSource } from '@comity/persistence/data-source';
import { organizationId } from '@comity/persistence/seed';
import { payloadCodec } from '@comity/platform/payload-codec';
import { signedByWorker } from '@comity/platform/signing';
import { preservationStory } from '@comity/testkit/preservation-story';
import { eventually } from '@comity/testkit/waiting';
import { Client } from '@temporalio/client';
import { cast, running } from '../setup/running.ts';
import { Attacker } from './attacker.ts';

const people = cast();
const auditor = people.person('pe-auditor');
const PERU = organizationId('PE');
const CHILE = organizationId('CL');
const database = createDataSource(running().recorderDatabaseUrl, { poolSize: 1 });
let attacker: Attacker;
let receiving: string;
beforeAll(async () => {
  attacker = new Attacker(running().temporalAddress);
  await database.initialize();
  ({ receiving } = await preservationStory(people));
}, 300_000);
afterAll(async () => {
  await attacker.close();
  await database.destroy();
});

async function openedCheckpoint(note: string): Promise<unknown> {
  const { organizations } = await auditor.must('trust');
  const key = organizations.map((one) => parseNoteKey(one.key)).find((one) => one?.name.endsWith('/PE') === true);
  if (key === undefined || key === null) throw new Error('The trust file has no key of Peru');
  return openCheckpoint(note, key);
}

describe('The api signs nothing itself, and gives out', () => {
  it('the head of a ledger, as the organization has signed it, today and at an earlier size', async () => {
    const { checkpoint, since, entries } = await eventually('the ledger to have entries', async () => {
      const page = await auditor.call('ledgerExport', { query: { since: 1 } });
      return page.status === 200 ? await auditor.must('ledgerExport', { query: { since: 1 } }) : null;
    });
    expect(await openedCheckpoint(checkpoint)).toMatchObject({ ok: true });
    expect(await openedCheckpoint(since?.checkpoint ?? '')).toMatchObject({ ok: true, checkpoint: { size: 1 } });
    const index = String(entries[0]?.index);
    const receipt = await auditor.must('ledgerReceipt', { params: { index } });
    expect(await openedCheckpoint(receipt.checkpoint)).toMatchObject({ ok: true });
  });

  it('the receipt of a message that another installation delivers, the same as often as it comes', async () => {
    const sent = await eventually('a message of Chile to be receipted', async () => {
      const [row] = await inOrganization(database, CHILE, (manager) =>
        manager.query<{ envelope: Envelope; receipt: ExchangeReceipt }[]>(
          `SELECT envelope, receipt FROM outbox WHERE dossier_id = $1 AND code = 'acknowledgement' AND receipt IS NOT NULL`,
          [receiving],
        ),
      );
      return row;
    });
    const parcel = { envelope: sent.envelope, documents: [] };
    for (let time = 0; time < 2; time += 1) {
      const answer = await fetch(`${running().apiUrl}/exchange/v1/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parcel),
      });
      expect(await answer.json()).toEqual({ outcome: 'received', receipt: sent.receipt });
    }
  });
});

describe('Somebody who reaches the engine', () => {
  const asks = (run: string, args: unknown[]): Promise<unknown> =>
    attacker.client.workflow.execute(SIGNING, { workflowId: run, taskQueue: TASK_QUEUES.dossiers, args });

  it('has no head of a ledger signed, by a question of their own or by a stolen one', async () => {
    const run = `${SIGNING}-${randomUUID()}`;
    for (const args of [[], [null], [{ run, what: 'checkpoint', of: { organization: PERU, size: 1 } }]])
      await expect(asks(`${SIGNING}-${randomUUID()}`, args)).rejects.toThrow();
    await expect(asks(run, [{ run, what: 'checkpoint', of: { organization: PERU, size: 1 } }])).rejects.toThrow();
    const sealed = { payloadCodecs: [payloadCodec(Buffer.from(running().masterKey, 'base64url'))] };
    const ours = new Client({ connection: attacker.client.connection, namespace: NAMESPACE, dataConverter: sealed });
    expect(await signedByWorker(ours, 'checkpoint', { organization: PERU, size: 1 })).toContain('/PE\n1\n');
  });
});
