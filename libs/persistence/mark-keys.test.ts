import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization } from './context.ts';
import { keepEarlierMarkKeys, readMarkKey } from './mark-keys.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { CL, MASTER_KEY, PE, seedTest } from './test/organizations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

const keyOf = (organization: string): Promise<string> =>
  inOrganization(database.app, organization, async (manager) =>
    (await readMarkKey(manager, organization, MASTER_KEY)).toString('hex'),
  );

describe("An organization's key for marks", () => {
  it('is its own, and opens for it alone', async () => {
    expect(await keyOf(PE)).not.toBe(await keyOf(CL));
    const moved = inOrganization(database.app, PE, (manager) => readMarkKey(manager, CL, MASTER_KEY));
    await expect(moved).rejects.toThrow();
    const other = inOrganization(database.app, PE, (manager) => readMarkKey(manager, PE, Buffer.alloc(32, 8)));
    await expect(other).rejects.toThrow();
  });

  it('is the same for an organization that had none of its own, so that its marks still hold', async () => {
    const before = await keyOf(PE);
    await inOrganization(database.owner, PE, (manager) =>
      manager.query(`UPDATE organization_key SET mark_key_wrapped = NULL`),
    );
    for (let run = 0; run < 2; run += 1) await keepEarlierMarkKeys(database.owner, MASTER_KEY);
    expect(await keyOf(PE)).toBe(before);
  });
});
