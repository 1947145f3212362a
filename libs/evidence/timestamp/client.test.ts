import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { TimeStampResp } from 'pkijs';
import { responder } from '@comity/infra/dev/timestamp/responder';
import type { TestAuthority } from '@comity/infra/dev/timestamp/authority';
import { newAuthority } from '../testing/sender.ts';
import { flipped } from '../testing/forge.ts';
import type { AskFault } from './ask.ts';
import { stamp, timeStampRequest } from './client.ts';
import { checkToken } from './token.ts';

const DATA = Buffer.from('what was signed');
const servers: Server[] = [];
let authority: TestAuthority;
let url: string;

async function listen(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

const impostor = (answer: RequestListener): Promise<string> => listen(createServer(answer));
const ask = (at: string, roots = [authority.root]) => stamp(DATA, { url: at, roots, timeoutMs: 10_000 });

async function reply(data: Uint8Array): Promise<Buffer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: await timeStampRequest(data, Uint8Array.of(0x41, 2, 3, 4, 5, 6, 7, 8)),
  });
  return Buffer.from(await response.arrayBuffer());
}

beforeAll(async () => {
  authority = await newAuthority();
  url = await listen(responder(authority, () => new Date('2026-03-20T15:00:00.250Z')));
});
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
});

describe('a time-stamp', () => {
  it('says when and by whom, and that it is not qualified', async () => {
    expect(await ask(url)).toMatchObject({
      ok: true,
      stamp: {
        at: new Date('2026-03-20T15:00:00.250Z'),
        authority: expect.stringContaining('NOT QUALIFIED'),
        policy: '1.3.6.1.4.1.32473.1.3161',
        statesQualified: false,
      },
    });
  });

  it('is not taken from an authority that is not trusted', async () => {
    const { root } = await newAuthority();
    expect(await ask(url, [root])).toEqual({ ok: false, reason: 'CHAIN_UNTRUSTED' });
  });

  it.each([
    ['gave it to an earlier question', DATA, 'NONCE_MISMATCH'],
    ['gave it to other data', Buffer.from('something else'), 'IMPRINT_MISMATCH'],
  ])('is not taken when the authority %s', async (_, data, reason) => {
    const recorded = await reply(data);
    const at = await impostor((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(recorded);
    });
    expect(await ask(at)).toEqual({ ok: false, reason });
  });

  it.each([
    'application/timestamp-reply; charset=utf-8',
    'Application/Timestamp-Reply',
    'application/timestamp-reply ;charset="UTF-8"',
  ])('tool T8: is taken under the media type %s, which is the same one', async (type) => {
    const at = await impostor((request, response) => {
      buffer(request)
        .then((question) =>
          fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/timestamp-query' },
            body: new Uint8Array(question),
          }),
        )
        .then(async (answered) =>
          response.writeHead(200, { 'content-type': type }).end(Buffer.from(await answered.arrayBuffer())),
        )
        .catch(() => response.destroy());
    });
    expect(await ask(at)).toMatchObject({ ok: true });
  });

  it('tool T8: is given to the account that the authority knows, and to nobody else', async () => {
    const known = `Basic ${Buffer.from('comity:a word').toString('base64')}`;
    const real = responder(authority, () => new Date());
    const at = await impostor((request, response) => {
      if (request.headers.authorization === known) real.emit('request', request, response);
      else response.writeHead(401).end();
    });
    const asked = { url: at, roots: [authority.root], timeoutMs: 10_000 };
    expect(await stamp(DATA, { ...asked, account: 'comity:a word' })).toMatchObject({ ok: true });
    for (const stranger of [asked, { ...asked, account: 'comity:another' }])
      expect(await stamp(DATA, stranger)).toEqual({ ok: false, reason: 'AUTHORITY_NO_ENTRY' });
  });

  it.each<[string, AskFault, RequestListener]>([
    ['fails', 'AUTHORITY_NO_REPLY', (_, response) => void response.writeHead(500).end()],
    [
      'answers with a page',
      'AUTHORITY_NO_REPLY',
      (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('Hi'),
    ],
    ['hangs up', 'AUTHORITY_UNREACHABLE', (request) => void request.socket.destroy()],
    [
      'answers without end',
      'AUTHORITY_NO_REPLY',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
        response.end(Buffer.alloc(2 * 1024 * 1024));
      },
    ],
  ])('is not there when the authority %s: %s', async (_, reason, answer) => {
    expect(await ask(await impostor(answer))).toEqual({ ok: false, reason });
  });

  it('is not there when the authority answers in another language', async () => {
    const at = await impostor((_, response) => {
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end('no DER');
    });
    expect(await ask(at)).toEqual({ ok: false, reason: 'AUTHORITY_REFUSED' });
  });

  it('holds no bit that could be altered unnoticed', async () => {
    const { timeStampToken } = TimeStampResp.fromBER(new Uint8Array(await reply(DATA)));
    const token = Buffer.from(timeStampToken?.toSchema().toBER(false) ?? new ArrayBuffer(0));
    expect(await checkToken(token, DATA, [authority.root])).toMatchObject({ ok: true });
    for (const at of token.keys()) {
      const { ok } = await checkToken(flipped(token, at, at % 8), DATA, [authority.root]);
      expect({ at, ok }).toEqual({ at, ok: false });
    }
  });
});

describe('the authority of the local run', () => {
  it('refuses what it does not understand, in its own language', async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: 'stamp this',
    });
    const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(await response.arrayBuffer()));
    expect({ status: status.status, timeStampToken }).toEqual({ status: 2, timeStampToken: undefined });
  });

  it('takes nothing but questions', async () => {
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(415);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(`${url}root.pem`)).headers.get('content-type')).toBe('application/x-pem-file');
  });
});
