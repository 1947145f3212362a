/**
 * A peer that sends many messages, or none that can be recorded yet, costs as much for each of them as a peer that sends
 * few. Checks of signatures, statements and rows that come back are counted, and never time.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DossierRef } from '@comity/contracts/engine';
import type { Envelope } from '@comity/contracts/exchange';
import type { EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { AT, CL, openTestDossier, PE, seedTest } from '../test/organizations.ts';
import { markArrivalRecorded, nextArrival } from './arrivals.ts';
import type { SignatureCheck } from './genuine.ts';
import { keepMessage } from './inbox.ts';
import { addPeer } from './peers.ts';

const FEW = 10;
const TIMES = 4;
/** Four times the messages may cost five times as much: a little more than what is linear, a third of what is quadratic. */
const MOST = 5;

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(() => database.stop());

const envelope = (dossier: string, sender: string, number: number): Envelope => ({
  version: 1,
  from: { organization: 'CL', dossier: sender, kind: 'PRESERVATION', side: 'receiving' },
  to: { organization: 'PE', dossier, kind: 'PRESERVATION', side: 'requesting' },
  number,
  code: 'acknowledgement',
  at: AT,
  exercise: true,
  body: { at: AT },
  signature: `${'x'.repeat(85)}w`,
});

interface Cost {
  checks: number;
  statements: number;
  rows: number;
}

type Work = (manager: EntityManager, ref: DossierRef, holds: SignatureCheck, numbers: number[]) => Promise<unknown>;

/** Counts what the work asks for while so many messages of one peer lie in the inbox of a dossier. */
async function costOf(work: Work, messages: number): Promise<Cost> {
  const ref = { organization: PE, dossier: randomUUID(), kind: 'PRESERVATION', side: 'requesting' } as const;
  const sender = randomUUID();
  const cost = { checks: 0, statements: 0, rows: 0 };
  await inOrganization(database.recorder, PE, async (manager) => {
    await openTestDossier(manager, ref.dossier);
    await addPeer(manager, ref, 'receiving', CL, sender);
    const numbers = Array.from({ length: messages }, (_, index) => index + 1);
    for (const number of numbers) await keepMessage(manager, PE, CL, envelope(ref.dossier, sender, number), () => true);
    const runner = manager.queryRunner;
    if (runner === undefined) throw new Error('There is no transaction');
    const ask = runner.query.bind(runner);
    const spy = jest.spyOn(runner, 'query').mockImplementation(async (...asked: Parameters<typeof ask>) => {
      const answer: unknown = await ask(...asked);
      const found = (answer as { records?: unknown[] } | undefined)?.records ?? answer;
      cost.statements += 1;
      cost.rows += Array.isArray(found) ? found.length : 0;
      return answer as never;
    });
    await work(manager, ref, () => (cost.checks += 1) > 0, numbers);
    spy.mockRestore();
  });
  return cost;
}

async function growth(work: Work): Promise<Cost> {
  const [few, many] = [await costOf(work, FEW), await costOf(work, FEW * TIMES)];
  const ratio = (name: keyof Cost): number => many[name] / Math.max(1, few[name]);
  return { checks: ratio('checks'), statements: ratio('statements'), rows: ratio('rows') };
}

const recordsAll: Work = async (manager, ref, holds, numbers) => {
  const recorded: number[] = [];
  for (;;) {
    const { next, more } = await nextArrival(manager, ref, holds);
    if (next !== null) await markArrivalRecorded(manager, ref, next, 2);
    if (next !== null) recorded.push(next.number);
    if (!more) break;
  }
  expect(recorded).toEqual(numbers);
};

/** The first is missing, so that none can be recorded; each further message has the dossier look once more. */
const looksInVain: Work = async (manager, ref, holds, numbers) => {
  await manager.query(`DELETE FROM inbox WHERE dossier_id = $1 AND number = 1`, [ref.dossier]);
  for (const _number of numbers) expect((await nextArrival(manager, ref, holds)).next).toBeNull();
};

describe('case E2: the messages of one peer', () => {
  it('have their signatures checked once each, and are found one by one', async () => {
    expect((await costOf(recordsAll, FEW)).checks).toBe(FEW);
    const { checks, statements, rows } = await growth(recordsAll);
    expect(Math.max(checks, statements, rows)).toBeLessThan(MOST);
  });

  it('cost no more when one is missing and all others wait for it', async () => {
    expect((await costOf(looksInVain, FEW)).checks).toBe(FEW - 1);
    const { checks, statements, rows } = await growth(looksInVain);
    expect(Math.max(checks, statements, rows)).toBeLessThan(MOST);
  });

  it('are measured so that whoever checks all that waits for each one is found', async () => {
    const checksAll: Work = async (manager, ref, holds, numbers) => {
      for (const number of numbers) {
        const waiting = await manager.query<{ envelope: Envelope }[]>(
          `SELECT envelope FROM inbox WHERE dossier_id = $1 AND number >= $2`,
          [ref.dossier, number],
        );
        for (const one of waiting) holds(one.envelope, null as never, null);
      }
    };
    const { checks, rows } = await growth(checksAll);
    expect(checks).toBeGreaterThan(MOST);
    expect(rows).toBeGreaterThan(MOST);
  });

  it('are found by their number among any number of rows that nobody signed', async () => {
    const plants: Work = async (manager, ref, holds) => {
      const message = envelope(ref.dossier, randomUUID(), 1);
      await manager.query(
        `INSERT INTO inbox (organization_id, dossier_id, sender_organization_id, sender_dossier_id, number, code, envelope)
           SELECT $1, $2, $3, $4, 1, 'acknowledgement', jsonb_build_object('n', n) FROM generate_series(1, 400) n`,
        [PE, ref.dossier, CL, message.from.dossier],
      );
      await addPeer(manager, { ...ref, dossier: ref.dossier }, 'provider', CL, message.from.dossier);
      const own = { ...message, from: { ...message.from, side: 'provider' as const } };
      for (let time = 0; time < 2; time += 1)
        expect(await keepMessage(manager, PE, CL, own, holds)).toMatchObject({ outcome: 'kept' });
    };
    expect((await costOf(plants, 1)).rows).toBeLessThan(200);
  });
});
