import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafHash } from '@comity/ledger/hash';
import { rootOf } from '@comity/ledger/tree';
import { verifyInclusion } from '@comity/ledger/verify';
import { inOrganization } from './context.ts';
import { inclusion, integrate, ledgerHead } from './ledger-store.ts';
import { appendEvent } from './recording/events.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { CL, entryOf, openTestDossier, PE, seedTest } from './test/organizations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(async () => {
  await database.stop();
});

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('Integration of waiting leaves', () => {
  it('leaves an empty ledger empty', async () => {
    expect(await integrate(database.recorder, CL)).toEqual({ head: null, full: false });
  });

  it('gives indexes without gaps and the root of the pure tree when many write and integrate at once', async () => {
    const dossier = randomUUID();
    await inOrganization(database.recorder, PE, (manager) => openTestDossier(manager, dossier));
    await Promise.all(
      Array.from({ length: 50 }, async (_, place) => {
        await inOrganization(database.recorder, PE, (manager) =>
          appendEvent(manager, {
            organization: PE,
            entry: entryOf(dossier, place + 2),
            key: null,
            bodyHash: null,
            receipt: null,
          }),
        );
        await integrate(database.recorder, PE, { maxBatch: 7 });
      }),
    );
    const { head } = await integrate(database.recorder, PE);

    const leaves = await inOrganization(database.recorder, PE, (manager) =>
      manager.query<{ index: number; entry: string; hash: Buffer }[]>(
        `SELECT leaf_index AS index, entry, leaf_hash AS hash FROM ledger_leaf ORDER BY leaf_index`,
      ),
    );
    expect(leaves.map((leaf) => leaf.index)).toEqual(Array.from({ length: 51 }, (_, index) => index));
    expect(leaves.every((leaf) => leafHash(Buffer.from(leaf.entry)).equals(leaf.hash))).toBe(true);
    expect(head).toEqual({ size: 51, root: rootOf(leaves.map((leaf) => leaf.hash)).toString('hex') });
  }, 60_000);

  it('proves every entry, in the present log and in an older one', async () => {
    await inOrganization(database.recorder, PE, async (manager) => {
      const size = (await ledgerHead(manager, PE))?.size ?? 0;
      for (const asked of [size, 33, 8]) {
        for (let index = 0; index < asked; index += 1) {
          const view = await inclusion(manager, PE, index, asked);
          if (view === null) throw new Error('no proof');
          const claim = {
            leafHash: leafHash(Buffer.from(view.entry)),
            index,
            size: asked,
            proof: view.proof.map(hex),
            root: hex(view.root),
          };
          expect(verifyInclusion(claim)).toEqual({ ok: true });
        }
      }
      expect(await inclusion(manager, PE, 0, size + 1)).toBeNull();
      expect(await inclusion(manager, PE, size, size)).toBeNull();
    });
  });
});
