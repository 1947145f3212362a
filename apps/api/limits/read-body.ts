/**
 * Reads the bodies of requests that are worth reading: JSON, and the one form of a logout token. A body that says itself
 * to be longer than its address takes is refused before its first byte is read, and any other one at the first byte
 * beyond. What only asks to read has no body, whatever comes with it.
 */
import { createHash } from 'node:crypto';
import { ROUTES } from '@comity/contracts/http/routes';
import { networkOf } from '@comity/platform/network-of';
import { type ApiProblem, problem } from '../problems/problem.ts';
import type { Request, Response } from '../routing/http.ts';
import { DRAFT_FILES, limitOf } from './body-limits.ts';
import type { InFlight } from './in-flight.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];
/** JSON between systems is UTF-8 (RFC 8259 section 8.1). */
const UTF_8 = ['utf-8', 'utf8'];
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
/** The contracts describe bodies of fewer than ten levels; deeper input could crash code that follows it by recursion. */
const NESTING_LIMIT = 32;
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b] as const;
const RETRY_S = 10;
/** In this interval somebody looks whether a parcel still comes. */
const LOOK_MS = 1000;
const TOO_SLOW = 'the body came too slowly';

export function onlyReads({ method = '' }: Pick<Request, 'method'>): boolean {
  return READING.includes(method);
}

/** Returns the length that the request states, 0 where it has no body, and null where the length only shows. */
export function statedLength({ headers }: Pick<Request, 'headers'>): number | null {
  if (headers['transfer-encoding'] !== undefined) return null;
  return Number(headers['content-length'] ?? 0);
}

/** Puts what was sent on the request; it throws `ApiProblem`. */
export async function readBody(request: Request, response: Response, parcels: InFlight): Promise<void> {
  const { headers, path } = request;
  if (onlyReads(request)) return;
  const isForm = path === ROUTES.backChannelSignOut.path && request.is('application/x-www-form-urlencoded') !== false;
  if (!isForm && typeof request.is('application/json') !== 'string') return;
  // A few kilobytes that become the longest parcel would cost a stranger nothing, and nobody here has need of it.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw problem('BODY_COMPRESSED');
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1];
  if (charset !== undefined && !UTF_8.includes(charset.toLowerCase())) throw problem('MEDIA_TYPE');
  if ((statedLength(request) ?? 0) > limitOf(path)) throw tooLarge(path);
  const isParcel = path === ROUTES.exchange.path;
  const bytes = isParcel ? await parcelOf(request, response, parcels) : await bytesOf(request);
  if (isParcel) request.bodyDigest = createHash('sha256').update(bytes).digest('hex');
  request.body = isForm ? Object.fromEntries(new URLSearchParams(bytes.toString())) : jsonIn(bytes);
}

function tooLarge(path: string): ApiProblem {
  // What is too large is told by its own limit and its own cure: a file is no long text.
  if (DRAFT_FILES.test(path)) return problem('ATTACHED_TOO_LARGE');
  return problem(path.endsWith('/attachments') ? 'ATTACHMENT_TOO_LARGE' : 'BODY_TOO_LARGE');
}

/** What has come of a parcel is held until it is answered; one that is broken off or comes too slowly is let go at once. */
async function parcelOf(request: Request, response: Response, parcels: InFlight): Promise<Buffer> {
  const busy = (): ApiProblem => problem('TOO_MANY_REQUESTS', { retryAfter: RETRY_S });
  const stop = new AbortController();
  const held = parcels.hold(networkOf(request.ip), () => {
    stop.abort(busy());
  });
  response.once('close', () => {
    held.giveBack();
  });
  const began = performance.now();
  let size = 0;
  const watch = setInterval(() => {
    if (performance.now() - began > parcels.mostMs(size)) stop.abort(problem('JSON_BROKEN', { about: [TOO_SLOW] }));
  }, LOOK_MS);
  try {
    const take = (length: number): ApiProblem | null => {
      size += length;
      return held.take(length) ? null : busy();
    };
    const bytes = await bytesOf(request, take, stop.signal);
    held.whole();
    return bytes;
  } catch (error) {
    held.giveBack();
    throw error;
  } finally {
    clearInterval(watch);
  }
}

/** Nothing is kept of a body that will not be read: neither what had come nor what still comes. */
function bytesOf(
  request: Request,
  take: (length: number) => ApiProblem | null = () => null,
  stop?: AbortSignal,
): Promise<Buffer> {
  const limit = limitOf(request.path);
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    let settled = false;
    const giveUp = (why: ApiProblem): void => {
      settled = true;
      chunks = [];
      reject(why);
    };
    const brokenOff = (): void => {
      if (!settled) giveUp(problem('JSON_BROKEN', { about: ['the body ended early'] }));
    };
    stop?.addEventListener('abort', () => {
      if (!settled) giveUp(stop.reason as ApiProblem);
    });
    request.on('data', (chunk: Buffer) => {
      if (settled) return;
      size += chunk.length;
      const refused = size > limit ? tooLarge(request.path) : take(chunk.length);
      if (refused === null) chunks.push(chunk);
      else giveUp(refused);
    });
    request.once('end', () => {
      if (settled) return;
      settled = true;
      resolve(Buffer.concat(chunks));
    });
    request.once('error', brokenOff).once('close', brokenOff);
  });
}

function jsonIn(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  if (nestingOf(bytes) > NESTING_LIMIT) throw problem('JSON_BROKEN', { about: ['nested too deeply'] });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw problem('JSON_BROKEN', { about: [error instanceof Error ? error.message : 'no UTF-8'] });
  }
  if (typeof value !== 'object' || value === null) throw problem('JSON_BROKEN', { about: ['no object'] });
  return value;
}

/** Counts levels of arrays and objects; brackets within strings do not count. */
function nestingOf(body: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at];
    if (inString && char === BACKSLASH) at += 1;
    else if (char === QUOTE) inString = !inString;
    else if (!inString && (char === BRACKET || char === BRACE)) deepest = Math.max(deepest, (depth += 1));
    else if (!inString && (char === BRACKET + 2 || char === BRACE + 2)) depth -= 1;
  }
  return deepest;
}
