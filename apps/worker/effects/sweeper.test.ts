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
/** Of these dossiers, which are not open, messages alone are known. */
const [early, earlier, garbled] = [randomUUID(), randomUUID(), randomUUID()];
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  await inOrganization(database.recorder, PE, async (manager) => {
    for (const dossier of [ended, running]) {
      await openTestDossier(manager, dossier);
      const notices = [{ code: 'PROGRESS' as const, to: [] }];
      await queueNotices(manager, { organization: PE, dossier }, 1, notices, [PROSECUTOR], 'comity.example');
      await manager.query(`UPDATE notification SET next_attempt_at = now() - interval '2 minutes'`);
      await manager.query(`UPDATE dossier SET unconfirmed_since = now() - interval '2 minutes'`);
    }
  });
  // Only the owner of the tables can say that a message came earlier.
  await inOrganization(database.owner, PE, async (manager) => {
    const planted: [string, number, string, number][] = [
      [ended, 1, 'requesting', 2],
      [running, 1, 'requesting', 2],
      [early, 7, 'requesting', 2],
      [earlier, 7, 'requesting', 6],
      [garbled, 1, 'nobody', 2],
    ];
    for (const [dossier, number, side, minutes] of planted)
      await manager.query(
        `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code, envelope, received_at)
         VALUES ($1, $2, $3, gen_random_uuid(), $4, 'acknowledgement', $5, now() - $6 * interval '1 minute')`,
        [PE, dossier, CL, number, JSON.stringify({ to: { side } }), minutes],
      );
  });
}, 60_000);
afterAll(() => database.stop());

let did: string[] = [];
beforeEach(() => {
  did = [];
});

function sweeper(): EffectSweeper {
  const signal = (id: string, name: string): Promise<void> => {
    if (id !== workflowId(running)) return Promise.reject(new WorkflowNotFoundError('over', id, undefined));
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
        // A message that waits for those before it is looked at as it comes, and then no more.
        `recorded ${early} requesting`,
        // What nobody can have signed is looked at all the same, so that it is found.
        `recorded ${garbled} receiving`,
        `looked at ${ended} requesting`,
      ].toSorted(),
    );
  });
});
