/**
 * Tests of pages run the real portal on a free port, with a person signed in, against a scripted api that remembers
 * what it was asked. The stories of test/browser run against the real api.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import type { MeView } from '@comity/contracts/http/organization-views';
import { checkAnswer, routeAt } from '@comity/contracts/http/answer-check';
import { readConfig } from '@comity/platform/config';
import { createLog } from '@comity/platform/log';
import { createPortal } from '../portal.ts';
import { markedFor, tokenFor } from '../web/form-token.ts';
import { prosecutor } from './people.ts';

export interface ApiCall {
  method: string;
  path: string;
  query: string;
  body: unknown;
  key: string | null;
}

/** The script answers by `METHOD /path` (without query): with a body for 200, or with a function for anything else. */
export type Script = Record<string, unknown>;
export interface Scripted {
  status: number;
  /** The body is JSON, or the bytes of a file together with its headers. */
  body: unknown;
  headers?: Record<string, string>;
}

export interface PageAnswer {
  status: number;
  html: string;
  headers: Headers;
}

/** A test asks more often than people do. */
const MANY = { COMITY_LIMIT_ADDRESS: '100000', COMITY_LIMIT_PERSON: '100000' };

interface Options {
  locale?: 'en' | 'es';
  signedIn?: boolean;
}

const SECRET = randomBytes(32);
const SESSION = 'A'.repeat(43);
const RANDOM = 'form-cookie-of-the-test';
const TOKEN = tokenFor(SECRET, { random: RANDOM });

export class PortalUnderTest {
  constructor(
    readonly url: string,
    readonly calls: ApiCall[],
    private readonly behind: { app: INestApplication; api: Server; answers: Script; faults: readonly string[] },
  ) {}

  /** From now on the api answers from this script, and this person is signed in. */
  changeTo(script: Script, me: MeView = prosecutor): void {
    const { answers } = this.behind;
    for (const call of Object.keys(answers)) Reflect.deleteProperty(answers, call);
    Object.assign(answers, { 'GET /me': me }, script);
  }

  get(path: string, options: Options = {}): Promise<PageAnswer> {
    return this.ask(path, { method: 'GET' }, options);
  }

  post(path: string, fields: Record<string, string | string[]>, options: Options = {}): Promise<PageAnswer> {
    const body = new URLSearchParams({ _token: TOKEN });
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name);
      for (const one of [value].flat()) body.append(name, one);
    }
    return this.ask(path, { method: 'POST', body }, options);
  }

  /** Posts a form with files, as a browser sends it without JavaScript. */
  postFiles(
    path: string,
    fields: Record<string, string>,
    files: Record<string, File>,
    options: Options = {},
  ): Promise<PageAnswer> {
    const body = new FormData();
    body.append('_token', TOKEN);
    for (const [name, value] of Object.entries({ ...fields, ...files })) body.append(name, value);
    return this.ask(path, { method: 'POST', body }, options);
  }

  /** Returns the cookies of the signed-in person, for a browser. */
  cookies({ locale = 'en', signedIn = true }: Options = {}): { name: string; value: string }[] {
    return [
      { name: 'comity_language', value: locale },
      { name: 'comity_form', value: markedFor(SECRET, signedIn ? SESSION : null, RANDOM).value },
      ...(signedIn ? [{ name: 'comity_session', value: SESSION }] : []),
    ];
  }

  /** Stops the portal and the scripted api. It throws where the script has answered what the api never would. */
  async stop(): Promise<void> {
    const { app, api, faults } = this.behind;
    await app.close();
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
    if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'));
  }

  private async ask(path: string, init: RequestInit, options: Options): Promise<PageAnswer> {
    const cookie = this.cookies(options)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(`${this.url}${path}`, { ...init, redirect: 'manual', headers: { cookie } });
    return { status: response.status, html: await response.text(), headers: response.headers };
  }
}

export async function startPortal(
  script: Script,
  me: MeView = prosecutor,
  settings: Record<string, string> = MANY,
): Promise<PortalUnderTest> {
  const calls: ApiCall[] = [];
  const faults: string[] = [];
  const answers: Script = { 'GET /me': me, ...script };
  const api = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [path = '', query = ''] = (request.url ?? '').replace('/api/v1', '').split('?');
      const text = Buffer.concat(chunks).toString('utf8');
      const isJson = request.headers['content-type']?.includes('json') ?? false;
      const body: unknown = text === '' ? null : isJson ? JSON.parse(text) : text;
      const key = request.headers['idempotency-key'];
      const call: ApiCall = {
        method: request.method ?? '',
        path,
        query,
        body,
        key: typeof key === 'string' ? key : null,
      };
      calls.push(call);
      const answer = scriptedAnswer(answers[`${call.method} ${path}`], call);
      const fault = faultOf(request.method ?? '', request.url ?? '', answer);
      if (fault !== null) faults.push(fault);
      response.writeHead(answer.status, answer.headers ?? { 'content-type': 'application/json' });
      response.end(
        Buffer.isBuffer(answer.body) ? answer.body : answer.body === null ? '' : JSON.stringify(answer.body),
      );
    });
  });
  // A busy machine leaves connections idle for long, and a test must not meet one that was just closed for that.
  api.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const config = readConfig('portal', {
    COMITY_PORTAL_PORT: '1',
    COMITY_PORTAL_URL: 'http://127.0.0.1:1',
    COMITY_API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    COMITY_OIDC_ISSUER: 'http://127.0.0.1:9',
    COMITY_OIDC_AUDIENCE: 'comity-api',
    COMITY_OIDC_CLIENT_ID: 'portal',
    COMITY_OIDC_CLIENT_SECRET: 'secret',
    COMITY_SESSION_SECRET: SECRET.toString('base64url'),
    ...settings,
  });
  const app = await createPortal(config, createLog('portal', 'error'));
  app.getHttpServer().keepAliveTimeout = 0;
  await app.listen(0, '127.0.0.1');
  config.COMITY_PORTAL_URL = await app.getUrl();
  return new PortalUnderTest(config.COMITY_PORTAL_URL, calls, { app, api, answers, faults });
}

function scriptedAnswer(scripted: unknown, call: ApiCall): Scripted {
  if (scripted === undefined) return problemWhole({ status: 404, body: { code: 'DOSSIER_UNKNOWN' } });
  if (typeof scripted === 'function') return problemWhole((scripted as (call: ApiCall) => Scripted)(call));
  return { status: 200, body: scripted };
}

/** A scripted problem says what the test is about; the members that every problem has are added. */
function problemWhole({ status, body, ...others }: Scripted): Scripted {
  if (status < 400 || typeof body !== 'object' || body === null || !('code' in body))
    return { status, body, ...others };
  const { code } = body;
  return { status, body: { type: `/problems/${String(code)}`, title: '', status, detail: '', ...body }, ...others };
}

/** Returns why the api would never answer so, or null where it might. */
function faultOf(method: string, url: string, { status, body }: Scripted): string | null {
  if (Buffer.isBuffer(body)) return null;
  try {
    checkAnswer(
      routeAt(method, url.split('?')[0] ?? ''),
      status,
      body === undefined ? null : JSON.parse(JSON.stringify(body)),
    );
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
