/** Tests at a running api that a search is its person's alone, and that its id says nothing. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';

let ground: Ground;
let api: RunningApi;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground);
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

async function ask(
  subject: string,
  path: string,
  q?: string,
): Promise<{ status: number; body: { id: string; q: string } }> {
  const authorization = `Bearer ${await ground.issuer.tokenOf(subject)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(`${api.url}/api/v1${path}`, {
    headers,
    ...(q === undefined ? {} : { method: 'POST', body: JSON.stringify({ q }) }),
  });
  return { status: response.status, body: (await response.json()) as { id: string; q: string } };
}

describe('case E10: a kept search', () => {
  const q = 'nadie@correo.example';

  it('is given back to its person alone, and lists are asked for by its id', async () => {
    const { body } = await ask('liaison', '/searches', q);
    expect(body).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), q });
    expect((await ask('liaison', `/searches/${body.id}`)).body).toEqual(body);
    for (const path of ['dossiers', 'work', 'orders'])
      expect((await ask('liaison', `/${path}?search=${body.id}`)).status).toBe(200);
    for (const other of ['outsider', 'stranger'])
      for (const path of [`/searches/${body.id}`, `/dossiers?search=${body.id}`])
        expect(await ask(other, path)).toMatchObject({ status: 404, body: { code: 'SEARCH_UNKNOWN' } });
  });

  it('is no longer kept after twelve hours, and no address takes the words themselves', async () => {
    const { body } = await ask('liaison', '/searches', q);
    const { owner } = ground.database;
    await owner.transaction(async (manager) => {
      await manager.query(
        `SELECT set_config('comity.organization', (SELECT id::text FROM organization WHERE code = 'XP'), true)`,
      );
      await manager.query(`UPDATE search_term SET at = now() - interval '12 hours 1 minute'`);
    });
    expect((await ask('liaison', `/searches/${body.id}`)).status).toBe(404);
    expect((await ask('liaison', `/dossiers?q=${encodeURIComponent(q)}`)).status).toBe(422);
  });
});
