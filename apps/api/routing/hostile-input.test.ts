/**
 * Every parameter of every route, and every leaf of every body, is given what an attacker or a broken program sends. The
 * api answers each with a problem of its own, and never with a fault of ours.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkAnswer } from '@comity/contracts/http/answer-check';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { type RouteName, ROUTES } from '@comity/contracts/http/routes';
import { seedExercise, type SeedOrganization } from '@comity/persistence/seed';
import { type Role, ROLES } from '@comity/vocabulary/values/roles';
import { z } from 'zod';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';
import { MASTER_KEY } from '../evidence/test/provider.ts';
import { leavesOf, sampleOf, withLeaf } from '@comity/testkit/sample-value';

const ENOUGH = '1000000';
let ground: Ground;
let api: RunningApi;
/** These are a person of a State with every role, and one of the operator's. */
let everybody: string;
let operator: string;

function organization(code: string, kind: SeedOrganization['kind'], roles: Role[]): SeedOrganization {
  const both = { en: code, es: code };
  const hours = { en: 'always', es: 'siempre' };
  const place = { city: 'Lima', zone: 'America/Lima', languages: ['es'], hours, address247: null };
  return {
    code,
    kind,
    state: 'PE',
    name: both,
    offices: [{ code: 'all', kind: 'CENTRAL_AUTHORITY', name: both, ...place }],
    people: [{ subject: code, name: both, locale: 'en', roles: { all: roles } }],
  };
}

beforeAll(async () => {
  ground = await startGround();
  await seedExercise(
    ground.database.owner,
    [organization('ZZ', 'STATE', [...ROLES]), organization('YY', 'OPERATOR', ['OPERATOR', 'AUDITOR'])],
    { masterKey: MASTER_KEY, emailOf: (subject) => `${subject}@comity.example`, verifiedOn: '2026-11-23' },
  );
  api = await startApi(ground, {
    COMITY_LIMIT_PERSON: ENOUGH,
    COMITY_LIMIT_PEER: ENOUGH,
    COMITY_LIMIT_ADDRESS: ENOUGH,
  });
  // A busy machine leaves connections idle for long, and none may be closed while it is used again.
  api.app.getHttpServer().keepAliveTimeout = 0;
  everybody = `Bearer ${await ground.issuer.tokenOf('ZZ')}`;
  operator = `Bearer ${await ground.issuer.tokenOf('YY')}`;
}, 120_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

const routes = Object.entries<RouteSpec>(ROUTES) as [RouteName, RouteSpec][];

const TEXTS = [
  '\0',
  'a\0b',
  '\\',
  '..\\..\\etc',
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  "'; --",
  '%00',
  '\u2028',
];
const NUMBERS = [
  '2147483648',
  '-2147483649',
  '9007199254740993',
  '1e308',
  '1e999',
  'NaN',
  '-0',
  '0x7f',
  '٣',
  '1.5',
  ' 1',
];
const VALUES: unknown[] = [
  ...TEXTS,
  2_147_483_648,
  -2_147_483_649,
  9_007_199_254_740_993,
  1e308,
  null,
  [],
  {},
  [[]],
  true,
];

const KEYS = ['__proto__', 'constructor', 'prototype'];

interface Asked {
  params?: Record<string, string>;
  query?: [string, string][];
  body?: string;
}

/** Returns what is wrong with the answer, or null: a part that is not there is told as such, because there is no engine. */
async function faultOf(name: RouteName, { params = {}, query = [], body }: Asked): Promise<string | null> {
  const { method, path, permission } = ROUTES[name] as RouteSpec;
  const isOperators = 'roles' in permission && permission.roles.every((role) => role === 'OPERATOR');
  const authorization = isOperators ? operator : everybody;
  const filled = path.replaceAll(/:(\w+)/g, (_whole, key: string) => encodeURIComponent(params[key] ?? randomUUID()));
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${api.url}${filled}${search === '' ? '' : `?${search}`}`, {
    method,
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body === undefined || method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
  const text = method === 'HEAD' ? '' : await response.text();
  const isPart = response.status === 503 && /_DOWN|NO_ANSWER_IN_TIME|"parts"/.test(text);
  if (response.status >= 500 && !isPart) return `${method} ${path} ${String(response.status)} ${text.slice(0, 200)}`;
  if (method === 'HEAD' || response.headers.get('content-type')?.includes('json') !== true) return null;
  try {
    checkAnswer(ROUTES[name], response.status, text === '' ? null : JSON.parse(text));
    return null;
  } catch (error) {
    return `${method} ${path} ${String(response.status)} ${String(error).slice(0, 300)}`;
  }
}

const encodable = (text: string): boolean => text.isWellFormed();

async function faults(asked: (readonly [RouteName, Asked])[]): Promise<string[]> {
  const found: string[] = [];
  const waiting = [...asked];
  const ask = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const fault = await faultOf(...next);
      if (fault !== null) found.push(`${fault} after ${JSON.stringify(next[1]).slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  return found;
}

describe('case E2: what nobody sends who means well', () => {
  it('in a path is answered as what does not exist', async () => {
    const asked = routes.flatMap(([name, { params = {} }]) =>
      Object.keys(params).flatMap((key) =>
        [...TEXTS, ...NUMBERS].filter(encodable).map((value) => [name, { params: { [key]: value } }] as const),
      ),
    );
    expect(asked.length).toBeGreaterThan(500);
    expect(await faults(asked)).toEqual([]);
  });

  it('in a query is refused, and so is a key of every object', async () => {
    const values = [...TEXTS, ...NUMBERS].filter(encodable);
    const asked = routes.flatMap(([name, { query }]): [RouteName, Asked][] => [
      ...Object.keys(query?.shape ?? {}).flatMap((key) =>
        values.map((value): [RouteName, Asked] => [name, { query: [[key, value]] }]),
      ),
      ...KEYS.map((key): [RouteName, Asked] => [name, { query: [[key, 'OPERATOR']] }]),
    ]);
    expect(asked.length).toBeGreaterThan(1000);
    expect(await faults(asked)).toEqual([]);
  });

  it('in a leaf of a body is refused', async () => {
    const asked = routes.flatMap(([name, { body }]) => {
      if (body === undefined) return [];
      const sample = sampleOf(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }));
      const whole = VALUES.map((value) => JSON.stringify(value));
      const leaves = leavesOf(sample).flatMap((path) =>
        VALUES.map((value) => JSON.stringify(withLeaf(sample, path, value))),
      );
      const keys = KEYS.map((key) => `{"${key}":{"role":"OPERATOR"}}`);
      return [...whole, ...leaves, ...keys].map((text) => [name, { body: text }] as const);
    });
    expect(asked.length).toBeGreaterThan(1000);
    expect(await faults(asked)).toEqual([]);
  });

  it('would be told as a fault of ours where it is one', async () => {
    const { owner } = ground.database;
    await owner.query('ALTER TABLE access_line RENAME TO planted');
    const found = await faults([['accessLog', { query: [['kind', 'READ']] }]]);
    await owner.query('ALTER TABLE planted RENAME TO access_line');
    expect(found).toEqual([expect.stringMatching(/^GET \/api\/v1\/access-log 500 .*INTERNAL/)]);
  });

  it('is not to be had by a role of the operator in another organization', async () => {
    const response = await fetch(`${api.url}/api/v1/operator`, { headers: { authorization: everybody } });
    expect(response.status).toBe(403);
  });
});
