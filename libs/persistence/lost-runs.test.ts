/** An act that meets no run learns of its own dossier alone whether its time is over. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization } from './context.ts';
import { waitingDossiers } from './reads/waiting.ts';
import { oughtToRun } from './recording/lost-runs.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { CL, openTestDossier, PE, seedTest } from './test/organizations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

/** Asks as the api does; `within` is the organization whose people act. */
const ought = (dossier: string, within = PE): Promise<boolean> =>
  inOrganization(database.app, within, (manager) => oughtToRun(manager, { dossier }));

describe('case E7: whether the engine ought to run a dossier', () => {
  it('is asked of one dossier of the own organization', async () => {
    const dossier = randomUUID();
    await inOrganization(database.recorder, PE, (manager) => openTestDossier(manager, dossier));
    expect([await ought(dossier), await ought(dossier, CL), await ought(randomUUID())]).toEqual([true, false, false]);
    await inOrganization(database.recorder, PE, (manager) =>
      manager.query(`UPDATE dossier SET closed_at = now() - interval '31 days' WHERE id = $1`, [dossier]),
    );
    expect(await ought(dossier)).toBe(false);
    await inOrganization(database.recorder, PE, (manager) =>
      manager.query(`UPDATE dossier SET closed_at = now() - interval '29 days' WHERE id = $1`, [dossier]),
    );
    expect(await ought(dossier)).toBe(true);
  });

  it('is asked for all organizations by the sweeper alone', async () => {
    await expect(waitingDossiers(database.app, 'dossiers_to_run')).rejects.toThrow('permission denied');
    expect((await waitingDossiers(database.recorder, 'dossiers_to_run')).length).toBeGreaterThan(0);
  });
});
