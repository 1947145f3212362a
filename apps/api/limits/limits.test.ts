/** Tests at a running api that nobody's flood is read, and that it is not everybody's. */
import 'reflect-metadata';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request as ask } from 'node:http';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { inOrganization } from '@comity/persistence/context';
import { eventually } from '@comity/testkit/waiting';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';
import { PROVIDER } from '../evidence/test/provider.ts';
import { AccessTokens } from '../identity/access-token.ts';
import { InFlight } from './in-flight.ts';
import { Paused } from './paused.ts';

const MIB = 1024 * 1024;
let ground: Ground;
const running: RunningApi[] = [];

beforeAll(async () => {
  ground = await startGround();
}, 90_000);
afterAll(async () => {
  for (const { app } of running) await app.close();
  await ground.stop();
});

async function start(settings: Record<string, string>): Promise<string> {
  const api = await startApi(ground, settings);
  running.push(api);
  return api.url;
}

const get = (url: string, headers: Record<string, string> = {}): Promise<Response> => fetch(url, { headers });

describe('case E5: who asks too often', () => {
  it('without a sign-in is told to wait, and how long', async () => {
    const url = await start({ COMITY_LIMIT_ADDRESS: '5' });
    for (let asked = 0; asked < 5; asked += 1) expect((await get(`${url}/api/v1/me`)).status).toBe(401);
    const refused = await get(`${url}/api/v1/me`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    const authorization = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    expect((await get(`${url}/api/v1/me`, { authorization })).status).toBe(200);
  });

  it('as one person leaves the others alone', async () => {
    const url = await start({ COMITY_LIMIT_PERSON: '5' });
    const as = async (subject: string): Promise<number> =>
      (await get(`${url}/api/v1/me`, { authorization: `Bearer ${await ground.issuer.tokenOf(subject)}` })).status;
    for (let asked = 0; asked < 5; asked += 1) expect(await as('liaison')).toBe(200);
    expect(await as('liaison')).toBe(429);
    expect(await as('auditor')).toBe(200);
  });

  it('is refused by what they show alone: no signature is checked and no session looked up for it', async () => {
    const url = await start({ COMITY_LIMIT_PERSON: '5' });
    const authorization = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    for (let asked = 0; asked < 5; asked += 1)
      expect((await get(`${url}/api/v1/me`, { authorization })).status).toBe(200);
    const checks = jest.spyOn(AccessTokens.prototype, 'bearerOf');
    for (let asked = 0; asked < 10; asked += 1) {
      const { status, headers } = await get(`${url}/api/v1/me`, { authorization });
      expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
    }
    expect(checks).toHaveBeenCalledTimes(1);
    checks.mockRestore();
  });

  it('may ask again when the time that they were told is over', () => {
    const paused = new Paused();
    const asker = { subject: 'liaison', inExercise: false };
    const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
    paused.pause('Bearer one', asker, 30);
    expect([paused.find('Bearer one'), paused.find('Bearer two'), paused.find(undefined)]).toEqual([
      { asker, seconds: 30 },
      null,
      null,
    ]);
    clock.mockReturnValue(30_000);
    expect(paused.find('Bearer one')).toBeNull();
    clock.mockRestore();
  });

  it('has each refusal held back a moment, and no more of them than a bound', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    const paused = new Paused();
    let answered = 0;
    const asked = Array.from({ length: 600 }, () => paused.holdBack().then(() => (answered += 1)));
    await new Promise((next) => setImmediate(next));
    expect(answered).toBe(100);
    await jest.advanceTimersByTimeAsync(1_000);
    await Promise.all(asked);
    expect(answered).toBe(600);
    jest.useRealTimers();
  });

  it('at the exchange is refused before anything is kept', async () => {
    const url = await start({ COMITY_LIMIT_PEER: '10' });
    const statuses: number[] = [];
    for (let sent = 0; sent < 30; sent += 1) {
      const headers = { 'content-type': 'application/json' };
      statuses.push((await fetch(`${url}/exchange/v1/messages`, { method: 'POST', headers, body: '{}' })).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });
});

describe('case E2: a body of somebody who is not signed in', () => {
  it('is not read: the refusal comes while it is still being sent', async () => {
    const url = await start({});
    let sent = 0;
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': String(4 * MIB) };
      const request = ask(`${url}/api/v1/drafts`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      request.on('error', reject);
      request.write(Buffer.alloc(1024, '['));
      sent = 1024;
    });
    expect({ status, sent }).toEqual({ status: 401, sent: 1024 });
  });
});

/** Sends the head of a request that says to be 70 MB long, and its first kilobyte; returns how it is answered by then. */
function begun(url: string, method: string, headers: Record<string, string>, length = 70_000_000): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = { 'content-type': 'application/json', 'content-length': String(length), ...headers };
    const request = ask(url, { method, headers: sent }, (response) => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    });
    request.on('error', reject);
    request.write(Buffer.alloc(1024, '['));
  });
}

describe('case E2: a body that nobody has asked for', () => {
  const all = async (times: number, one: () => Promise<number>): Promise<number[]> => [
    ...new Set(await Promise.all(Array.from({ length: times }, one))),
  ];

  it.each([
    ['POST', '/health', {}, [401]],
    ['GET', '/api/v1/me', {}, [401]],
    ['GET', '/health', {}, [503]],
    ['GET', '/api/openapi.json', {}, [200]],
    ['GET', '/api/v1/me', { authorization: `Session ${'x'.repeat(43)}` }, [401]],
    ['OPTIONS', '/api/v1/evidence', {}, [404]],
    ['POST', '/exchange/v1/messages', {}, [413]],
    ['POST', '/exchange/v1/evidence', {}, [413]],
    ['POST', '/api/v1/invitations/open', {}, [413]],
  ] as const)(
    'is held by nobody: %s %s is answered a hundred times at once while it is still coming',
    async (...row) => {
      const [method, path, headers, statuses] = row;
      const url = await start({ COMITY_LIMIT_ADDRESS: '1000', COMITY_LIMIT_PEER: '100000' });
      expect(await all(100, () => begun(url + path, method, headers))).toEqual(statuses);
    },
  );

  it('is refused by its length of whoever is signed in, too, by the limit of its address', async () => {
    const url = await start({});
    const authorization = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    const dossier = `/api/v1/dossiers/${randomUUID()}`;
    expect(await begun(`${url}/api/v1/drafts`, 'POST', { authorization }, 2 * MIB)).toBe(413);
    expect(await begun(`${url}${dossier}/acts`, 'POST', { authorization }, 2 * MIB)).toBe(413);
    expect(await begun(`${url}/api/v1/me`, 'GET', { authorization })).toBe(200);
  });
});

describe('case E5: a request that is about many orders', () => {
  it('counts as one for each of them', async () => {
    const url = await start({ COMITY_LIMIT_PERSON: '20' });
    const acknowledge = async (subject: string, number: number): Promise<number> => {
      const orders = Array.from({ length: number }, () => ({ order: randomUUID(), key: randomUUID() }));
      const answer = await fetch(`${url}/api/v1/orders/acknowledgements`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await ground.issuer.tokenOf(subject)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ orders }),
      });
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      return answer.status;
    };
    expect(await acknowledge('liaison', 12)).toBe(200);
    expect(await acknowledge('liaison', 12)).toBe(429);
    expect(await acknowledge('outsider', 12)).toBe(200);
  });
});

describe('case E2: a parcel', () => {
  it.each([
    ['utf-16le', 415],
    ['utf-7', 415],
    ['utf-32', 415],
    ['utf-8', 422],
  ] as const)('in %s is refused, however deep it is, and is no fault of ours', async (charset, status) => {
    const url = await start({});
    const encode = (text: string): Buffer => Buffer.from(text, charset === 'utf-16le' ? 'utf16le' : 'utf8');
    const headers = { 'content-type': `application/json; charset=${charset}` };
    for (const text of ['{"envelope":{}}', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`]) {
      const answer = await fetch(`${url}/exchange/v1/messages`, { method: 'POST', headers, body: encode(text) });
      expect(answer.status).toBe(text.length < 100 || status === 415 ? status : 400);
    }
  });

  it('is noted by the digest of the bytes that came', async () => {
    const url = await start({});
    const body = '{ "envelope" : { "to": {"organization":"XP"} } }';
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${url}/exchange/v1/messages`, { method: 'POST', headers, body })).status).toBe(422);
    const noted = await inOrganization(ground.database.recorder, PROVIDER, (manager) =>
      manager.query<{ digest: string }[]>('SELECT envelope_digest AS digest FROM rejected_message'),
    );
    expect(noted.map(({ digest }) => digest)).toContain(createHash('sha256').update(body).digest('hex'));
  });

  it('costs its sender as many requests as it has bytes for', async () => {
    const url = await start({ COMITY_LIMIT_PEER: '60' });
    const headers = { 'content-type': 'application/json' };
    const large = `{"a":"${'x'.repeat(25 * MIB)}"}`;
    const statuses: number[] = [];
    for (const body of [large, large, large, '{}'])
      statuses.push((await fetch(`${url}/exchange/v1/messages`, { method: 'POST', headers, body })).status);
    expect(statuses).toEqual([422, 422, 429, 429]);
  });

  it('is not read beside so many others of its sender that memory would run out, and the others’ are', () => {
    const parcels = new InFlight({ ofOne: 10, ofAll: 15 });
    const broken: string[] = [];
    const [first, second, other, last] = ['a', 'a', 'b', 'c'].map((peer) =>
      parcels.hold(peer, () => void broken.push(peer)),
    );
    expect([first?.take(6), second?.take(6), other?.take(6), last?.take(6)]).toEqual([true, false, true, false]);
    first?.giveBack();
    first?.giveBack();
    expect([second?.take(6), last?.take(3)]).toEqual([true, true]);
    second?.whole();
    other?.whole();
    expect([last?.take(1), broken]).toEqual([false, []]);
  });

  it('makes room, where two networks hold all that is held, by the oldest of whoever holds most', () => {
    const parcels = new InFlight({ ofOne: 10, ofAll: 20 });
    const broken: string[] = [];
    const hold = (name: string): ReturnType<InFlight['hold']> =>
      parcels.hold(name.slice(0, 1), () => void broken.push(name));
    const [a1, a2, b1, b2, c] = ['a1', 'a2', 'b1', 'b2', 'c'].map(hold);
    expect([a1, a2, b1, b2].map((one) => one?.take(5))).toEqual([true, true, true, true]);
    a1?.whole();
    expect([c?.take(4), broken]).toEqual([true, ['a2']]);
    expect([c?.take(1), broken]).toEqual([true, ['a2']]);
    // What was broken off holds nothing that its end could give back a second time.
    a2?.giveBack();
    expect([c?.take(4), broken]).toEqual([true, ['a2', 'b1']]);
    expect([hold('d1').take(9), broken]).toEqual([false, ['a2', 'b1']]);
  });

  it('is read of a third network though two others never end theirs', async () => {
    const api = await startApi(
      ground,
      { COMITY_LIMIT_PEER: '100000', COMITY_TRUSTED_PROXIES: '127.0.0.1' },
      (parts) => {
        Object.assign(parts, { parcels: new InFlight({ ofOne: 4 * MIB, ofAll: 8 * MIB }) });
      },
    );
    running.push(api);
    const path = '/exchange/v1/messages';
    const statuses: number[] = [];
    const flood = ['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.2'].map((from) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': String(2 * MIB),
        'x-forwarded-for': from,
      };
      const request = ask(api.url + path, { method: 'POST', headers }, (response) => {
        statuses.push(response.statusCode ?? 0);
        response.resume();
      });
      request.on('error', () => undefined);
      return { request, written: new Promise((done) => request.write(Buffer.alloc(2 * MIB - 1, ' '), done)) };
    });
    await Promise.all(flood.map(({ written }) => written));
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.3' };
    const body = `{"a":"${'x'.repeat(MIB)}"}`;
    expect((await fetch(api.url + path, { method: 'POST', headers, body })).status).toBe(422);
    await eventually('one to be broken off', () => Promise.resolve(statuses.includes(429)));
    for (const { request } of flood) request.destroy();
  });

  it('is given up where it comes too slowly', async () => {
    const api = await startApi(ground, { COMITY_LIMIT_PEER: '100000' }, (parts) => {
      Object.assign(parts, { parcels: new InFlight({ ofOne: 4 * MIB, ofAll: 8 * MIB, graceMs: 1000 }) });
    });
    running.push(api);
    const headers = { 'content-type': 'application/json', 'content-length': '100' };
    const status = await new Promise((answer) => {
      const request = ask(`${api.url}/exchange/v1/messages`, { method: 'POST', headers }, ({ statusCode }) => {
        answer(statusCode);
        request.destroy();
      });
      request.on('error', () => undefined);
      request.write('{');
    });
    expect(status).toBe(400);
  });

  it('that never ends hurts nobody’s work: a flood of one peer is refused, and everybody else is answered', async () => {
    const api = await startApi(
      ground,
      { COMITY_LIMIT_PEER: '100000', COMITY_TRUSTED_PROXIES: '127.0.0.1' },
      (parts) => {
        Object.assign(parts, { parcels: new InFlight({ ofOne: 4 * MIB, ofAll: 8 * MIB }) });
      },
    );
    running.push(api);
    const path = '/exchange/v1/messages';
    const flood = Array.from({ length: 20 }, () => {
      const headers = {
        'content-type': 'application/json',
        'content-length': String(2 * MIB),
        'x-forwarded-for': '192.0.2.1',
      };
      const answered = { status: 0 };
      const request = ask(api.url + path, { method: 'POST', headers }, (response) => {
        answered.status = response.statusCode ?? 0;
        response.resume();
      });
      request.on('error', () => undefined);
      request.write(Buffer.alloc(2 * MIB - 1, ' '));
      return { request, answered };
    });
    await eventually('the flood to be refused', () =>
      Promise.resolve(flood.filter(({ answered }) => answered.status === 429).length >= 18),
    );
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.2' };
    const body = `{"a":"${'x'.repeat(3 * MIB)}"}`;
    expect((await fetch(api.url + path, { method: 'POST', headers, body })).status).toBe(422);
    const authorization = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    expect((await get(`${api.url}/api/v1/me`, { authorization })).status).toBe(200);
    for (const { request } of flood) request.destroy();
    const own = { ...headers, 'x-forwarded-for': '192.0.2.1' };
    await eventually('the sender to be heard again', async () => {
      const answer = await fetch(api.url + path, { method: 'POST', headers: own, body });
      return answer.status === 422;
    });
  });
});

describe('case E5: a session that was never given out', () => {
  it('is looked up no more often than its address may ask, and a true one is served beside it', async () => {
    const asked: string[] = [];
    const api = await startApi(ground, { COMITY_LIMIT_ADDRESS: '5' }, ({ dataSource }) => {
      const take = dataSource.createQueryRunner.bind(dataSource);
      jest.spyOn(dataSource, 'createQueryRunner').mockImplementation((mode) => {
        const runner = take(mode);
        const query = runner.query.bind(runner) as (...sent: unknown[]) => Promise<unknown>;
        const noting = (...sent: unknown[]): Promise<unknown> => {
          asked.push(String(sent[0]));
          return query(...sent);
        };
        return Object.assign(runner, { query: noting });
      });
    });
    running.push(api);
    const { url } = api;
    const authorization = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    expect((await get(`${url}/api/v1/me`, { authorization })).status).toBe(200);
    const statuses: number[] = [];
    for (let at = 0; at < 20; at += 1) {
      const session = `Session ${randomBytes(32).toString('base64url')}`;
      statuses.push((await get(`${url}/api/v1/me`, { authorization: session })).status);
    }
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(15).fill(429)]);
    expect(asked.filter((text) => text.includes('open_session'))).toHaveLength(5);
    expect((await get(`${url}/api/v1/me`, { authorization })).status).toBe(200);
  });
});

describe('case E2: a compressed body', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', (bytes: Buffer) => bytes],
    ['identity, gzip', gzipSync],
  ] as const)('is refused by its name at every parser, and not made large (%s)', async (encoding, compressed) => {
    const url = await start({});
    const body = compressed(Buffer.from(`{"envelope":"${' '.repeat(MIB)}"}`));
    const sent = async (path: string, type: string): Promise<unknown[]> => {
      const headers = { 'content-type': type, 'content-encoding': encoding };
      const answer = await fetch(url + path, { method: 'POST', headers, body });
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await sent('/exchange/v1/messages', 'application/json')).toEqual([415, 'BODY_COMPRESSED']);
    const form = 'application/x-www-form-urlencoded';
    if (body.length < 16 * 1024)
      expect(await sent('/api/v1/sessions/back-channel', form)).toEqual([415, 'BODY_COMPRESSED']);
  });
});

describe('case E5: what anybody may ask', () => {
  it('is asked of the parts once, however many ask for the health within a moment', async () => {
    const asked = jest.spyOn(AccessTokens.prototype, 'reachIssuer');
    const api = await startApi(ground, {}, ({ client }) => {
      jest.spyOn(client, 'withDeadline').mockRejectedValue(new Error('no engine'));
    });
    running.push(api);
    const { url } = api;
    const answers = await Promise.all(Array.from({ length: 50 }, () => get(`${url}/health`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect((await get(`${url}/health`)).status).toBe(503);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('is one network’s asking, whichever of its addresses it comes from', async () => {
    const url = await start({ COMITY_LIMIT_ADDRESS: '5', COMITY_TRUSTED_PROXIES: '127.0.0.1' });
    const from = async (address: string): Promise<number> =>
      (await get(`${url}/api/v1/me`, { 'x-forwarded-for': address })).status;
    const statuses: number[] = [];
    for (let host = 1; host <= 7; host += 1) statuses.push(await from(`2001:db8:1:2::${String(host)}`));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(await from('2001:db8:1:3::1')).toBe(401);
  });
});

describe('case E5: whoever has a table judged', () => {
  it('asks as often as it names orders', async () => {
    const url = await start({ COMITY_LIMIT_PERSON: '10' });
    const headers = {
      authorization: `Bearer ${await ground.issuer.tokenOf('liaison')}`,
      'content-type': 'application/json',
    };
    const check = async (orders: number): Promise<number> => {
      const lines = Array.from({ length: orders }, () => `${randomUUID()},t1,PRESERVED`);
      const table = ['order,row,answer', ...lines].join('\r\n');
      const body = JSON.stringify({ table });
      const answer = await fetch(`${url}/api/v1/orders/answers/check`, { method: 'POST', headers, body });
      return answer.status;
    };
    expect([await check(6), await check(6)]).toEqual([200, 429]);
  });
});
