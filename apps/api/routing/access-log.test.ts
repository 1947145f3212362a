/** Tests at a running api that whoever asks for what they may not have leaves a line, and that a flood is bounded. */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AccessLineView } from '@comity/contracts/http/access-views';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { ROUTES } from '@comity/contracts/http/routes';
import { noteAccess } from '@comity/persistence/access-log';
import { inOrganization } from '@comity/persistence/context';
import { createLog } from '@comity/platform/log';
import { eventually } from '@comity/testkit/waiting';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';
import { openProviderDossier, PROVIDER } from '../evidence/test/provider.ts';
import { AccessLog, kindOf } from './access-log.ts';
import type { Request } from './http.ts';

let ground: Ground;
let api: RunningApi;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground, { COMITY_TRUSTED_PROXIES: '127.0.0.1' });
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});
beforeEach(() => ground.database.owner.query('TRUNCATE access_line'));

async function ask(subject: string, path: string, from = '203.0.113.7'): Promise<Response> {
  const authorization = `Bearer ${await ground.issuer.tokenOf(subject)}`;
  return fetch(`${api.url}/api/v1${path}`, { headers: { authorization, 'x-forwarded-for': from } });
}

async function lines(query = ''): Promise<AccessLineView[]> {
  const response = await ask('auditor', `/access-log${query}`);
  return ((await response.json()) as { items: AccessLineView[] }).items;
}

const refusals = (count: number): Promise<AccessLineView[]> =>
  eventually('the refused accesses', async () => {
    const found = await lines('?kind=REFUSED');
    return found.reduce((sum, { number }) => sum + number, 0) >= count && found;
  });

describe('case E6: the access log', () => {
  it('says who asked for another’s dossier, from where, and that it was refused', async () => {
    const dossier = randomUUID();
    expect((await ask('liaison', `/dossiers/${dossier}`)).status).toBe(404);
    expect(await refusals(1)).toEqual([
      expect.objectContaining({
        member: { en: 'liaison', es: 'liaison' },
        address: '203.0.113.7',
        dossier,
        route: 'GET /api/v1/dossiers/:id',
        code: 'DOSSIER_UNKNOWN',
        number: 1,
      }),
    ]);
  });

  it.each([
    ['in capitals', (id: string) => `/dossiers/${id.toUpperCase()}`],
    ['with an escaped letter', (id: string) => `/dossiers/%${id.charCodeAt(0).toString(16)}${id.slice(1)}`],
    ['of a draft', (id: string) => `/drafts/${id}/check`],
  ] as const)('names the dossier however its id is written (%s)', async (_how, pathOf) => {
    const dossier = randomUUID();
    expect((await ask('liaison', pathOf(dossier))).status).toBe(404);
    expect((await refusals(1)).map((line) => line.dossier)).toEqual([dossier]);
  });

  it('is not gone round by another spelling of an address: there is one', async () => {
    const dossier = await openProviderDossier(ground.database, 'ACKED');
    const authorization = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    const status = async (path: string): Promise<number> =>
      (await fetch(`${api.url}${path}`, { headers: { authorization } })).status;
    expect(await status(`/api/v1/dossiers/${dossier}`)).toBe(200);
    expect(await status(`/API/V1/dossiers/${dossier}`)).toBe(404);
    expect(await status(`/api/v1/Dossiers/${dossier}`)).toBe(404);
    expect(await status(`/api/v1/dossiers/${dossier}/`)).toBe(404);
    expect((await lines('?kind=READ')).map((line) => line.dossier)).toEqual([dossier]);
  });

  it('has what shows a case before anything is done: evidence, drafts, the exact text of an act', async () => {
    const dossier = await openProviderDossier(ground.database, 'ACKED');
    expect((await ask('liaison', `/dossiers/${dossier}/evidence`)).status).toBe(200);
    expect(await lines('?kind=READ')).toMatchObject([{ dossier, route: 'GET /api/v1/dossiers/:id/evidence' }]);
    for (const route of [ROUTES.evidence, ROUTES.draft, ROUTES.checkDraft, ROUTES.preview])
      expect([route.path, typeof route.audit === 'string' && kindOf(route.audit)]).toEqual([route.path, 'READ']);
  });

  it('has what a list shows of cases: one line for a minute, with how often, and nothing of what was asked for', async () => {
    await openProviderDossier(ground.database, 'ACKED');
    const lists = ['/work', '/work/others', '/holds', '/drafts', '/orders', '/corrected-law'];
    for (const path of lists) {
      expect([path, (await ask('liaison', path)).status]).toEqual([path, 200]);
      expect((await ask('liaison', `${path}?limit=7`)).status).toBe(200);
    }
    const noted = await lines('?kind=READ');
    for (const path of lists) {
      const own = noted.filter(({ route }) => route === `GET /api/v1${path}`);
      expect([path, own.reduce((sum, { number }) => sum + number, 0)]).toEqual([path, 2]);
      // The minute may have ended between the two.
      expect(own.length).toBeLessThanOrEqual(2);
    }
    expect(JSON.stringify(noted)).not.toContain('limit');
  });

  it('leaves out of what people read only what shows nothing of a case', () => {
    const unnoted = Object.entries<RouteSpec>(ROUTES).filter(
      ([, { method, permission, audit }]) => method === 'GET' && !('public' in permission) && typeof audit !== 'string',
    );
    expect(unnoted.map(([name]) => name).toSorted()).toEqual(
      [
        ...['accessPeople', 'directory', 'dossierVersion', 'exercise', 'ledgerHead', 'law', 'lawPack', 'me'],
        ...['onDuty', 'ownSettings', 'parties', 'rota', 'search', 'sessions', 'trust', 'workVersion'],
      ].toSorted(),
    );
    const { audit } = ROUTES.saveDraft as RouteSpec;
    expect(typeof audit === 'string' && kindOf(audit)).toBe('WORK');
  });

  it('has the dossier of every reading, however much somebody reads within a minute', async () => {
    const [member] = await inOrganization(ground.database.app, PROVIDER, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM member LIMIT 1`),
    );
    const access = {
      member: { organizationId: PROVIDER, memberId: member?.id ?? '' },
      address: '203.0.113.5',
      route: 'GET /api/v1/dossiers/:id',
      code: null,
    };
    const noted = { at: new Date().toISOString(), times: 1 };
    for (let read = 0; read < 80; read += 1)
      await noteAccess(ground.database.app, { ...access, kind: 'READ', dossier: randomUUID() }, noted);
    for (let refused = 0; refused < 80; refused += 1)
      await noteAccess(ground.database.app, { ...access, kind: 'REFUSED', dossier: randomUUID() }, noted);
    const rows = await inOrganization(ground.database.app, PROVIDER, (manager) =>
      manager.query<{ kind: string; dossiers: number; without: number | null }[]>(
        `SELECT kind, count(dossier_id)::int AS dossiers, (sum(number) FILTER (WHERE dossier_id IS NULL))::int AS without
         FROM access_line GROUP BY kind ORDER BY kind`,
      ),
    );
    expect(rows).toEqual([
      { kind: 'READ', dossiers: 80, without: null },
      { kind: 'REFUSED', dossiers: 60, without: 20 },
    ]);
  });

  it.each([
    ['somebody who is signed in', 'liaison'],
    ['a stranger', null],
  ])(
    'has of an IPv6 address the network alone (%s), so that a person’s every address is no line of its own',
    async (_who, as) => {
      // Lines of strangers are the operator's.
      await inOrganization(ground.database.owner, PROVIDER, (manager) =>
        manager.query(`UPDATE organization SET kind = 'OPERATOR' WHERE id = $1`, [PROVIDER]),
      );
      try {
        const authorization = as === null ? 'Bearer x.y.z' : `Bearer ${await ground.issuer.tokenOf(as)}`;
        for (let host = 1; host <= 3; host += 1) {
          const headers = { authorization, 'x-forwarded-for': `2001:db8:1:2::${String(host)}` };
          await fetch(`${api.url}/api/v1/dossiers/${randomUUID()}`, { headers });
        }
        const noted = await eventually('the lines', async () => {
          const rows = await inOrganization(ground.database.app, PROVIDER, (manager) =>
            manager.query<{ address: string; number: number }[]>(
              `SELECT address, sum(number)::int AS number FROM access_line WHERE kind = 'REFUSED' GROUP BY address`,
            ),
          );
          return rows.reduce((sum, { number }) => sum + number, 0) >= 3 && rows;
        });
        expect(noted).toEqual([{ address: '2001:db8:1:2::/64', number: 3 }]);
      } finally {
        await inOrganization(ground.database.owner, PROVIDER, (manager) =>
          manager.query(`UPDATE organization SET kind = 'PROVIDER' WHERE id = $1`, [PROVIDER]),
        );
      }
    },
  );

  it('counts every probe of a flood in a bounded number of lines', async () => {
    const probes = 200;
    for (let round = 0; round < probes / 20; round += 1)
      await Promise.all(Array.from({ length: 20 }, () => ask('liaison', `/dossiers/${randomUUID()}`)));
    const counted = await eventually('the probes', async () => {
      const [row] = await inOrganization(ground.database.app, PROVIDER, (manager) =>
        manager.query<{ probes: number; lines: number; minutes: number }[]>(
          `SELECT sum(number)::int AS probes, count(*)::int AS lines, count(DISTINCT at)::int AS minutes
             FROM access_line WHERE kind = 'REFUSED'`,
        ),
      );
      return row !== undefined && row.probes >= probes && row;
    });
    expect(counted.probes).toBe(probes);
    // Those that are noted at the same instant do not see each other, so the bound may be passed by as many.
    expect(counted.lines).toBeLessThanOrEqual(counted.minutes * (60 + 20));
  });

  it('is written one refusal after the other, and takes no second connection from those who are answered', async () => {
    const { app } = ground.database;
    let [running, most, all] = [0, 0, 0];
    const counting = Object.create(app, {
      transaction: {
        value: async (work: Parameters<typeof app.transaction>[0]) => {
          all += 1;
          running += 1;
          most = Math.max(most, running);
          await app.transaction<unknown>(work as never).finally(() => (running -= 1));
        },
      },
    }) as typeof app;
    const log = new AccessLog({ dataSource: counting, log: { error: () => undefined } as never });
    const [member] = await inOrganization(app, PROVIDER, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM member LIMIT 1`),
    );
    const session = { organizationId: PROVIDER, memberId: member?.id };
    const request = { path: '/api/v1/me', method: 'GET', ip: '203.0.113.77', asker: { session } } as never;
    for (let refusal = 0; refusal < 1_000; refusal += 1)
      log.refused(request, { status: 429, code: 'TOO_MANY_REQUESTS' });
    expect((await refusals(1_000)).map(({ number }) => number)).toEqual([1_000]);
    expect(most).toBe(1);
    expect(all).toBeLessThan(5);
  });

  it('says when somebody was refused, and not when a flood was over and it was written', async () => {
    const { app } = ground.database;
    let letWrite = (): void => undefined;
    const mayWrite = new Promise<void>((resolve) => (letWrite = resolve));
    const late = Object.create(app, {
      transaction: { value: (work: never) => mayWrite.then(() => app.transaction<unknown>(work)) },
    }) as typeof app;
    const log = new AccessLog({ dataSource: late, log: { error: () => undefined } as never });
    const [member] = await inOrganization(app, PROVIDER, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM member LIMIT 1`),
    );
    const session = { organizationId: PROVIDER, memberId: member?.id };
    const request = { path: '/api/v1/me', method: 'GET', ip: '203.0.113.77', asker: { session } } as never;
    const minute = Math.floor(Date.now() / 60_000) * 60_000;
    const clock = jest.spyOn(Date, 'now');
    for (const [ago, times] of [
      [4, 3],
      [2, 40],
    ] as const) {
      clock.mockReturnValue(minute - ago * 60_000 + 30_000);
      for (let time = 0; time < times; time += 1) log.refused(request, { status: 404, code: 'DOSSIER_UNKNOWN' });
    }
    clock.mockRestore();
    letWrite();
    expect((await refusals(43)).map(({ at, number }) => [Date.parse(at), number])).toEqual([
      [minute - 2 * 60_000, 40],
      [minute - 4 * 60_000, 3],
    ]);
  });

  it('is not written for a day long past, whoever has the password of the application', async () => {
    const [member] = await inOrganization(ground.database.app, PROVIDER, (manager) =>
      manager.query<{ id: string }[]>(`SELECT id FROM member LIMIT 1`),
    );
    const access = {
      member: { organizationId: PROVIDER, memberId: member?.id ?? '' },
      address: '203.0.113.5',
      kind: 'REFUSED' as const,
      route: 'GET',
      dossier: null,
      code: 'A',
    };
    await noteAccess(ground.database.app, access, { at: '2020-01-01T00:00:00.000Z', times: 1 });
    await noteAccess(ground.database.app, access, { at: '2099-01-01T00:00:00.000Z', times: 1 });
    const [row] = await inOrganization(ground.database.owner, PROVIDER, (manager) =>
      manager.query<{ all: number; off: number }[]>(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE at NOT BETWEEN now() - interval '62 minutes' AND now())::int AS off
           FROM access_line WHERE code = 'A'`,
      ),
    );
    expect(row).toEqual({ all: 2, off: 0 });
  });

  it('keeps no more than so many refusals apart in a flood for dossiers that do not exist', async () => {
    let writings = 0;
    const slow = {
      isInitialized: true,
      transaction: async () => {
        writings += 1;
        await new Promise((written) => setImmediate(written));
      },
    };
    const log = new AccessLog({ dataSource: slow as never, log: { error: () => undefined } as never });
    for (let asked = 0; asked < 5_000; asked += 1) {
      const path = `/api/v1/dossiers/${randomUUID()}`;
      log.refused({ path, method: 'GET', ip: '203.0.113.77' } as never, { status: 401, code: 'SIGN_IN' });
    }
    for (let turn = 0; turn < 20_000; turn += 1) await new Promise((next) => setImmediate(next));
    expect(writings).toBeGreaterThan(400);
    expect(writings).toBeLessThan(600);
  });

  it('has a line for what needs a role that the person does not hold', async () => {
    expect((await ask('liaison', '/access-log')).status).toBe(403);
    expect(await refusals(1)).toEqual([
      expect.objectContaining({ code: 'NOT_ENTITLED', route: 'GET /api/v1/access-log' }),
    ]);
  });

  it('has searches, and says nothing of what was sought', async () => {
    expect((await ask('liaison', '/dossiers?from=2026-11-01')).status).toBe(200);
    const [found] = await lines('?kind=SEARCH');
    expect(found).toMatchObject({ kind: 'SEARCH', code: null, dossier: null });
    expect(JSON.stringify(found)).not.toContain('2026-11-01');
  });

  it('has what another organization was given, of which dossier and from where it asked', async () => {
    const dossier = randomUUID();
    const log = new AccessLog({ dataSource: ground.database.app, log: createLog('api', 'silent') });
    const path = ROUTES.evidenceExchange.path;
    const request = { ip: '203.0.113.9', method: 'POST', path, route: { path }, params: {} } as unknown as Request;
    await log.done(request, 'DOWNLOAD', { organizationId: PROVIDER, memberId: null, dossier });
    expect(await lines('?kind=DOWNLOAD')).toEqual([
      expect.objectContaining({ member: null, address: '203.0.113.9', dossier, route: `POST ${path}` }),
    ]);
  });

  it('is narrowed by the days that its reader is shown, those of the office and not of UTC', async () => {
    await ask('liaison', `/dossiers/${randomUUID()}`);
    await refusals(1);
    // In Santiago it is half past eleven in the evening of the 20th.
    await inOrganization(ground.database.owner, PROVIDER, (manager) =>
      manager.query(`UPDATE access_line SET at = '2026-11-21T02:30:00Z' WHERE kind = 'REFUSED'`),
    );
    const on = async (day: string): Promise<number> => (await lines(`?kind=REFUSED&from=${day}&to=${day}`)).length;
    expect([await on('2026-11-20'), await on('2026-11-21')]).toEqual([1, 0]);
  });

  it('belongs to one organization: the auditor of another reads nothing of it', async () => {
    await ask('stranger', `/dossiers/${randomUUID()}`);
    await ask('liaison', `/dossiers/${randomUUID()}`);
    const found = await refusals(1);
    expect(found.map(({ member }) => member?.en)).toEqual(['liaison']);
  });

  it('is exported as a table in which no cell is a formula', async () => {
    await ask('liaison', `/dossiers/${randomUUID()}`, '203.0.113.9');
    await refusals(1);
    const response = await ask('auditor', '/access-log/export?kind=REFUSED');
    const [head, line] = (await response.text()).split('\r\n');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(head).toBe('at,member,address,kind,route,dossier,code,number');
    expect(line).toContain('"liaison","203.0.113.9","REFUSED"');
  });

  it('cannot be written, altered or emptied by the application', async () => {
    for (const statement of [
      'INSERT INTO access_line DEFAULT VALUES',
      'DELETE FROM access_line',
      'UPDATE access_line SET number = 1',
    ])
      await expect(ground.database.app.query(statement)).rejects.toThrow('permission denied');
  });

  it('knows a sort for what every route notes', () => {
    const kinds = Object.values(ROUTES).flatMap(({ audit }) => (typeof audit === 'string' ? [kindOf(audit)] : []));
    expect(new Set(kinds)).toEqual(new Set(['SIGN_IN', 'SIGN_OUT', 'SEARCH', 'DOWNLOAD', 'READ', 'WORK']));
  });
});
