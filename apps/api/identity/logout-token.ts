/**
 * The issuer tells by a logout token that a session of its own has ended (OpenID Connect Back-Channel Logout 1.0, 2.4
 * and 2.6). Ending a session twice changes nothing, so tokens need not be remembered.
 */
import { z } from 'zod';
import type { AccessTokens } from './access-token.ts';
import { problem } from '../problems/problem.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const logoutClaims = z.looseObject({
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  events: z.looseObject({ [EVENT]: z.looseObject({}) }),
  nonce: z.never().optional(),
});

/** It throws LOGOUT_TOKEN for anything but a fresh logout token of our issuer for this client. */
export async function signedOutBy(
  tokens: AccessTokens,
  token: unknown,
  client: string,
): Promise<{ sid: string | null; subject: string | null }> {
  if (typeof token !== 'string') throw problem('LOGOUT_TOKEN', { about: ['logout_token'] });
  const claims = logoutClaims.safeParse(await tokens.claimsFor(token, client));
  const { sid = null, sub = null } = claims.data ?? {};
  if (!claims.success || (sid === null && sub === null)) throw problem('LOGOUT_TOKEN', { about: ['claims'] });
  return { sid, subject: sub };
}
