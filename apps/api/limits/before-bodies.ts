/**
 * Decides before a body is read whether the request is worth reading. Who asks must be known by then, and neither an
 * unknown sender nor a known one may ask without end. Addresses that answer everybody are read without a sign-in.
 */
import { ROUTES } from '@comity/contracts/http/routes';
import { networkOf } from '@comity/platform/network-of';
import { personOf, whoAsks } from '../identity/who-asks.ts';
import { ApiProblem, problem } from '../problems/problem.ts';
import { answerProblem } from '../problems/problem.filter.ts';
import type { ApiParts } from '../parts.ts';
import type { Request, Response } from '../routing/http.ts';
import { drain } from '../routing/drain.ts';
import type { LimitedBy } from './limits.ts';

/** A supervisor asks for these every few seconds, and one answer serves whoever asks within a moment. */
const UNCOUNTED = ['/health'];
const EXCHANGE = '/exchange/';
/** What is posted here proves itself: a token that the issuer has signed, the secret of an invitation's link. */
const OPEN: readonly string[] = [ROUTES.backChannelSignOut.path, ROUTES.openInvitation.path];
const READING = ['GET', 'HEAD', 'OPTIONS'];

type Next = (error?: unknown) => void;

export function beforeBodies(
  parts: Pick<ApiParts, 'tokens' | 'dataSource' | 'config' | 'log' | 'limits' | 'paused' | 'accessLog'>,
) {
  return (request: Request, response: Response, next: Next): void => {
    admit(request).then(
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

  async function admit(request: Request): Promise<void> {
    if (UNCOUNTED.includes(request.path)) return;
    if (request.path.startsWith(EXCHANGE)) return counted('peer', networkOf(request.ip));
    if (OPEN.includes(request.path)) return counted('address', networkOf(request.ip));
    const { authorization } = request.headers;
    const paused = parts.paused.find(authorization);
    if (paused !== null) {
      request.asker = paused.asker;
      await parts.paused.holdBack();
      throw problem('TOO_MANY_REQUESTS', { retryAfter: paused.seconds });
    }
    const asker = await whoAsks(parts, request).catch(async (error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error;
      await counted('address', networkOf(request.ip));
      if (READING.includes(request.method ?? '')) return null;
      throw error;
    });
    if (asker === null) return;
    request.asker = asker;
    const seconds = await parts.limits.count('person', personOf(asker));
    if (seconds === null) return;
    parts.paused.pause(authorization, asker, seconds);
    throw problem('TOO_MANY_REQUESTS', { retryAfter: seconds });
  }

  async function counted(by: LimitedBy, whom: string): Promise<void> {
    const seconds = await parts.limits.count(by, whom);
    if (seconds !== null) throw problem('TOO_MANY_REQUESTS', { retryAfter: seconds });
  }
}

/** Nobody reads the body: what still comes is thrown away, and the connection ends. */
function refuse(request: Request, response: Response, found: ApiProblem): void {
  drain(request, response);
  answerProblem(request, response, found);
}
