import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
}, 60_000);
afterAll(async () => {
  await database.stop();
});

describe('The schema', () => {
  it('forces row-level security with one policy on every table that has an organization, save the public ones', async () => {
    const rows: { name: string; forced: boolean; policies: number }[] = await database.owner.query(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
             (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
    const open = rows.filter((row) => !row.forced || row.policies !== 1).map((row) => row.name);
    expect(open).toEqual(['directory_entry', 'invitation_key', 'session', 'sign_in']);
    expect(rows.length).toBeGreaterThan(20);
  });

  it('gives the application no right to change or delete evidence, and none at all to sign-in, sessions and keys beyond reading', async () => {
    const rows: { grant: string }[] = await database.owner.query(`
      SELECT table_name || ' ' || privilege_type AS grant FROM information_schema.role_table_grants
       WHERE grantee = 'comity_app' AND (privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE') OR table_name IN ('session', 'sign_in'))
       ORDER BY 1`);
    expect(rows.map((row) => row.grant)).toEqual(['draft_file DELETE']);
  });

  it('can be taken back and applied again', async () => {
    const steps = database.owner.migrations.length;
    for (let step = 0; step < steps; step += 1) await database.owner.undoLastMigration();
    const applied = await database.owner.runMigrations();
    expect(applied).toHaveLength(steps);
  });
});
