/**
 * The negative matrix of administration: each row is something that somebody tries at a running api. It is refused by its
 * name, changes nothing in the organization, and leaves exactly one line: in the access log where it was refused.
 */
import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMINISTRATION_REFUSALS } from '@comity/vocabulary/administration/refusals';
import { inOrganization } from '@comity/persistence/context';
import { eventually } from '@comity/testkit/waiting';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';
import { admin, ATTEMPTS, byA, ELSEWHERE, type Tried } from './test/attempts.ts';
import { registered, World } from './test/world.ts';

const CLIENT = 'comity-portal';
let ground: Ground;
let api: RunningApi;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground, { COMITY_LIMIT_ADDRESS: '3000', COMITY_OIDC_CLIENT_ID: CLIENT });
  await registered(ground, 'OPERATIONS', 'OPERATOR');
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

/** `as` may be a session as well, `Session …`. */
async function send({ as, path = '/administration/acts', body, key = randomUUID() }: Tried): Promise<string> {
  const authorization =
    as === null ? {} : { authorization: as.startsWith('Session ') ? as : `Bearer ${await ground.issuer.tokenOf(as)}` };
  const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...authorization };
  const response = await fetch(`${api.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as { code?: string };
  return response.ok ? 'done' : (answer.code ?? String(response.status));
}

async function sessionOf(subject: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const signIn = await ground.issuer.signIn(CLIENT, { sub: subject });
  const body = { secret, before: null, ...signIn, hint: 'sealed', agent: 'a browser' };
  expect(await send({ as: subject, path: '/sessions', body })).toBe('done');
  return `Session ${secret}`;
}

const refusals = async (): Promise<{ code: string; number: number }[]> => {
  const found = [];
  for (const { id } of await ground.database.owner.query<{ id: string }[]>('SELECT id FROM organization'))
    found.push(
      ...(await inOrganization(ground.database.owner, id, (manager) =>
        manager.query<{ code: string; number: number }[]>(
          `SELECT code, number FROM access_line WHERE kind = 'REFUSED'`,
        ),
      )),
    );
  return found;
};

describe('case J9: the negative matrix of administration', () => {
  it('has a row for every refusal that administration knows', () => {
    const tried = new Set([...ATTEMPTS.map(([, code]) => code), ...Object.keys(ELSEWHERE)]);
    expect(Object.keys(ADMINISTRATION_REFUSALS).filter((code) => !tried.has(code))).toEqual([]);
  });

  it.each(ATTEMPTS.map((row, place) => [...row, place] as const))(
    '%s: %s, nothing is changed, and one line says so',
    async (_title, code, lead, place) => {
      const world = await World.made(ground, `M${String(place)}`);
      const { inSession, ...tried } = await lead(world);
      if (inSession !== undefined) {
        tried.as = await sessionOf(tried.as ?? '');
        await inSession();
      }
      await ground.database.owner.query('TRUNCATE access_line');
      const before = await world.standing();
      expect(await send(tried)).toBe(code);
      expect(await world.standing()).toEqual(before);
      const lines = await eventually('the line of the refusal', async () => {
        const found = await refusals();
        return found.length > 0 && found;
      });
      expect(lines).toEqual([{ code, number: 1 }]);
    },
  );

  it('a role is widened by one person: it is only proposed, the roles stay, and one entry of the ledger says so', async () => {
    const world = await World.made(ground, 'WIDENED');
    await ground.database.owner.query('TRUNCATE access_line');
    const events = `SELECT code, detail ->> 'proposed' AS proposed FROM administration_event ORDER BY seq`;
    const [roles, before] = [await world.rows('SELECT * FROM membership'), await world.rows(events)];
    expect(await send(byA(world, 'give_role', admin(world, 'c')))).toBe('done');
    expect(await world.rows('SELECT * FROM membership')).toEqual(roles);
    expect(await world.rows(events)).toEqual([...before, { code: 'give_role', proposed: 'true' }]);
    expect(await refusals()).toEqual([]);
  });
});
