/** What a person settles for themselves at a running api (case J10). */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';
import { World } from './test/world.ts';

let ground: Ground;
let api: RunningApi;
let world: World;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground);
  world = await World.made(ground, 'OWN');
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

async function call<T>(who: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${api.url}/api/v1${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      authorization: `Bearer ${await ground.issuer.tokenOf(world.subject(who))}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
  });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}

interface Work {
  affairs: { deputiesGone: object[] };
}

interface Own {
  absences: { id: string; person: string; until: string; deputy: string | null }[];
  standsIn: { person: string }[];
  colleagues: { id: string }[];
}

const events = () =>
  world.rows<{ code: string; member: string }>(
    `SELECT code, member_id AS member FROM administration_event e
      JOIN ledger_leaf l ON l.organization_id = e.organization_id AND l.administration_seq = e.seq ORDER BY e.seq DESC LIMIT 2`,
  );

describe('case J10: a person', () => {
  it('notes an own absence with a deputy and ends it, and each is an entry of the ledger in their name', async () => {
    const { a, b } = world.people;
    expect((await call<Own>('a', '/me/settings')).colleagues.map(({ id }) => id)).toEqual([b]);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const detail = { begins: new Date().toISOString(), until, deputy: b };
    await call('a', '/me/acts', { name: 'set_absence', detail });
    const [absence] = (await call<Own>('a', '/me/settings')).absences;
    expect(absence).toMatchObject({ until, deputy: b });
    expect((await call<Own>('b', '/me/settings')).standsIn).toMatchObject([{ person: a }]);
    await call('a', '/me/acts', { name: 'end_absence', detail: { absence: absence?.id } });
    expect((await call<Own>('a', '/me/settings')).absences).toEqual([]);
    expect(await events()).toEqual([
      { code: 'end_absence', member: a },
      { code: 'set_absence', member: a },
    ]);
  });

  it('whose deputy is suspended is told so, as is every administrator, until another deputy is named', async () => {
    const { a, b } = world.people;
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await call('a', '/me/acts', {
      name: 'set_absence',
      detail: { begins: new Date().toISOString(), until, deputy: b },
    });
    const gone = async () => (await call<Work>('a', '/work')).affairs.deputiesGone;
    expect(await gone()).toEqual([]);
    await world.did('b', { name: 'suspend_person', detail: { person: b, reason: 'an inquiry' } });
    const [absence] = (await call<Own>('a', '/me/settings')).absences;
    expect(absence).toMatchObject({ deputy: b, deputyName: { en: 'b', es: 'b' }, deputyGone: true });
    expect(await gone()).toMatchObject([{ absence: absence?.id, own: true, deputy: { en: 'b', es: 'b' }, until }]);
    await call('a', '/me/acts', { name: 'change_deputy', detail: { absence: absence?.id, deputy: null } });
    expect(await gone()).toEqual([]);
    const [rest, ...more] = (await call<Own>('a', '/me/settings')).absences;
    expect(rest).toMatchObject({ person: a, until, deputy: null, deputyGone: false });
    expect(more).toEqual([]);
    await call('a', '/me/acts', { name: 'end_absence', detail: { absence: rest?.id } });
  });

  it('who is no administrator chooses the language of mails and the zone of pages, and goes back to that of the office', async () => {
    const member = async () => (await call<{ member: object }>('c', '/me')).member;
    await call('c', '/me/acts', { name: 'change_settings', detail: { language: 'en', zone: 'America/Lima' } });
    expect(await member()).toMatchObject({ locale: 'en', zone: 'America/Lima' });
    await call('c', '/me/acts', { name: 'change_settings', detail: { language: 'es', zone: null } });
    expect(await member()).toMatchObject({ locale: 'es', zone: null });
  });
});
