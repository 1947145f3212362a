/** While a colleague is absent: what the deputy's lists and mails say (case J10). Tested on a real PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { giveRole, putPerson, withdrawRole } from '../administration/changes.ts';
import { inOrganization } from '../context.ts';
import { withDeputies } from '../recording/deputies.ts';
import { involveOffices } from '../recording/states.ts';
import { saveTasks } from '../recording/tasks.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { AT, openTestDossier, PE, PROSECUTION, PROSECUTOR, seedTest } from '../test/organizations.ts';
import { type Caller, readCaller } from './caller.ts';
import { listDossiers } from './dossier-search.ts';
import { readStandingIn, selfAndAbsent } from './standing-in.ts';
import { myTasks } from './work.ts';

const LUIS = randomUUID();
const HERS = { person: LUIS, office: PROSECUTION, role: 'REQ_PROSECUTOR' as const };
const [BEFORE, AFTER] = ['2026-11-22T21:00:00.000Z', '2026-11-24T21:00:00.000Z'];

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  await inOrganization(database.administrator, PE, async (manager) => {
    const person = { id: LUIS, subject: 'pe-luis', name: { en: 'Luis', es: 'Luis' }, email: 'luis@comity.example' };
    await putPerson(manager, PE, { ...person, locale: 'es' });
    await giveRole(manager, PE, HERS);
  });
}, 60_000);
afterAll(() => database.stop());

class Undone extends Error {}

interface Given {
  responsible: string | null;
  /** Nobody of these may do what waits. */
  except?: string[];
}

/** A dossier of the prosecutor's office waits for approval; the prosecutor is absent, and Luis stands in. */
async function whileAbsent(
  { responsible = PROSECUTOR, except = [] }: Partial<Given>,
  look: (manager: EntityManager, dossier: string, luis: Caller) => Promise<void>,
): Promise<void> {
  const looked = inOrganization(database.owner, PE, async (manager) => {
    const key = { organization: PE, dossier: randomUUID() };
    await openTestDossier(manager, key.dossier);
    await involveOffices(manager, key, [], [PROSECUTION], AT);
    const by = [{ role: 'REQ_PROSECUTOR' as const, first: 'approve' as const, except }];
    await saveTasks(manager, key, [{ code: 'APPROVE', place: 0, side: 'requesting', by, clocks: [] }], {
      at: AT,
      seq: 1,
    });
    await manager.query(`UPDATE dossier SET state = jsonb_set(state, '{responsible}', $2) WHERE id = $1`, [
      key.dossier,
      JSON.stringify(responsible === null ? {} : { [PROSECUTION]: responsible }),
    ]);
    await manager.query(
      `INSERT INTO absence (organization_id, member_id, from_at, until_at, deputy_id) VALUES ($1, $2, $3, $4, $5)`,
      [PE, PROSECUTOR, BEFORE, AFTER, LUIS],
    );
    const caller = await readCaller(manager, PE, LUIS);
    if (caller === null) throw new Error('Luis is nobody');
    await look(manager, key.dossier, { ...caller, now: AT });
    throw new Undone();
  });
  await expect(looked).rejects.toBeInstanceOf(Undone);
}

const mine = async (manager: EntityManager, caller: Caller): Promise<number> =>
  (await listDossiers(manager, caller, { responsible: await selfAndAbsent(manager, caller), limit: 10 })).length;

describe('case J10: while a colleague is absent', () => {
  it('the deputy sees at what waits for whom they stand in, has it among what they answer for, and gets the mails', async () => {
    await whileAbsent({}, async (manager, dossier, luis) => {
      const marked = [{ dossier, code: 'APPROVE', who: { en: 'P', es: 'F' } }];
      expect(await readStandingIn(manager, luis, [dossier])).toEqual(marked);
      expect(await mine(manager, luis)).toBe(1);
      expect(await withDeputies(manager, { organization: PE, dossier }, [PROSECUTOR], AT)).toEqual([PROSECUTOR, LUIS]);
    });
    await whileAbsent({ responsible: null }, async (manager, dossier, luis) => {
      expect(await readStandingIn(manager, luis, [dossier])).toHaveLength(1);
    });
  });

  it.each([
    ['before it', '2026-11-22T20:59:59.999Z'],
    ['when it is over', AFTER],
  ])('nobody stands in %s', async (_when, now) => {
    await whileAbsent({}, async (manager, dossier, luis) => {
      expect(await readStandingIn(manager, { ...luis, now }, [dossier])).toEqual([]);
      expect(await mine(manager, { ...luis, now })).toBe(0);
      expect(await withDeputies(manager, { organization: PE, dossier }, [PROSECUTOR], now)).toEqual([PROSECUTOR]);
    });
  });

  it('the deputy neither has nor is marked for the approval of what they have proposed themselves', async () => {
    await whileAbsent({ except: [LUIS] }, async (manager, dossier, luis) => {
      expect(await myTasks(manager, luis, { limit: 10 })).toEqual([]);
      expect(await readStandingIn(manager, luis, [dossier])).toEqual([]);
    });
  });

  it('nothing is marked for which somebody else answers', async () => {
    await whileAbsent({ responsible: LUIS }, async (manager, dossier, luis) => {
      expect(await readStandingIn(manager, luis, [dossier])).toEqual([]);
    });
  });

  it('a deputy who no longer holds the role in the office stands in for nothing', async () => {
    await whileAbsent({}, async (manager, dossier, luis) => {
      await withdrawRole(manager, PE, HERS);
      expect(await readStandingIn(manager, luis, [dossier])).toEqual([]);
      expect(await withDeputies(manager, { organization: PE, dossier }, [PROSECUTOR], AT)).toEqual([PROSECUTOR]);
    });
  });
});
