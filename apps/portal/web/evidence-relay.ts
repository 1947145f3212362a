/**
 * Bytes of evidence go between the browser and the api in the name of who is signed in, and the api's address
 * never reaches the browser. Nothing is kept here; a stream goes through, and when one side breaks off the other is told. These
 * addresses are served:
 *
 *   /evidence/v1/uploads…             speaks tus 1.0, as the api does
 *   GET /evidence/files/:dossier/:id  returns a file as the api gives it out: an attachment that cannot run
 *   GET /evidence/package/:dossier…   returns the sealed package, or one file of it, likewise
 *
 * They need no form token: a changing request must carry `Tus-Resumable`, which no other site can send with our cookies
 * unless a preflight lets it, and none does.
 */
import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream';
import type { Config } from '@comity/platform/config';
import { askerOf, identityOf } from '../api/identity.ts';
import type { Next, Response } from './http.ts';
import type { VisitedRequest } from './visit.ts';

const UPLOADS = /^\/evidence\/v1\/uploads(\/[0-9a-f-]{36})?$/;
const FILE = /^\/evidence\/files\/([0-9a-f-]{36})\/([0-9a-f-]{36})$/;
const PACKAGE = /^\/evidence\/package\/([0-9a-f-]{36})(\/(?:evidence|documents)\/[0-9a-f]{64})?$/;
const UPLOAD_METHODS = ['POST', 'HEAD', 'PATCH', 'DELETE'];
const ASKED = [
  'content-type',
  'content-length',
  'accept-language',
  'tus-resumable',
  'upload-length',
  'upload-metadata',
  'upload-offset',
  'range',
  'if-range',
];
/** Nothing that comes with a request that only reads is passed on. */
const ASKED_ALONE = ASKED.filter((name) => !name.startsWith('content-'));
/**
 * These headers are never taken from the api, because the connection is another one here; our own policy stays where
 * the api sets none.
 */
const NOT_ANSWERED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', 'set-cookie']);

export function relayEvidence({ COMITY_API_URL: api }: Pick<Config<'portal'>, 'COMITY_API_URL'>) {
  const send = api.startsWith('https:') ? httpsRequest : httpRequest;
  return (request: VisitedRequest, response: Response, next: Next): void => {
    const path = apiPath(request);
    if (path === null) {
      next();
      return;
    }
    const { headers, method = 'GET' } = request;
    const session = request.visit?.session ?? null;
    const changes = method === 'POST' || method === 'PATCH' || method === 'DELETE';
    if (session === null) refuse(response, 401);
    else if (changes && headers['tus-resumable'] === undefined) refuse(response, 403);
    else {
      const asked = send(new URL(path, api), {
        method,
        headers: {
          ...only(changes ? ASKED : ASKED_ALONE, headers),
          ...identityOf(askerOf(request, { session: session.secret })),
        },
      });
      asked.on('response', (answer) => {
        passOn(answer, response);
      });
      const failed = (error: unknown): void => {
        if (error && !response.headersSent) refuse(response, 503);
      };
      if (changes) pipeline(request, asked, failed);
      else asked.on('error', failed).end();
      response.on('close', () => asked.destroy());
    }
  };
}

function apiPath({ path, method = 'GET' }: VisitedRequest): string | null {
  if (UPLOADS.test(path) && UPLOAD_METHODS.includes(method)) return path;
  if (method !== 'GET') return null;
  const [, dossier, file] = FILE.exec(path) ?? [];
  if (dossier !== undefined && file !== undefined) return `/api/v1/dossiers/${dossier}/evidence/${file}`;
  const [, packaged, inside = ''] = PACKAGE.exec(path) ?? [];
  return packaged === undefined ? null : `/api/v1/dossiers/${packaged}/package${inside}`;
}

function passOn(answer: IncomingMessage, response: Response): void {
  response.statusCode = answer.statusCode ?? 502;
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined && !NOT_ANSWERED.has(name)) response.setHeader(name, value);
  // A file that the api breaks off must not look whole to the browser.
  pipeline(answer, response, (error) => {
    if (error) response.destroy();
  });
}

function only(names: readonly string[], headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

function refuse(response: Response, status: 401 | 403 | 503): void {
  response.setHeader('connection', 'close');
  response.status(status).end();
}
