/**
 * Somebody has the api's password for the database, or that of administration, and even the master key. With what an
 * organization signs, and with what its letters are opened, they cannot read; the worker can (docs/adr/0019).
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { inOrganization } from './context.ts';
import { readPrivateKey } from './private-keys.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { MASTER_KEY, PE, seedTest } from './test/organizations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

const keyOf = (role: DataSource) => inOrganization(role, PE, (manager) => readPrivateKey(manager, PE, MASTER_KEY));

/** Returns the wrapped secrets of the schema that the role can read; whatever is added later is among them. */
async function readable(role: DataSource): Promise<string[]> {
  const columns = await database.owner.query<{ table: string; name: string }[]>(`
    SELECT table_name AS "table", column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%\\_wrapped'`);
  const read: string[] = [];
  for (const { table, name } of columns) {
    const rows = inOrganization(role, PE, (manager) => manager.query(`SELECT ${name} FROM ${table}`));
    const isRead = await rows.then(
      () => true,
      (error: unknown) => !String(error).includes('permission denied'),
    );
    if (isRead) read.push(`${table}.${name}`);
  }
  return read.sort();
}

describe("An organization's private key", () => {
  it("is read with the worker's password", async () => {
    expect((await keyOf(database.recorder)).asymmetricKeyType).toBe('ed25519');
    expect(await readable(database.recorder)).toEqual([
      'organization_key.mark_key_wrapped',
      'organization_key.private_key_wrapped',
      'organization_seal.identity_wrapped',
      'organization_seal.signing_key_wrapped',
    ]);
  });

  it("is not read with the api's passwords: of all that the master key opens they reach the key for marks alone", async () => {
    for (const role of [database.app, database.administrator]) {
      await expect(keyOf(role)).rejects.toThrow('permission denied');
      expect(await readable(role)).toEqual(['organization_key.mark_key_wrapped']);
    }
  });
});
