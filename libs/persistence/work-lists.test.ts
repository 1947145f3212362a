/** case B2: lists are filtered, ordered and cut in the database, in the order of an index. Tested on a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { dayAt, dayLater } from '@comity/vocabulary/judges/local-day';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { inOrganization } from './context.ts';
import { listDrafts } from './drafts.ts';
import { type Caller, officeZone } from './reads/caller.ts';
import { countHolds, listHolds } from './reads/holds.ts';
import { type DossierFilter, listDossiers } from './reads/dossier-search.ts';
import { countMyTasks, countOthersWork, myTasks, openOfSide, othersWork, readTasks } from './reads/work.ts';
import { organizationId, seedExercise } from './seed.ts';
import { startTestDatabase, type TestDatabase } from './test/database.ts';
import { callerIn, fillDossiers, type FilledOrganization } from './test/many-dossiers.ts';
import { plansOf } from './test/plans.ts';

const MANY = 4_000;
const WAITING = [7, 2_001, 3_998];

let database: TestDatabase;
let chile: FilledOrganization;
/** Everything waits for the contact point here. */
let busy: FilledOrganization;
beforeAll(async () => {
  database = await startTestDatabase();
  const seed = { masterKey: Buffer.alloc(32, 7), emailOf: exerciseEmail, verifiedOn: '2026-11-01' };
  await seedExercise(database.owner, EXERCISE_ORGANIZATIONS, seed);
  chile = await fillDossiers(database.owner, organizationId('CL'), { dossiers: MANY, waiting: WAITING });
  const all = Array.from({ length: MANY }, (_, index) => index);
  busy = await fillDossiers(database.owner, organizationId('US'), { dossiers: MANY, waiting: all });
}, 240_000);
afterAll(() => database.stop());

describe('case B2: of 4,000 open dossiers three wait for this person', () => {
  it('the list has these three, the first deadline first, with their total', async () => {
    await inOrganization(database.recorder, chile.organization, async (manager) => {
      const caller = callerIn(chile);
      const found = await myTasks(manager, caller, { limit: 51 });
      expect(found.map(({ dossier }) => dossier)).toEqual(WAITING.map((index) => chile.dossierAt(index)));
      expect(await countMyTasks(manager, caller, {})).toBe(WAITING.length);
      const [task] = await readTasks(manager, caller, [chile.dossierAt(7)]);
      expect(task).toMatchObject({ code: 'DECIDE', first: 'accept' });
    });
  });

  it('the pages of a list together are the list, without one twice or none', async () => {
    await inOrganization(database.recorder, chile.organization, async (manager) => {
      const caller = callerIn(chile);
      const seen: string[] = [];
      let cursor: { at: string; dossier: string; code: string } | undefined;
      for (let page = 0; page < 100; page += 1) {
        const rows = await othersWork(manager, caller, { limit: 97, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...rows.map(({ id }) => id));
        const last = rows.at(-1);
        if (last === undefined) break;
        cursor = { at: last.nextAt, dossier: last.id, code: '' };
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(MANY - WAITING.length);
      expect(await countOthersWork(manager, caller, {})).toBe(1_001);
    });
  });

  it('knows who answers for a dossier as soon as its state says so', async () => {
    const { owner } = database;
    const answered = chile.dossierAt(12);
    await inOrganization(owner, chile.organization, (manager) =>
      manager.query(`UPDATE dossier SET state = jsonb_set(state, '{responsible}', $2) WHERE id = $1`, [
        answered,
        JSON.stringify({ [chile.office]: chile.member }),
      ]),
    );
    await inOrganization(database.app, chile.organization, async (manager) => {
      const found = await listDossiers(manager, callerIn(chile), { responsible: [chile.member], limit: 50 });
      const others = Array.from({ length: MANY / 500 }, (_, index) => chile.dossierAt(index * 500 + 499));
      expect(found.map(({ id }) => id)).toEqual([...others.toReversed(), answered]);
    });
  });

  it('narrows by text, deadline, urgency and who answers, before anything is cut', async () => {
    await inOrganization(database.recorder, chile.organization, async (manager) => {
      const caller = callerIn(chile);
      const found = async (filter: object): Promise<string[]> =>
        (await listDossiers(manager, caller, { ...filter, limit: 10 })).map(({ id }) => id);
      expect(await found({ q: chile.referenceAt(2_500) })).toEqual([chile.dossierAt(2_500)]);
      expect(await found({ q: chile.caseAt(31).toUpperCase() })).toEqual([chile.dossierAt(31)]);
      expect(await myTasks(manager, caller, { q: chile.referenceAt(2_001), limit: 10 })).toHaveLength(1);
      expect(await myTasks(manager, caller, { urgency: 'CRITICAL_LIFE', limit: 10 })).toEqual([]);
      expect(await myTasks(manager, caller, { responsible: [caller.member], limit: 10 })).toEqual([]);
      expect(await myTasks(manager, caller, { dueBefore: '2000-01-01', limit: 10 })).toEqual([]);
      expect(await openOfSide(manager, caller, { side: 'provider', limit: 10 })).toEqual([]);
    });
  });

  it('narrows holds by their dossiers and by their end, and counts what it lists', async () => {
    await inOrganization(database.recorder, chile.organization, async (manager) => {
      const caller = callerIn(chile);
      const [first] = await listHolds(manager, caller, { after: null, limit: 1 });
      if (first === undefined) throw new Error('There are holds');
      const q = first.reference;
      expect(await listHolds(manager, caller, { after: null, limit: 10, q })).toEqual([first]);
      expect(await countHolds(manager, caller, { limit: 10, q })).toBe(1);
      const day = dayAt(first.preservedUntil, officeZone(caller));
      const ending = async (dueBefore: string): Promise<number> =>
        countHolds(manager, caller, { limit: 10, q, dueBefore });
      expect([await ending(dayLater(day, -1)), await ending(day)]).toEqual([0, 1]);
      expect(await countHolds(manager, caller, { limit: 10, urgency: 'CRITICAL_LIFE', q })).toBe(0);
    });
  });

  it('case D6: a day by which a list is narrowed is the day of the office', async () => {
    await inOrganization(database.recorder, chile.organization, async (manager) => {
      const caller = callerIn(chile);
      const id = chile.dossierAt(2_500);
      const q = chile.referenceAt(2_500);
      const [found] = await listDossiers(manager, caller, { q, limit: 1 });
      if (found === undefined) throw new Error('There is the dossier');
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago']) {
        const there = { ...caller, offices: caller.offices.map((office) => ({ ...office, zone })) };
        const opened = dayAt(found.openedAt, zone);
        const on = async (day: string): Promise<string[]> =>
          (await listDossiers(manager, there, { q, from: day, to: day, limit: 1 })).map((one) => one.id);
        expect([await on(dayLater(opened, -1)), await on(opened), await on(dayLater(opened, 1))]).toEqual([
          [],
          [id],
          [],
        ]);
      }
    });
  });

  const limit = 51;
  it.each<[string, string, Read]>([
    ['my work', 'task_desk_order', (manager, caller) => myTasks(manager, caller, { limit })],
    [
      'my work, narrowed by the deadline of its dossiers,',
      'task_desk_due',
      (manager, caller) => myTasks(manager, caller, { limit, dueBefore: '2026-11-30' }),
    ],
    ['the work of others', 'dossier_next', (manager, caller) => othersWork(manager, callerOf(caller), { limit })],
    [
      'the open dossiers of a side',
      'dossier_next',
      (manager, caller) => openOfSide(manager, caller, { limit, side: 'receiving' }),
    ],
    [
      'a search by reference',
      'dossier_key_pkey',
      (manager, caller) => listDossiers(manager, caller, { limit, q: busy.referenceAt(2_500) }),
    ],
    [
      'a search by case number',
      'dossier_key_pkey',
      (manager, caller) => listDossiers(manager, caller, { limit, q: busy.caseAt(2_500) }),
    ],
    [
      'a search by identifier',
      'identifier_mark_same',
      (manager, caller) => listDossiers(manager, caller, { limit, q: 'x@y.example', marks: [busy.markAt(2_500)] }),
    ],
    ['the latest dossiers', 'dossier_recent', (manager, caller) => listDossiers(manager, caller, { limit })],
    ['the holds', 'hold_line_until', (manager, caller) => listHolds(manager, caller, { after: null, limit })],
    [
      'the holds of a case number',
      'dossier_key_pkey',
      (manager, caller) => listHolds(manager, caller, { after: null, limit, q: busy.caseAt(2_500) }),
    ],
    [
      'the holds that end before a day',
      'hold_line_until',
      (manager, caller) => listHolds(manager, caller, { after: null, limit, dueBefore: '2025-01-01' }),
    ],
    [
      'the drafts',
      'draft_all',
      (manager, { organization }) =>
        listDrafts(manager, organization.id, { officeIds: [busy.office], entered: false, limit }),
    ],
    [
      'the drafts that wait to be compared',
      'draft_entered',
      (manager, { organization, member }) =>
        listDrafts(manager, organization.id, { officeIds: [busy.office], entered: false, toCompareBy: member, limit }),
    ],
    ...narrowedBy('dossier_responsible_pkey', ({ member }) => ({ responsible: [member] })),
    ...narrowedBy('dossier_urgency', () => ({ urgency: 'CRITICAL_LIFE' })),
    ...narrowedBy('dossier_provider', () => ({ provider: organizationId('NORTHLIGHT') })),
    [
      'a search by the day of opening',
      'dossier_opened',
      (manager, caller) => listDossiers(manager, caller, { limit, from: '2025-01-01', to: '2025-01-02' }),
    ],
    [
      'a search by deadline',
      'dossier_due',
      (manager, caller) => listDossiers(manager, caller, { limit, dueBefore: '2025-01-01' }),
    ],
  ])('reads %s by the index %s, and no table from end to end', async (_list, index, read) => {
    await inOrganization(database.recorder, busy.organization, async (manager) => {
      const plans = await plansOf(manager, () => read(manager, callerIn(busy)));
      expect(plans).toContain(index);
      expect(plans).not.toMatch(/Seq Scan on (dossier|task_desk|hold_line|draft|clock|identifier_mark)/);
    });
  });
});

type Read = (manager: EntityManager, caller: Caller) => Promise<unknown>;

/** Returns the lists that people narrow, narrowed by what few dossiers have. */
function narrowedBy(index: string, filter: (caller: Caller) => DossierFilter): [string, string, Read][] {
  const by = index.replace('dossier_', '').replace('_pkey', '');
  const query = (caller: Caller) => ({ ...filter(caller), limit: 51 });
  return [
    [`my work, narrowed by ${by},`, index, (manager, caller) => myTasks(manager, caller, query(caller))],
    [
      `the work of others, narrowed by ${by},`,
      index,
      (manager, caller) => othersWork(manager, callerOf(caller), query(caller)),
    ],
    [`a search narrowed by ${by}`, index, (manager, caller) => listDossiers(manager, caller, query(caller))],
  ];
}

/** Returns a person to whom none of the tasks goes. */
function callerOf(caller: Caller): Caller {
  return { ...caller, offices: caller.offices.map((office) => ({ ...office, roles: ['RCV_COURT'] })) };
}
