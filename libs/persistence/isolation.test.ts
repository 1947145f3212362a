import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization } from './context.ts';
import { saveDocument } from './documents.ts';
import { memberBySubject } from './members.ts';
import { openDossiersOfExercise } from './exercise.ts';
import { EXERCISE_ID, organizationId } from './seed.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { CL, DUTY_OFFICER, openTestDossier, PE, PROSECUTION, PROSECUTOR, seedTest } from './test/organizations.ts';

let database: TestDatabase;
const dossier = randomUUID();
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  await inOrganization(database.recorder, PE, (manager) => openTestDossier(manager, dossier));
}, 60_000);
afterAll(async () => {
  await database.stop();
});

async function tenantTables(): Promise<string[]> {
  const rows = await database.owner.query<{ name: string }[]>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relrowsecurity ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

const count = `count(*)::int AS seen`;

describe('Row-level security, attacked', () => {
  it('shows nothing in any tenant table when no organization is named, not even to the owner', async () => {
    for (const table of await tenantTables()) {
      for (const role of [database.app, database.owner]) {
        expect([table, await role.query(`SELECT ${count} FROM ${table}`)]).toEqual([table, [{ seen: 0 }]]);
      }
    }
  });

  it('shows another organization nothing of a dossier, its events and its ledger', async () => {
    await inOrganization(database.app, CL, async (manager) => {
      for (const table of ['dossier', 'dossier_event', 'ledger_leaf', 'dossier_office', 'draft', 'document']) {
        expect([table, await manager.query(`SELECT ${count} FROM ${table}`)]).toEqual([table, [{ seen: 0 }]]);
      }
      expect(await manager.query(`SELECT ${count} FROM member WHERE organization_id = $1`, [PE])).toEqual([
        { seen: 0 },
      ]);
    });
  });

  it('refuses to write into another organization', async () => {
    const intrusion = inOrganization(database.app, CL, (manager) =>
      saveDocument(manager, PE, 'note', { text: 'planted' }),
    );
    await expect(intrusion).rejects.toThrow(/row-level security/);
  });

  it('refuses to write without an organization', async () => {
    const unnamed = database.app.transaction((manager) => saveDocument(manager, PE, 'note', {}));
    await expect(unnamed).rejects.toThrow(/row-level security/);
    await expect(saveDocument(database.app.manager, PE, 'note', {})).rejects.toThrow(/for transactions only/);
  });

  it('does not carry a context over to the next use of the connection', async () => {
    await inOrganization(database.app, PE, (manager) => manager.query(`SELECT 1`));
    const seen = await Promise.all(
      Array.from({ length: 24 }, () => database.app.query<{ seen: number }[]>(`SELECT ${count} FROM dossier`)),
    );
    expect(seen.flat().every((row) => row.seen === 0)).toBe(true);
  });

  it('gives the context back after a function that looked across organizations', async () => {
    await inOrganization(database.recorder, CL, async (manager) => {
      await manager.query(`SELECT * FROM pending_effects(now())`);
      const [row] = await manager.query<{ now: string }[]>(`SELECT current_setting('comity.organization') AS now`);
      expect(row?.now).toBe(CL);
    });
  });

  it('answers what crosses organizations only to who may ask', async () => {
    for (const question of ['operator_mails()', 'operator_unsent_messages()', `open_dossiers_of_exercise('${PE}')`]) {
      const asked = inOrganization(database.app, PE, (manager) => manager.query(`SELECT * FROM ${question}`));
      await expect(asked).rejects.toThrow(/may not ask/);
      await expect(database.app.query(`SELECT * FROM ${question}`)).rejects.toThrow(/may not ask/);
    }
    for (const inner of ['all_unsent_mails()', 'all_unsent_messages()', `all_open_dossiers_of_exercise('${PE}')`]) {
      await expect(database.app.query(`SELECT * FROM ${inner}`)).rejects.toThrow(/permission denied/);
    }
    await expect(database.app.query(`SELECT * FROM exercise_step`)).rejects.toThrow(/permission denied/);
    await inOrganization(database.app, PE, (manager) => openDossiersOfExercise(manager, EXERCISE_ID));
  });

  it('finds the organization of who signs in, and of nobody else', async () => {
    expect(await memberBySubject(database.app, 'pe-prosecutor')).toEqual({ organizationId: PE, memberId: PROSECUTOR });
    expect(await memberBySubject(database.app, 'nobody')).toBeNull();
    await expect(database.app.query(`SELECT * FROM sign_in`)).rejects.toThrow(/permission denied/);
  });
});

describe('Evidence', () => {
  const changes = [
    `UPDATE dossier_event SET code = 'other'`,
    `DELETE FROM dossier_event`,
    `UPDATE document SET kind = 'other'`,
    `DELETE FROM ledger_leaf`,
    `UPDATE ledger_leaf SET entry = '{}'`,
    `UPDATE ledger_node SET hash = hash`,
    `DELETE FROM ledger_head`,
    `TRUNCATE dossier_event CASCADE`,
  ];
  it.each(changes)('cannot be changed by the application, nor by recording: %s', async (change) => {
    for (const role of [database.app, database.recorder])
      await expect(inOrganization(role, PE, (manager) => manager.query(change))).rejects.toThrow(/permission denied/);
  });

  it.each([changes[0], changes[1], changes[3], changes[4], changes[7]])(
    'cannot be changed by the owner: %s',
    async (change) => {
      const attempt = inOrganization(database.owner, PE, (manager) => manager.query(change ?? ''));
      await expect(attempt).rejects.toThrow(/not possible|only ever gets its index/);
    },
  );

  it('does not let a leaf enter with an index of its choice', async () => {
    const forged = inOrganization(database.recorder, PE, (manager) =>
      manager.query(
        `INSERT INTO ledger_leaf (organization_id, leaf_id, dossier_id, event_seq, entry, leaf_hash, leaf_index)
         VALUES ($1, $2, $3, 1, '{}', $4, 0)`,
        [PE, randomUUID(), dossier, Buffer.alloc(32)],
      ),
    );
    await expect(forged).rejects.toThrow(/at integration/);
  });
});

describe('A person', () => {
  it('cannot hold roles in two organizations, even when the owner tries', async () => {
    const office = await inOrganization(database.owner, CL, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM office`),
    );
    const second = inOrganization(database.owner, CL, (manager) =>
      manager.query(`INSERT INTO membership VALUES ($1, $2, $3, 'RCV_POC_24_7')`, [CL, PROSECUTOR, office[0]?.id]),
    );
    await expect(second).rejects.toThrow(/foreign key/);
    const foreignOffice = inOrganization(database.owner, CL, (manager) =>
      manager.query(`INSERT INTO membership VALUES ($1, $2, $3, 'RCV_POC_24_7')`, [CL, DUTY_OFFICER, PROSECUTION]),
    );
    await expect(foreignOffice).rejects.toThrow(/foreign key/);
  });

  it('cannot be a member twice under one subject', async () => {
    const twice = inOrganization(database.owner, CL, (manager) =>
      manager.query(`INSERT INTO member VALUES ($1, $2, 'pe-prosecutor', 'a', 'a', 'a@comity.example', 'es')`, [
        CL,
        randomUUID(),
      ]),
    );
    await expect(twice).rejects.toThrow(/unique/);
  });
});

describe('Seeding', () => {
  it('twice leaves the same rows and the same keys', async () => {
    const tables = [
      'office',
      'member',
      'membership',
      'organization_key',
      'directory_entry',
      'organization',
      'exercise',
      'sign_in',
    ];
    const content = (): Promise<unknown[]> =>
      inOrganization(database.owner, PE, async (manager) => {
        const rows: unknown[] = [];
        for (const table of tables) {
          rows.push(await manager.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`));
        }
        return rows;
      });
    const before = await content();
    await seedTest(database.owner);
    expect(await content()).toEqual(before);
    expect(organizationId('PE')).toBe(PE);
  });
});
