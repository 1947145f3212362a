/**
 * Tests what waits although no workflow hears the signal any more: a dossier whose workflow has ended delays no other.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { ARRIVED_SIGNAL, CLOCK_MOVED_SIGNAL, DISPATCH_SIGNAL, workflowId } from '@comity/contracts/engine';
import { inOrganization } from '@comity/persistence/context';
import { queueNotices } from '@comity/persistence/recording/notices';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { CL, openTestDossier, PE, PROSECUTOR, seedTest } from '@comity/persistence/test/organizations';
import { EffectSweeper } from './sweeper.ts';

let database: TestDatabase;
const ended = randomUUID();
const running = randomUUID();
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  await inOrganization(database.recorder, PE, async (manager) => {
    for (const dossier of [ended, running]) {
      await openTestDossier(manager, dossier);
      const notices = [{ code: 'PROGRESS' as const, to: [] }];
      await queueNotices(manager, { organization: PE, dossier }, 1, notices, [PROSECUTOR], 'comity.example');
      await manager.query(
        `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code, envelope, received_at)
         SELECT $1, $2, $3, gen_random_uuid(), n, 'acknowledgement', '{"to":{"side":"requesting"}}', now() - interval '2 minutes'
           FROM unnest($4::int[]) n`,
        [PE, dossier, CL, [1]],
      );
      await manager.query(`UPDATE notification SET next_attempt_at = now() - interval '2 minutes'`);
      await manager.query(`UPDATE dossier SET unconfirmed_since = now() - interval '2 minutes'`);
    }
  });
}, 60_000);
afterAll(() => database.stop());

let did: string[] = [];
beforeEach(() => {
  did = [];
});

function sweeper(): EffectSweeper {
  const signal = (id: string, name: string): Promise<void> => {
    if (id === workflowId(ended)) return Promise.reject(new WorkflowNotFoundError('over', id, undefined));
    did.push(`${name} ${id}`);
    return Promise.resolve();
  };
  const client = { workflow: { getHandle: (id: string) => ({ signal: (name: string) => signal(id, name) }) } };
  return new EffectSweeper(
    database.recorder,
    client as unknown as ConstructorParameters<typeof EffectSweeper>[1],
    {
      dispatch: ({ dossier }) => Promise.resolve(did.push(`dispatched ${dossier}`)),
      recordArrivals: ({ dossier, side }) => Promise.resolve(did.push(`recorded ${dossier} ${side}`)),
      recordClocks: ({ dossier, side }) => Promise.resolve(did.push(`looked at ${dossier} ${side}`)),
    },
    { warn: () => undefined },
  );
}

describe('The sweep', () => {
  it('wakes the dossiers that run, and does the work of those whose workflow has ended', async () => {
    await sweeper().sweep();
    expect(did.toSorted()).toEqual(
      [
        `${CLOCK_MOVED_SIGNAL} ${workflowId(running)}`,
        `${ARRIVED_SIGNAL} ${workflowId(running)}`,
        `${DISPATCH_SIGNAL} ${workflowId(running)}`,
        `dispatched ${ended}`,
        `recorded ${ended} requesting`,
        `looked at ${ended} requesting`,
      ].toSorted(),
    );
  });
});
