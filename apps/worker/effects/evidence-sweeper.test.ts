import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MapStorage } from '@comity/evidence/test/storages';
import { inOrganization } from '@comity/persistence/context';
import { beginEvidence, removeEvidence } from '@comity/persistence/evidence';
import { readEvidenceFile } from '@comity/persistence/reads/evidence';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { AT, openTestDossier, PE, PROSECUTOR, seedTest } from '@comity/persistence/test/organizations';
import { createLog } from '@comity/platform/log';
import { EvidenceSweeper } from './evidence-sweeper.ts';

const DAY = 86_400_000;
const dossier = randomUUID();
const storage = new MapStorage();
let database: TestDatabase;
let sweeper: EvidenceSweeper;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  await inOrganization(database.recorder, PE, (manager) => openTestDossier(manager, dossier));
  sweeper = new EvidenceSweeper(database.recorder, storage, createLog('worker', 'silent'));
}, 60_000);
afterAll(async () => {
  await database.stop();
});

/** Begins an upload with one stored part, and returns its id. */
async function unfinished(patienceMs: number): Promise<string> {
  const id = randomUUID();
  await inOrganization(database.recorder, PE, (manager) =>
    beginEvidence(
      manager,
      {
        organization: PE,
        id,
        dossier,
        folder: id,
        name: 'mail.mbox',
        mediaType: null,
        size: 10,
        declared: { size: null, sha256: null },
        uploadMetadata: null,
        by: PROSECUTOR,
        at: AT,
        kind: 'EVIDENCE',
        event: null,
        patienceMs,
      },
      1000,
    ),
  );
  await storage.put(`${id}/000000-0001`, [Buffer.alloc(1)]);
  return id;
}

const row = (id: string): Promise<unknown> =>
  inOrganization(database.recorder, PE, (manager) => readEvidenceFile(manager, { organization: PE, id }));

describe('The sweep of evidence', () => {
  it('removes what nobody went on with, finishes interrupted removals, and touches nothing else', async () => {
    const [expired, waiting, withdrawn] = [await unfinished(-1), await unfinished(DAY), await unfinished(DAY)];
    await inOrganization(database.recorder, PE, (manager) =>
      removeEvidence(manager, { organization: PE, id: withdrawn }, { because: 'WITHDRAWN', at: AT }),
    );
    await sweeper.sweep();
    expect(await row(expired)).toMatchObject({ status: 'REMOVED', removedBecause: 'EXPIRED' });
    expect(await row(withdrawn)).toMatchObject({ status: 'REMOVED', removedBecause: 'WITHDRAWN', removedAt: AT });
    expect(await row(waiting)).toMatchObject({ status: 'RECEIVING' });
    expect([...storage.objects.keys()]).toEqual([`${waiting}/000000-0001`]);
    await sweeper.sweep();
    expect([...storage.objects.keys()]).toEqual([`${waiting}/000000-0001`]);
  });
});
