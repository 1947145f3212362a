/**
 * Bounds how often one address and one session may ask. Each request counts for its address until the api has said that
 * its session is open, so a flood with invented sessions is one of its address; then it counts for the session. Those that
 * name a session are counted apart from strangers: any page of the web can make a browser ask as a stranger. Bytes of
 * evidence are counted by the api alone.
 */
import type { Config } from '@comity/platform/config';
import { networkOf } from '@comity/platform/network-of';
import { RequestLimits } from '@comity/platform/request-limits';
import type { Next, Response } from './http.ts';
import { TooOften } from './interruptions.ts';
import type { VisitedRequest } from './visit.ts';

export type PortalLimits = RequestLimits<'address' | 'claimed' | 'session'>;

/** A supervisor asks for it every few seconds. */
const UNCOUNTED = '/health';

export function portalLimits(
  config: Pick<Config<'portal'>, 'COMITY_LIMIT_ADDRESS' | 'COMITY_LIMIT_PERSON'>,
): PortalLimits {
  const { COMITY_LIMIT_ADDRESS: address, COMITY_LIMIT_PERSON: session } = config;
  return new RequestLimits({ address, claimed: address, session });
}

/** It comes before the body is read. */
export function boundAddresses(limits: PortalLimits) {
  return (request: VisitedRequest, _response: Response, next: Next): void => {
    if (request.path === UNCOUNTED && request.method === 'GET') next();
    else
      limits.count(claimOf(request), networkOf(request.ip)).then((seconds) => {
        next(seconds === null ? undefined : new TooOften(seconds));
      }, next);
  };
}

/** It comes once the api knows the session. */
export async function countForSession(limits: PortalLimits, request: VisitedRequest): Promise<void> {
  const session = request.visit?.session;
  if (session === undefined || session === null) return;
  await limits.takeBack(claimOf(request), networkOf(request.ip));
  const seconds = await limits.count('session', session.secret);
  if (seconds !== null) throw new TooOften(seconds);
}

function claimOf({ visit }: VisitedRequest): 'address' | 'claimed' {
  return visit?.session === undefined || visit.session === null ? 'address' : 'claimed';
}
