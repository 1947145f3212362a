/** case B2: the people of an organization are listed in the order of an index. Tested on a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import type { EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { organizationId, seedExercise } from '../seed.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { type FilledOrganization, fillDossiers } from '../test/many-dossiers.ts';
import { plansOf } from '../test/plans.ts';
import { countPeople, listPeople, readNamedPeople } from './administered-people.ts';

const MANY = 2_000;
const CHILE = organizationId('CL');
let database: TestDatabase;
let filled: FilledOrganization;
/** Those whom the exercise has seeded beside the many. */
let seeded = 0;
const reading = <T>(read: (manager: EntityManager) => Promise<T>): Promise<T> =>
  inOrganization(database.app, CHILE, read);

/** Two share a name; every hundredth has left. */
beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey: Buffer.alloc(32, 7), emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  filled = await fillDossiers(database.owner, CHILE, { dossiers: 60, waiting: [] });
  seeded = await reading((manager) => countPeople(manager, CHILE, { limit: 1_001 }));
  await inOrganization(database.owner, CHILE, async (manager) => {
    await manager.query(
      `INSERT INTO member (organization_id, id, subject, name_en, name_es, email, locale, active, removed_at)
       SELECT $1::uuid, gen_random_uuid(), 'many-' || n, 'Person ' || n / 2, 'Persona ' || n / 2,
              'many-' || n || '@Minpublico.example', 'es', n % 10 > 0, CASE WHEN n % 100 = 0 THEN now() END
         FROM generate_series(1, $2::int) n`,
      [CHILE, MANY],
    );
    await manager.query(
      `INSERT INTO dossier_responsible (organization_id, member_id, dossier_id)
       SELECT $1::uuid, $2::uuid, id FROM dossier ON CONFLICT DO NOTHING`,
      [CHILE, filled.member],
    );
  });
  await database.owner.query('ANALYZE member');
}, 240_000);
afterAll(() => database.stop());

const page = { after: null, limit: 10, references: 20 };

describe('case B2: of 2,000 people', () => {
  it('the pages together are the list, by name, without one twice or none, and without those who have left', async () => {
    const seen = await reading(async (manager) => {
      const found: string[] = [];
      let after: string | null = null;
      for (;;) {
        const rows = await listPeople(manager, CHILE, { ...page, after, limit: 97 });
        found.push(...rows.map(({ id }) => id));
        after = rows.at(-1)?.id ?? null;
        if (after === null) return found;
      }
    });
    const named = await reading((manager) => readNamedPeople(manager, CHILE));
    expect(seen).toEqual(named.map(({ id }) => id));
    expect(new Set(seen).size).toBe(MANY - MANY / 100 + seeded);
  });

  it('a list goes on behind somebody who has left since', async () => {
    await reading(async (manager) => {
      const rows = await listPeople(manager, CHILE, { ...page, limit: 5 });
      const [second, ...rest] = rows.slice(1).map(({ id }) => id);
      if (second === undefined) throw new Error('There are people');
      await inOrganization(database.owner, CHILE, (owner) =>
        owner.query('UPDATE member SET removed_at = now() WHERE id = $1', [second]),
      );
      const behind = await listPeople(manager, CHILE, { ...page, after: second, limit: 3 });
      expect(behind.map(({ id }) => id)).toEqual(rest);
      await inOrganization(database.owner, CHILE, (owner) =>
        owner.query('UPDATE member SET removed_at = NULL WHERE id = $1', [second]),
      );
    });
  });

  it('a list is narrowed before it is cut and counted, and tells the suspended from the active', async () => {
    await reading(async (manager) => {
      const found = async (q: string) => [
        (await listPeople(manager, CHILE, { ...page, q, limit: 2 })).map(({ email, active }) => [email, active]),
        await countPeople(manager, CHILE, { q, limit: 1_001 }),
      ];
      expect(await found('MANY-1990@')).toEqual([[['many-1990@Minpublico.example', false]], 1]);
      expect((await found('persona 999'))[1]).toBe(2);
      expect(await found('many-1900@')).toEqual([[], 0]);
      expect((await found('minpublico'))[1]).toBe(1_001);
    });
  });

  it('each is told with the roles and with the first of the dossiers for which they answer, and with their number', async () => {
    const [one] = await reading(async (manager) =>
      (await listPeople(manager, CHILE, { ...page, limit: 100, q: 'cl' })).filter(({ id }) => id === filled.member),
    );
    expect(one?.roles.map(({ office }) => office)).toContain(filled.office);
    expect(one?.responsible.count).toBe(60);
    expect(one?.responsible.first).toEqual(
      Array.from({ length: 60 }, (_, index) => filled.referenceAt(index))
        .toSorted()
        .slice(0, 20),
    );
  });

  it.each<[string, (manager: EntityManager) => Promise<unknown>]>([
    ['the list', (manager) => listPeople(manager, CHILE, page)],
    ['a page of the list', (manager) => listPeople(manager, CHILE, { ...page, after: filled.member })],
  ])('%s is read by the index member_named, and the table never from end to end', async (_list, read) => {
    const plans = await reading((manager) => plansOf(manager, () => read(manager)));
    expect(plans).toContain('member_named');
    expect(plans).not.toContain('Seq Scan on member');
  });
});
