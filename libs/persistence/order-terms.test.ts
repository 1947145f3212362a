/** Migration 20 brings stored states to one clock for the term of an order, tested on a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { unopened } from '@comity/domain/state/dossier';
import { EARLIER_SERVICE_LEVELS } from '@comity/vocabulary/values/earlier-law';
import { inOrganization } from './context.ts';
import { OrderTerms1764547200020 } from './migrations/20-order-terms.ts';
import { organizationId, seedExercise } from './seed.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';

const CHILE = organizationId('CL');
const order = { id: 'CL_218BIS', rule: 'CL.218BIS', days: 90, renewals: null };
const rules = { refusalGrounds: [], floorDays: 60, order };
const { id: _id, ...term } = order;
const today = { ...rules, order: { ...term, startsAt: 'SERVICE' }, levels: EARLIER_SERVICE_LEVELS };

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey: Buffer.alloc(32, 7), emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
}, 120_000);
afterAll(() => database.stop());

/** Stores a dossier in the form before migration 20, with its order's clock running and another clock stopped. */
async function keptBefore(dossier: string): Promise<void> {
  const state = {
    ...unopened('PRESERVATION', 'receiving', { soloAtCriticalLife: true, forwarding: 'AUTOMATIC' }),
    status: 'SERVED',
    seq: 7,
    summary: { requestedState: 'CL', rules },
    proposal: { act: 'x', detail: { summary: { rules } } },
    clocks: [
      { id: 'CL_218BIS', subject: 'dossier' },
      { id: 'CONFIRM_SLA', subject: 'dossier' },
    ],
  };
  await inOrganization(database.owner, CHILE, async (manager) => {
    await manager.query(
      `INSERT INTO dossier (organization_id, id, side, reference, status, seq, state, opened_at, changed_at, zone)
       VALUES ($1, $2, 'receiving', $3, 'SERVED', 7, $4, now(), now(), 'America/Santiago')`,
      [CHILE, dossier, `CL-${dossier.slice(0, 6)}`, JSON.stringify(state)],
    );
    for (const clock of ['CL_218BIS', 'CONFIRM_SLA']) {
      await manager.query(
        `INSERT INTO clock (organization_id, dossier_id, clock, subject, generation, started_at, due_at, zone, rule,
           calendar_version, warnings) VALUES ($1, $2, $3, 'dossier', 1, now(), now(), 'America/Santiago', 'R', '1', '[]')`,
        [CHILE, dossier, clock],
      );
    }
  });
}

describe('A dossier that was kept before the term of an order was one clock', () => {
  it('goes on with the one clock, its start and the levels of before, wherever its summary is kept', async () => {
    const dossier = randomUUID();
    await keptBefore(dossier);
    const migration = new OrderTerms1764547200020();
    const runner = database.owner.createQueryRunner();
    for (let time = 0; time < 2; time += 1) {
      await runner.startTransaction();
      await migration.up(runner);
      await runner.commitTransaction();
    }
    await runner.release();
    const [row] = await inOrganization(database.recorder, CHILE, (manager) =>
      manager.query<{ state: object; clocks: string[] }[]>(
        `SELECT d.state, (SELECT array_agg(clock ORDER BY clock) FROM clock WHERE dossier_id = $1) AS clocks
           FROM dossier d WHERE d.id = $1`,
        [dossier],
      ),
    );
    expect(row).toMatchObject({
      clocks: ['CONFIRM_SLA', 'ORDER_TERM'],
      state: {
        seq: 7,
        summary: { requestedState: 'CL', rules: today },
        proposal: { act: 'x', detail: { summary: { rules: today } } },
        clocks: [
          { id: 'ORDER_TERM', subject: 'dossier' },
          { id: 'CONFIRM_SLA', subject: 'dossier' },
        ],
      },
    });
    expect(JSON.stringify(row?.state)).not.toContain('CL_218BIS');
  });
});
