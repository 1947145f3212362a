import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { relayEvidence } from './evidence-relay.ts';
import type { VisitedRequest } from './visit.ts';

const ID = '40000000-0000-4000-8000-000000000001';
const UPLOAD = `/evidence/v1/uploads/${ID}`;
const TUS = { 'tus-resumable': '1.0.0' };

interface Call {
  line: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let calls: Call[] = [];
let session: { secret: string } | null = null;
let breakOff = false;
let api: Server;
let portal: Server;
let url: string;

beforeAll(async () => {
  api = await listening(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const line = `${request.method ?? ''} ${request.url ?? ''}`;
        calls.push({ line, headers: request.headers, body: Buffer.concat(chunks) });
        response.writeHead(200, { 'upload-offset': '7', 'set-cookie': 'theirs=1', 'content-length': '6' });
        response.write('abc', () => (breakOff ? response.destroy() : response.end('def')));
      });
    }),
  );
  const relay = relayEvidence({ COMITY_API_URL: addressOf(api) });
  portal = await listening(
    createServer((request, response) => {
      const visited = Object.assign(request, { path: request.url ?? '', visit: { session } });
      const answered = Object.assign(response, {
        status(code: number) {
          response.statusCode = code;
          return answered;
        },
      });
      relay(visited as unknown as VisitedRequest, answered, () => response.writeHead(404).end('a page'));
    }),
  );
  url = addressOf(portal);
});
afterAll(async () => {
  for (const server of [portal, api]) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});
beforeEach(() => {
  calls = [];
  session = { secret: 'the-secret' };
  breakOff = false;
});

async function listening(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe('case E2: a body that comes with a request for evidence', () => {
  it('is passed on to nobody, and the answer does not wait for it', async () => {
    session = { secret: 's' };
    const address = `${url}/evidence/files/${ID}/${ID}`;
    const headers = { 'content-type': 'application/json', 'content-length': '60000000' };
    const status = await new Promise((resolve, reject) => {
      const asked = ask(address, { method: 'GET', headers }, (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on('error', reject);
      asked.write('[');
    });
    expect(status).toBe(200);
    expect(calls.map(({ line, body }) => [line, body.length])).toEqual([
      [`GET /api/v1/dossiers/${ID}/evidence/${ID}`, 0],
    ]);
    expect(calls[0]?.headers).not.toHaveProperty('content-length');
  });
});

describe('Evidence through the portal', () => {
  it('reaches the api byte by byte with the token of who is signed in, and with nothing else of the browser', async () => {
    const bytes = randomBytes(3_000_000);
    const headers = { ...TUS, 'upload-offset': '0', cookie: 'comity_session=secret', 'x-forwarded-for': '1.2.3.4' };
    const response = await fetch(url + UPLOAD, { method: 'PATCH', headers, body: bytes });
    expect([response.status, response.headers.get('upload-offset')]).toEqual([200, '7']);
    expect(response.headers.get('set-cookie')).toBeNull();
    const [call] = calls;
    expect(call?.line).toBe(`PATCH ${UPLOAD}`);
    expect(call?.body.equals(bytes)).toBe(true);
    expect(call?.headers).toMatchObject({ authorization: 'Session the-secret', 'upload-offset': '0' });
    expect(Object.keys(call?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
    expect(Object.keys(call?.headers ?? {})).not.toEqual(expect.arrayContaining(['x-forwarded-for']));
  });

  it('is fetched from its dossier, in ranges too', async () => {
    const response = await fetch(`${url}/evidence/files/${ID}/${ID}`, { headers: { range: 'bytes=0-5' } });
    expect(await response.text()).toBe('abcdef');
    expect(calls[0]?.line).toBe(`GET /api/v1/dossiers/${ID}/evidence/${ID}`);
    expect(calls[0]?.headers.range).toBe('bytes=0-5');
  });

  it('is not taken from another site, nor from who is not signed in', async () => {
    for (const method of ['POST', 'PATCH', 'DELETE']) expect((await fetch(url + UPLOAD, { method })).status).toBe(403);
    session = null;
    expect((await fetch(url + UPLOAD, { method: 'HEAD', headers: TUS })).status).toBe(401);
    expect(calls).toEqual([]);
  });

  it('that breaks off at the api breaks off at the browser', async () => {
    breakOff = true;
    const response = await fetch(`${url}/evidence/files/${ID}/${ID}`);
    await expect(response.text()).rejects.toThrow();
  });

  it('leaves every other address to the pages', async () => {
    for (const path of ['/', '/evidence/v1/uploads/../me', '/evidence/files/x/y', `${UPLOAD}/more`])
      expect(await (await fetch(url + path)).text()).toBe('a page');
    expect(calls).toEqual([]);
  });
});
