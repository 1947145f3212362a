/** A document is kept as what it is: whoever has put it in past Comity as another kind is found when it is saved. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganization } from './context.ts';
import { digestOf } from './digest.ts';
import { saveDocument, saveDocuments } from './documents.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { PE, seedTest } from './test/organizations.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

const save = (kind: string, content: unknown): Promise<string> =>
  inOrganization(database.app, PE, (manager) => saveDocument(manager, PE, kind, content));

async function planted(kind: string, content: unknown): Promise<void> {
  await inOrganization(database.app, PE, (manager) =>
    manager.query(`INSERT INTO document (organization_id, digest, kind, content) VALUES ($1, $2, $3, $4)`, [
      ...[PE, digestOf(content), kind],
      JSON.stringify(content),
    ]),
  );
}

describe('case E8: a document under its own digest', () => {
  it.each([
    ['REQUEST', 'ATTACHMENT'],
    ['TEXT', 'ATTACHMENT'],
    ['ATTACHMENT', 'SHOWN'],
    ['SNAPSHOT', 'REQUEST'],
  ])(
    'that is saved as %s and was put in as %s is found, and saves nothing of what comes with it',
    async (kind, put) => {
      const content = { text: randomUUID(), base64: '' };
      await planted(put, content);
      const beside = { text: randomUUID() };
      const both = inOrganization(database.app, PE, (manager) =>
        saveDocuments(manager, PE, [
          { kind: 'TEXT', content: beside },
          { kind, content },
        ]),
      );
      await expect(both).rejects.toThrow('DOCUMENT_ALTERED');
      const [row] = await inOrganization(database.app, PE, (manager) =>
        manager.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM document WHERE digest = $1`, [digestOf(beside)]),
      );
      expect(row?.n).toBe(0);
    },
  );

  it('is saved again as what it is, and what was shown may be written word for word', async () => {
    const content = { text: randomUUID(), locale: 'es' };
    const digest = await save('SHOWN', content);
    expect([await save('SHOWN', content), await save('TEXT', content)]).toEqual([digest, digest]);
  });
});
