import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LedgerExport } from '@comity/contracts/proof';
import { verifyProof } from '@comity/evidence/package/verify/proofs';
import { signCheckpoint } from '@comity/ledger/checkpoint';
import { noteKeyOf, noteSigner } from '@comity/ledger/note-key';
import { inOrganization } from './context.ts';
import { exportLedger, type ExportedLedger, type WantedEntries } from './ledger-export.ts';
import { integrate } from './ledger-store.ts';
import { appendEvent } from './recording/events.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { CL, entryOf, openTestDossier, PE, seedTest } from './test/organizations.ts';

let database: TestDatabase;
const SIZE = 21;
const CODE = 'PE';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = noteKeyOf(`comity.example/${CODE}`, publicKey);
const sign = (head: ExportedLedger['head']): Promise<string> => signCheckpoint(head, key, noteSigner(privateKey));

beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  const dossier = randomUUID();
  await inOrganization(database.recorder, PE, async (manager) => {
    await openTestDossier(manager, dossier);
    for (let place = 1; place < SIZE; place += 1)
      await appendEvent(manager, {
        organization: PE,
        // The shared test entry lacks the organization, which real entries name.
        entry: Object.assign(entryOf(dossier, place + 1), { organization: CODE }),
        key: null,
        bodyHash: null,
        receipt: null,
      });
  });
  await integrate(database.recorder, PE);
}, 60_000);
afterAll(async () => {
  await database.stop();
});

const read = (wanted: WantedEntries, organization = PE): Promise<ExportedLedger | null> =>
  inOrganization(database.recorder, organization, (manager) => exportLedger(manager, organization, wanted));

async function exported(wanted: WantedEntries): Promise<LedgerExport> {
  const found = await read(wanted);
  if (found === null) throw new Error('nothing to export');
  return {
    format: 'comity-ledger-export',
    version: 1,
    organization: CODE,
    checkpoint: await sign(found.head),
    entries: found.entries,
    since: found.since && { checkpoint: await sign(found.since.head), proof: found.since.proof },
  };
}

const trust = { organizations: [key], timestampRoots: [] };

describe('An exported ledger', () => {
  it.each([
    ['whole', { from: 1, limit: 100, since: null }, SIZE - 1],
    ['in part', { from: 5, limit: 7, since: null }, 7],
    ['since each older size', { from: 19, limit: 100, since: 13 }, 2],
    ['since now', { from: SIZE, limit: 100, since: SIZE }, 0],
  ])('is approved by the offline checker: %s', async (_, wanted, entries) => {
    const report = await verifyProof(JSON.parse(JSON.stringify(await exported(wanted))), trust);
    expect(report?.checks.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report).toMatchObject({ kind: 'ledger-export', holds: true, facts: { entries, ledgerSize: SIZE } });
  });

  it('is refused when it does not go on from an older head that someone kept', async () => {
    const good = await exported({ from: 0, limit: 1, since: 13 });
    const other = await sign({ size: 13, root: Buffer.alloc(32, 1) });
    const forged = { ...good, since: good.since && { ...good.since, checkpoint: other } };
    const report = await verifyProof(forged, trust);
    expect(report?.checks.at(-1)).toMatchObject({
      check: 'consistency',
      findings: [{ code: 'LEDGER_PAST_REWRITTEN' }],
    });
  });

  it('is not there for a size that the ledger has not, and for a ledger without entries', async () => {
    expect(await read({ from: 0, limit: 1, since: SIZE + 1 })).toBeNull();
    expect(await read({ from: 0, limit: 1, since: null }, CL)).toBeNull();
  });
});
