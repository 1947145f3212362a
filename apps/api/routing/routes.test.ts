/**
 * Every address that the application serves is declared, with who may use it and what is noted; no other address
 * exists.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openApi } from '@comity/contracts/http/openapi';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { ROUTES } from '@comity/contracts/http/routes';
import { type Config, readConfig } from '@comity/platform/config';
import { createLog } from '@comity/platform/log';
import { PROBLEM_CODES } from '@comity/texts/groups/problem-codes';
import { createApi } from '../api.ts';
import { ApiParts } from '../parts.ts';

/**
 * The engine here takes connections and never answers, and the other addresses have nothing: all this must be answered
 * as outages.
 */
const engineSockets = new Set<Socket>();
const silentEngine = createServer((socket) => engineSockets.add(socket));
const evidence = mkdtempSync(join(tmpdir(), 'comity-routes-'));
const configFor = (enginePort: number): Config<'api'> =>
  readConfig('api', {
    COMITY_API_PORT: '1',
    COMITY_API_URL: 'http://127.0.0.1:1',
    COMITY_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    COMITY_ADMINISTRATOR_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    COMITY_TEMPORAL_ADDRESS: `127.0.0.1:${String(enginePort)}`,
    COMITY_TEMPORAL_NAMESPACE: 'none',
    COMITY_EVIDENCE_DIR: evidence,
    COMITY_MASTER_KEY: randomBytes(32).toString('base64url'),
    COMITY_OIDC_ISSUER: 'http://127.0.0.1:1',
    COMITY_OIDC_AUDIENCE: 'urn:none',
    COMITY_OIDC_CLIENT_ID: 'none',
    COMITY_LOG_LEVEL: 'error',
  });

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

let app: NestExpressApplication;
let url: string;

beforeAll(async () => {
  silentEngine.listen(0, '127.0.0.1');
  await once(silentEngine, 'listening');
  const config = configFor((silentEngine.address() as AddressInfo).port);
  app = await createApi(new ApiParts(config, createLog('api', 'silent')));
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await app.close();
  for (const socket of engineSockets) socket.destroy();
  silentEngine.close();
  rmSync(evidence, { recursive: true });
});

const declared = Object.values<RouteSpec>(ROUTES);

describe('The routes of the api', () => {
  it('are exactly the declared ones', () => {
    const { router } = app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
    const registered = router.stack.flatMap(({ route }) =>
      route === undefined ? [] : Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`),
    );
    expect(registered.toSorted()).toEqual(declared.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('need a sign-in unless they say why not', async () => {
    for (const { method, path, permission } of declared) {
      if ('public' in permission) {
        expect(permission.public.length).toBeGreaterThan(10);
        continue;
      }
      const response = await fetch(url + path.replaceAll(/:\w+/g, '0'), { method });
      const body = method === 'HEAD' ? { code: 'NOT_SIGNED_IN' } : ((await response.json()) as { code: string });
      expect([`${method} ${path}`, response.status, body.code]).toEqual([`${method} ${path}`, 401, 'NOT_SIGNED_IN']);
    }
  });

  it('note their use, or say why that is not needed', () => {
    for (const { audit } of declared) {
      expect((typeof audit === 'string' ? audit : audit.none).length).toBeGreaterThan(5);
    }
  });

  it('answer an unknown address, a wrong method and an outage as problems in the language asked for', async () => {
    const spanish = { 'accept-language': 'es-PE,es;q=0.9,en;q=0.1' };
    const unknown = await fetch(`${url}/api/v1/nothing`, { headers: spanish });
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
    expect(((await unknown.json()) as { detail: string }).detail).toBe('No existe tal dirección aquí.');
    const health = await fetch(`${url}/health`);
    expect(health.status).toBe(503);
    const told = await health.text();
    expect(JSON.parse(told)).toMatchObject({ live: true, ready: false, parts: { database: { up: false } } });
    // Strangers learn that a part is down, and neither where it is nor why.
    expect(told).not.toMatch(/detail|\d+\.\d+|ECONN|nobody/);
    const token = await fetch(`${url}/api/v1/me`, { headers: { authorization: 'Bearer x.y.z' } });
    expect([token.status, ((await token.json()) as { code: string }).code]).toEqual([503, 'ISSUER_DOWN']);
  });

  it('tool T6: are read as pages that load from nowhere else, and each file of these is served', async () => {
    const page = await fetch(`${url}/api`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(html).not.toMatch(/(?:src|href)="(?!\/api\/)|<script(?![^>]* src=)| on\w+=/);
    const loaded = [...html.matchAll(/(?:src|href)="(\/api\/reference\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(loaded).toHaveLength(3);
    for (const path of loaded) expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
    expect((await fetch(`${url}/api/reference/__proto__`)).status).toBe(404);
    // Redoc names only its own pages for people who follow a link; it fetches nothing from there.
    const redoc = await (await fetch(`${url}/api/reference/redoc.js`)).text();
    expect(redoc).not.toMatch(/src:\s*"https?:/);
  });

  it('name in their parameters what stands in their path', () => {
    for (const { path, params = {} } of declared)
      expect([path, Object.keys(params)]).toEqual([path, [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)]);
  });

  it('are described in OpenAPI, each with its permission', () => {
    const { paths } = openApi(url, PROBLEM_CODES) as unknown as { paths: Record<string, Record<string, object>> };
    expect(Object.values(paths).flatMap((path) => Object.keys(path))).toHaveLength(declared.length);
    expect(JSON.stringify(paths)).toContain('Idempotency-Key');
  });

  it('say in OpenAPI what they take, what they answer and which problems there are', () => {
    const description = openApi(url, PROBLEM_CODES) as unknown as {
      paths: Record<string, Record<string, { requestBody?: object; responses: Record<string, { content?: object }> }>>;
      components: { schemas: Record<string, object> & { Problem: { properties: { code: { enum: string[] } } } } };
    };
    for (const { method, path, body, answers } of declared) {
      const address = path.replaceAll(/:(\w+)/g, '{$1}');
      const operation = description.paths[address]?.[method.toLowerCase()];
      const { default: _problem, ...described } = operation?.responses ?? {};
      const told = Object.entries(described).map(([status, { content }]) => [status, content !== undefined]);
      expect([address, told]).toEqual([
        address,
        Object.entries(answers).map(([status, one]) => [status, one !== null]),
      ]);
      if (body !== undefined) expect(operation?.requestBody).toMatchObject({ required: true });
    }
    const { schemas } = description.components;
    expect(schemas.Problem.properties.code.enum).toEqual(
      expect.arrayContaining(['BODY_INVALID', 'SECOND_PERSON_REQUIRED']),
    );
    const named = JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, name = ''] of named) expect(Object.keys(schemas)).toContain(name);
  });
});
