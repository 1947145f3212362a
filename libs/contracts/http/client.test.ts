import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerFault, checkAnswer, routeAt } from './answer-check.ts';
import { Client } from './client.ts';
import { ROUTES } from './routes.ts';

const ID = '10000000-0000-4000-8000-000000000001';
const HEAD = { organization: 'PE', size: 3, root: 'a'.repeat(64) };
const PROBLEM = { type: '/problems/DRAFT_CHANGED', title: 'T', status: 409, code: 'DRAFT_CHANGED', detail: 'D' };

interface ReceivedRequest extends Pick<IncomingMessage, 'method' | 'url' | 'headers'> {
  body: string;
}

let server: Server;
let base: string;
let asked: ReceivedRequest[];
let answer: { status: number; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ method, url, headers, body });
      response.writeHead(answer.status).end(answer.body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const given = (status: number, body: unknown): void => {
  answer = { status, body: body === undefined ? '' : JSON.stringify(body) };
};
const client = (checked = true): Client =>
  new Client({ base, headers: () => ({ authorization: 'Bearer t' }), checked });

describe('The client of the api', () => {
  it('puts parameters, query, body and key where the route wants them', async () => {
    given(200, { ...HEAD, index: 1, leaf: HEAD.root, entry: '{}', proof: [], organization: undefined });
    await client().call('ledgerEntry', { params: { index: 1 }, query: { size: 3 } });
    given(200, undefined);
    await client().call('deleteDraft', { params: { id: 'a/b' }, body: { version: 2 } });
    given(409, PROBLEM);
    await client().call('submitDraft', { params: { id: ID }, body: { shown: HEAD.root }, key: 'k' });
    expect(asked).toMatchObject([
      { method: 'GET', url: '/api/v1/ledger/entries/1?size=3', headers: { authorization: 'Bearer t' }, body: '' },
      { method: 'DELETE', url: '/api/v1/drafts/a%2Fb', body: '{"version":2}' },
      { method: 'POST', url: `/api/v1/drafts/${ID}/submit`, headers: { 'idempotency-key': 'k' } },
    ]);
  });

  it('answers a success as its value and a problem as a value too', async () => {
    given(200, HEAD);
    expect(await client().call('ledgerHead', {})).toMatchObject({ ok: true, status: 200, value: HEAD });
    given(409, { ...PROBLEM, version: 4 });
    const refused = await client().call('saveDraft', { params: { id: ID }, body: { version: 3, form: {} as never } });
    expect(refused).toMatchObject({ ok: false, status: 409, problem: { code: 'DRAFT_CHANGED', version: 4 } });
    given(502, 'a page of a proxy');
    expect(await client().call('ledgerHead', {})).toMatchObject({ ok: false, problem: { code: 'UNAVAILABLE' } });
  });

  it('refuses an answer with a field that is not described, and one that lacks a field, where it is to check', async () => {
    given(200, { ...HEAD, more: 1 });
    await expect(client().call('ledgerHead', {})).rejects.toThrow(AnswerFault);
    given(200, { size: 3 });
    await expect(client().call('ledgerHead', {})).rejects.toThrow(/organization.*\n.*root/);
    expect(await client(false).call('ledgerHead', {})).toMatchObject({ ok: true, value: { size: 3 } });
  });
});

describe('A request by its address', () => {
  it('belongs to the route that has it, and to none that is only like it', () => {
    expect(routeAt('GET', `/api/v1/dossiers/${ID}`)).toBe(ROUTES.dossier);
    expect(routeAt('GET', '/api/v1/ledger/head')).toBe(ROUTES.ledgerHead);
    expect(routeAt('PATCH', `/api/v1/dossiers/${ID}`)).toBeNull();
    expect(() => {
      checkAnswer(null, 404, { ...PROBLEM, status: 404 });
    }).not.toThrow();
    expect(() => {
      checkAnswer(ROUTES.deleteDraft, 200, { deleted: true });
    }).toThrow(AnswerFault);
  });
});
