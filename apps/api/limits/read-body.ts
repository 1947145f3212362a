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
import type { Held, InFlight } from './in-flight.ts';

const READING = ['GET', 'HEAD', 'OPTIONS'];
/** JSON between systems is UTF-8 (RFC 8259 section 8.1). */
const UTF_8 = ['utf-8', 'utf8'];
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
/** The contracts describe bodies of fewer than ten levels; deeper input could crash code that follows it by recursion. */
const NESTING_LIMIT = 32;
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b] as const;
const RETRY_S = 10;

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
  const held = isParcel ? parcels.hold(networkOf(request.ip)) : null;
  response.once('close', () => held?.giveBack());
  const bytes = await bytesOf(request, held);
  if (isParcel) request.bodyDigest = createHash('sha256').update(bytes).digest('hex');
  request.body = isForm ? Object.fromEntries(new URLSearchParams(bytes.toString())) : jsonIn(bytes);
}

function tooLarge(path: string): ApiProblem {
  // What is too large is told by its own limit and its own cure: a file is no long text.
  if (DRAFT_FILES.test(path)) return problem('ATTACHED_TOO_LARGE');
  return problem(path.endsWith('/attachments') ? 'ATTACHMENT_TOO_LARGE' : 'BODY_TOO_LARGE');
}

function bytesOf(request: Request, held: Held | null): Promise<Buffer> {
  const limit = limitOf(request.path);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const brokenOff = (): void => {
      reject(problem('JSON_BROKEN', { about: ['the body ended early'] }));
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(tooLarge(request.path));
      else if (held?.take(chunk.length) === false) reject(problem('TOO_MANY_REQUESTS', { retryAfter: RETRY_S }));
      else chunks.push(chunk);
    });
    request.once('end', () => {
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
