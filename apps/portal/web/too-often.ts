/**
 * Bounds how often one address and one session may ask. Each request counts for its address until the api has said that
 * its session is open, so a flood with invented sessions is one of its address; then it counts for the session. Bytes of
 * evidence are counted by the api alone.
 */
import type { Config } from '@comity/platform/config';
import { RequestLimits } from '@comity/platform/request-limits';
import type { Next, Response } from './http.ts';
import { TooOften } from './interruptions.ts';
import type { VisitedRequest } from './visit.ts';

export type PortalLimits = RequestLimits<'address' | 'session'>;

/** A supervisor asks for it every few seconds. */
const UNCOUNTED = '/health';

export function portalLimits(
  config: Pick<Config<'portal'>, 'COMITY_LIMIT_ADDRESS' | 'COMITY_LIMIT_PERSON'>,
): PortalLimits {
  return new RequestLimits({ address: config.COMITY_LIMIT_ADDRESS, session: config.COMITY_LIMIT_PERSON });
}

/** It comes before the body is read. */
export function boundAddresses(limits: PortalLimits) {
  return (request: VisitedRequest, _response: Response, next: Next): void => {
    if (request.path === UNCOUNTED) next();
    else
      limits.count('address', addressOf(request)).then((seconds) => {
        next(seconds === null ? undefined : new TooOften(seconds));
      }, next);
  };
}

/** It comes once the api knows the session. */
export async function countForSession(limits: PortalLimits, request: VisitedRequest): Promise<void> {
  const session = request.visit?.session;
  if (session === undefined || session === null) return;
  await limits.takeBack('address', addressOf(request));
  const seconds = await limits.count('session', session.secret);
  if (seconds !== null) throw new TooOften(seconds);
}

const addressOf = (request: VisitedRequest): string => request.ip ?? 'unknown';
