import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization, readingOrganization } from './context.ts';
import { saveDocument } from './documents.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { PE, seedTest } from './test/organizations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

describe('An answer that is put together from several reads', () => {
  it('Given something is recorded between two of them, Then both see the moment before it', async () => {
    const count = `SELECT count(*)::int AS documents FROM document`;
    const seen = await readingOrganization(database.app, PE, async (reading) => {
      const before = await reading.query<object[]>(count);
      await inOrganization(database.app, PE, (writing) => saveDocument(writing, PE, 'note', { recorded: 'meanwhile' }));
      return [before, await reading.query<object[]>(count)];
    });
    expect(seen[1]).toEqual(seen[0]);
    const after = await readingOrganization(database.app, PE, (reading) => reading.query<object[]>(count));
    expect(after).not.toEqual(seen[0]);
  });
});
