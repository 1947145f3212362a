/** case B2: an organization invites for years; its list is read in the order of an index. On a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { startTestDatabase, type TestDatabase } from '../test/database.ts';
import { CL, PE, seedTest } from '../test/organizations.ts';
import { plansOf } from '../test/plans.ts';
import { countInvitations, listInvitations, readInvitation, readOpenInvitations } from './invitations.ts';
import { lockStanding } from './standing.ts';

const MANY = 3_000;
let database: TestDatabase;
const reading = <T>(read: (manager: EntityManager) => Promise<T>): Promise<T> =>
  inOrganization(database.administrator, PE, read);

/** Three in a second share an instant; the latest five are open, but for the one that has run out. */
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
  for (const organization of [PE, CL])
    await inOrganization(database.owner, organization, (manager) =>
      manager.query(
        `INSERT INTO invitation (organization_id, token_hash, name, email, locale, sent_at, expires_at, withdrawn_at)
         SELECT $1::uuid, sha256(($1::uuid || n::text)::bytea), 'Person ' || n, 'p' || n || '@Fiscalia.example', 'es',
                now() - n / 3 * interval '1 second',
                now() + CASE n WHEN 2 THEN interval '-1 second' ELSE interval '7 days' END,
                CASE WHEN n > 5 THEN now() END
           FROM generate_series(1, $2::int) n`,
        [organization, MANY],
      ),
    );
  await database.owner.query('ANALYZE invitation');
}, 120_000);
afterAll(() => database.stop());

describe('case B2: of 3,000 invitations', () => {
  it('the open ones are four, the latest first', async () => {
    const open = await reading((manager) => readOpenInvitations(manager, PE));
    expect(open.map(({ name }) => name).toSorted()).toEqual([1, 3, 4, 5].map((n) => `Person ${String(n)}`));
    expect(open.map(({ status }) => status)).toEqual(['SENT', 'SENT', 'SENT', 'SENT']);
    expect(open.map(({ sentAt }) => sentAt)).toEqual(
      open
        .map(({ sentAt }) => sentAt)
        .toSorted()
        .toReversed(),
    );
  });

  it('the pages together are the list, without one twice or none, and none of another organization', async () => {
    const seen = await reading(async (manager) => {
      const found: string[] = [];
      let after: string[] | null = null;
      for (;;) {
        const rows = await listInvitations(manager, PE, { after, limit: 97 });
        found.push(...rows.map(({ name }) => name));
        const last = rows.at(-1);
        if (last === undefined) return found;
        after = [last.sentAt, last.id];
      }
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(MANY);
    expect(seen.slice(0, 2).toSorted()).toEqual(['Person 1', 'Person 2']);
    expect(seen.at(-1)).toBe(`Person ${String(MANY)}`);
  });

  it('a list is narrowed before it is cut and counted, by a text that means itself alone', async () => {
    await reading(async (manager) => {
      const found = async (q: string) => [
        (await listInvitations(manager, PE, { q, after: null, limit: 2 })).map(({ name }) => name),
        await countInvitations(manager, PE, { q, limit: 1_001 }),
      ];
      expect(await found('pErSoN 2999')).toEqual([['Person 2999'], 1]);
      expect(await found('p2999@FISCALIA')).toEqual([['Person 2999'], 1]);
      expect(await found('Person 2%')).toEqual([[], 0]);
      expect((await found('person'))[1]).toBe(1_001);
    });
  });

  it.each<[string, string, (manager: EntityManager) => Promise<unknown>]>([
    ['the list', 'invitation_sent', (manager) => listInvitations(manager, PE, { after: null, limit: 51 })],
    [
      'a page of the list',
      'invitation_sent',
      (manager) => listInvitations(manager, PE, { after: ['2020-01-01T00:00:00.000Z', randomUUID()], limit: 51 }),
    ],
    ['the open ones', 'invitation_open', (manager) => readOpenInvitations(manager, PE)],
  ])('%s is read by the index %s, and the table never from end to end', async (_list, index, read) => {
    const plans = await reading((manager) => plansOf(manager, () => read(manager)));
    expect(plans).toContain(index);
    expect(plans).not.toContain('Seq Scan on invitation');
  });

  it('one is read alone, and an act reads no other than the one that it names', async () => {
    await reading(async (manager) => {
      const [one] = await listInvitations(manager, PE, { after: null, limit: 1 });
      if (one === undefined) throw new Error('There are invitations');
      const runner = manager.queryRunner;
      if (runner === undefined) throw new Error('no runner');
      const sent = jest.spyOn(runner, 'query');
      expect(await readInvitation(manager, PE, one.id)).toEqual(one);
      const answer = (await sent.mock.results[0]?.value) as { records: unknown[] };
      expect([sent.mock.calls.length, answer.records.length]).toEqual([1, 1]);
      expect(await readInvitation(manager, PE, randomUUID())).toBeNull();
      expect((await lockStanding(manager, PE))?.standing.invitations).toEqual([]);
      const named = await lockStanding(manager, PE, { invitation: one.id });
      expect(named?.standing.invitations.map(({ id, status }) => [id, status])).toEqual([[one.id, one.status]]);
    });
  });
});
