/** The directory at a running api says whether an office is open now. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpeningHours, WEEKDAYS } from '@comity/vocabulary/values/organizations';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';
import { World } from './test/world.ts';

let ground: Ground;
let api: RunningApi;
let world: World;
let reader: World;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground);
  world = await World.made(ground, 'OPEN');
  reader = await World.made(ground, 'READER');
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

const ROUND = Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as OpeningHours;

interface Entry {
  organization: { code: string };
  office: { name: { en: string } };
  opening: { open: boolean; changesAt: string | null } | null;
}

async function openings(): Promise<unknown[]> {
  const authorization = `Bearer ${await ground.issuer.tokenOf(reader.subject('a'))}`;
  const response = await fetch(`${api.url}/api/v1/directory?q=desk`, { headers: { authorization } });
  const { items } = (await response.json()) as { items: Entry[] };
  const own = items.filter(({ organization }) => organization.code === world.code);
  return own.filter(({ office }) => office.name.en === 'Desk').map(({ opening }) => opening);
}

describe('The directory', () => {
  it('says of an office of another organization whether it is open, and of changed hours at once', async () => {
    const desk = {
      ...{ officeKind: 'LEGAL_TEAM' as const, nameEn: 'Desk', nameEs: 'Mesa', city: 'Lima', zone: 'America/Lima' },
      ...{ languages: ['es' as const], hours: ROUND, address: null },
    };
    await world.did('a', { name: 'add_office', detail: desk });
    expect(await openings()).toEqual([{ open: true, changesAt: null }]);
    const [office] = await world.rows<{ id: string }>(`SELECT id FROM office WHERE kind = 'LEGAL_TEAM'`);
    const closed = Object.fromEntries(WEEKDAYS.map((day) => [day, []])) as unknown as OpeningHours;
    await world.did('a', { name: 'change_office', detail: { ...desk, office: office?.id ?? '', hours: closed } });
    expect(await openings()).toEqual([{ open: false, changesAt: null }]);
  });
});
