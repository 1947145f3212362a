/**
 * Decides before a body is read whether the request is worth reading. Who asks must be known by then, and neither an
 * unknown sender nor a known one may ask without end. Addresses that answer everybody are read without a sign-in. Then
 * the body is read.
 */
import { networkOf } from '@comity/platform/network-of';
import type { Asker } from '../identity/asker.ts';
import { personOf, whoAsks } from '../identity/who-asks.ts';
import { ApiProblem, problem } from '../problems/problem.ts';
import { answerProblem } from '../problems/problem.filter.ts';
import type { ApiParts } from '../parts.ts';
import type { Request, Response } from '../routing/http.ts';
import { drain } from '../routing/drain.ts';
import { OPEN, timesOf } from './body-limits.ts';
import type { LimitedBy } from './limits.ts';
import { onlyReads, readBody, statedLength } from './read-body.ts';

/** A supervisor asks for these every few seconds, and one answer serves whoever asks within a moment. */
const UNCOUNTED = '/health';
const EXCHANGE = '/exchange/';
type Next = (error?: unknown) => void;

export function beforeBodies(
  parts: Pick<
    ApiParts,
    'tokens' | 'dataSource' | 'config' | 'log' | 'limits' | 'paused' | 'known' | 'parcels' | 'accessLog'
  >,
) {
  return (request: Request, response: Response, next: Next): void => {
    received(request, response).then(
      () => {
        next();
      },
      (error: unknown) => {
        if (!(error instanceof ApiProblem)) {
          next(error);
          return;
        }
        parts.accessLog.refused(request, error);
        refuse(request, response, error);
      },
    );
  };

  async function received(request: Request, response: Response): Promise<void> {
    await admit(request);
    // What comes with a request that only reads is thrown away.
    if (onlyReads(request) && statedLength(request) !== 0) drain(request, response);
    await readBody(request, response, parts.parcels);
  }

  async function admit(request: Request): Promise<void> {
    const { path, method, ip, headers } = request;
    if (path === UNCOUNTED && method === 'GET') return;
    if (path.startsWith(EXCHANGE)) return counted('peer', networkOf(ip), timesOf(path, statedLength(request)));
    if (OPEN.includes(path)) return counted('address', networkOf(ip));
    const { authorization } = headers;
    const paused = parts.paused.find(authorization);
    if (paused !== null) {
      request.asker = paused.asker;
      await parts.paused.holdBack();
      throw problem('TOO_MANY_REQUESTS', { retryAfter: paused.seconds });
    }
    const asker = await known(request);
    if (asker === null) return;
    request.asker = asker;
    const seconds = await parts.limits.count('person', personOf(asker));
    if (seconds === null) return;
    parts.paused.pause(authorization, asker, seconds);
    throw problem('TOO_MANY_REQUESTS', { retryAfter: seconds });
  }

  /**
   * The request counts for its address before anybody looks up what it shows, and no longer does once that was given to
   * somebody. It returns null for a stranger who only asks to read, whom the route may answer.
   */
  async function known(request: Request): Promise<Asker | null> {
    const { authorization } = request.headers;
    const network = networkOf(request.ip);
    const by = authorization === undefined ? 'address' : 'claimed';
    const wasKnown = authorization !== undefined && parts.known.has(authorization);
    if (!wasKnown) await counted(by, network);
    try {
      const asker = await whoAsks(parts, request);
      if (!wasKnown) await parts.limits.takeBack(by, network);
      if (authorization !== undefined && !wasKnown) parts.known.add(authorization);
      return asker;
    } catch (error) {
      // What is not told for want of a part is nobody's asking too often.
      const isOutage = !(error instanceof ApiProblem) || error.status >= 500;
      if (isOutage && !wasKnown) await parts.limits.takeBack(by, network);
      if (!isOutage && authorization !== undefined) parts.known.forget(authorization);
      if (!isOutage && wasKnown) await counted(by, network);
      if (!(error instanceof ApiProblem)) throw error;
      if (!onlyReads(request)) throw error;
      request.stranger = error;
      return null;
    }
  }

  async function counted(by: LimitedBy, whom: string, times = 1): Promise<void> {
    const seconds = await parts.limits.count(by, whom, times);
    if (seconds !== null) throw problem('TOO_MANY_REQUESTS', { retryAfter: seconds });
  }
}

/** Nobody reads the body: what still comes is thrown away, and the connection ends. */
function refuse(request: Request, response: Response, found: ApiProblem): void {
  drain(request, response);
  answerProblem(request, response, found);
}
