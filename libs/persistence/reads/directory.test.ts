/** case B2: the directory is filtered and counted in the database before it is cut. Tested on a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import type { EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { organizationId, seedExercise } from '../seed.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { countDirectory, type DirectoryFilter, type DirectoryPlace, listDirectory, readParties } from './directory.ts';

const PE = organizationId('PE');
let database: TestDatabase;
let exercise: string | null;
const reading = <T>(read: (manager: EntityManager) => Promise<T>): Promise<T> => inOrganization(database.app, PE, read);

beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey: Buffer.alloc(32, 7), emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  const [own] = await database.owner.query<{ exercise_id: string | null }[]>(
    'SELECT exercise_id FROM organization WHERE id = $1',
    [PE],
  );
  exercise = own?.exercise_id ?? null;
}, 120_000);
afterAll(() => database.stop());

const whole = (filter: DirectoryFilter = {}) =>
  reading((manager) => listDirectory(manager, exercise, { ...filter, after: null, limit: 1_000 }));

describe('case B2: the directory', () => {
  it('begins with the States, and within an organization with the offices that have a 24/7 address', async () => {
    const all = await whole();
    expect(all.length).toBeGreaterThan(10);
    const kinds = all.map(({ organization }) => organization.kind === 'STATE');
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
    const peru = all
      .filter(({ organization }) => organization.code === 'PE')
      .map(({ address247 }) => address247 === null);
    expect(peru).toEqual(peru.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(peru).size).toBe(2);
  });

  it('is its pages one behind the other, without one twice or none', async () => {
    const all = await whole();
    const seen: string[] = [];
    let after: DirectoryPlace | null = null;
    do {
      const at: DirectoryPlace | null = after;
      const rows: { id: string; place: DirectoryPlace }[] = await reading((manager) =>
        listDirectory(manager, exercise, { after: at, limit: 3 }),
      );
      expect(rows.length).toBeLessThanOrEqual(3);
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1)?.place ?? null;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('goes on behind an office that has been closed since', async () => {
    const all = await whole();
    const [, last, next] = all;
    if (last === undefined || next === undefined) throw new Error('There are offices');
    const gone: DirectoryPlace = [last.place[0], last.place[1], last.place[2], last.place[3], `${last.place[4]} `, PE];
    const behind = await reading((manager) => listDirectory(manager, exercise, { after: gone, limit: 1 }));
    expect(behind.map(({ id }) => id)).toEqual([next.id]);
  });

  it('is narrowed before it is cut and counted, by a text that means itself alone', async () => {
    const all = await whole();
    const desks = await whole({ state: 'CL', officeKind: 'CONTACT_POINT_24_7' });
    expect(desks.map(({ id }) => id)).toEqual(
      all
        .filter(({ organization, office }) => organization.state === 'CL' && office.kind === 'CONTACT_POINT_24_7')
        .map(({ id }) => id),
    );
    expect(desks.length).toBeGreaterThan(0);
    expect((await whole({ q: 'PERÚ' })).length).toBeGreaterThan(0);
    expect(await whole({ q: '%' })).toEqual([]);
    await reading(async (manager) => {
      expect(await countDirectory(manager, exercise, { limit: 1_001 })).toBe(all.length);
      expect(await countDirectory(manager, exercise, { limit: 2 })).toBe(2);
      expect(await countDirectory(manager, exercise, { state: 'CL', limit: 1_001 })).toBe(
        all.filter(({ organization }) => organization.state === 'CL').length,
      );
    });
  });

  it('has each of its organizations once among those that a request names', async () => {
    const all = await whole();
    const parties = await reading((manager) => readParties(manager, exercise));
    expect(parties.map(({ code }) => code)).toEqual([...new Set(all.map(({ organization }) => organization.code))]);
    for (const { code, byHand } of parties)
      expect([code, byHand]).toEqual([
        code,
        all.some(({ organization, reached }) => organization.code === code && reached !== 'COMITY'),
      ]);
  });
});
