/** Forces failures of a real PostgreSQL while contents are being written, and reads what the log keeps of them. */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '@comity/platform/log';
import type { EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { saveDocument } from './documents.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { PE, seedTest } from './test/organizations.ts';

const CANARY = 'cuenta-de-la-victima@correo.example';
let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(async () => {
  await database.stop();
});

async function logged(work: (manager: EntityManager) => Promise<unknown>): Promise<string> {
  const parts: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  const failure: unknown = await inOrganization(database.recorder, PE, work).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  createLog('test', 'info', sink).error({ err: failure }, 'a request failed');
  return parts.join('');
}

const SAVE = (manager: EntityManager): Promise<unknown> => saveDocument(manager, PE, 'text', { text: CANARY });

describe('case E3: a failure of the database while contents are written', () => {
  it.each<[string, string, (manager: EntityManager) => Promise<unknown>]>([
    [
      'that went read-only',
      '25006',
      async (manager) => {
        await manager.query(`SET TRANSACTION READ ONLY`);
        await SAVE(manager);
      },
    ],
    [
      'that is too slow',
      '57014',
      async (manager) => {
        await manager.query(`SET LOCAL statement_timeout = 50`);
        await manager.query(`SELECT pg_sleep(2), $1::text`, [CANARY]);
      },
    ],
    ['by a value of another type', '22P02', (manager) => manager.query(`SELECT $1::uuid`, [CANARY])],
    [
      'by a constraint',
      '23514',
      (manager) =>
        manager.query(
          `INSERT INTO outbox (organization_id, id, dossier_id, event_seq, number, peer_organization_id, peer_dossier_id, code, envelope)
           VALUES ($1, $2, $2, 1, 0, $1, $2, $3, '{}')`,
          [PE, randomUUID(), CANARY],
        ),
    ],
  ])('%s leaves its code in the log, and no word of the contents', async (_, code, work) => {
    const text = await logged(work);
    expect(text).toContain(code);
    expect(text).not.toContain(CANARY);
  });
});
