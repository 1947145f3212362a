/**
 * A session is begun by an id token that the issuer has just made for the portal (OpenID Connect Core 1.0, 3.1.3.7), and
 * not by an access token alone, which any program of the person has. The issuer's name of its own session is taken from
 * it: whoever could choose that name could have a session end with another person's, or never.
 */
import { z } from 'zod';
import type { Config } from '@comity/platform/config';
import type { AccessTokens } from './access-token.ts';
import { problem } from '../problems/problem.ts';

const claimsOfSignIn = z.looseObject({
  sub: z.string().min(1),
  nonce: z.string().min(1),
  /** It is present where the token may also be used by another client, which then must not be named here. */
  azp: z.string().optional(),
  sid: z.string().min(1).max(200).optional(),
});

export interface SignIn {
  idToken: string;
  /** The portal drew it for this one sign-in. */
  nonce: string;
  /** The access token is of this person, so the id token must be as well. */
  subject: string;
}

/** Returns the issuer's name of its own session, or null where it has none. It throws NOT_SIGNED_IN for any other token. */
export async function issuerSessionOf(
  tokens: AccessTokens,
  { COMITY_OIDC_CLIENT_ID: client }: Pick<Config<'api'>, 'COMITY_OIDC_CLIENT_ID'>,
  { idToken, nonce, subject }: SignIn,
): Promise<string | null> {
  const { data: claims } = claimsOfSignIn.safeParse(await tokens.signInFor(idToken, client));
  const isTheirs = claims?.sub === subject && claims.nonce === nonce && (claims.azp ?? client) === client;
  if (!isTheirs) throw problem('NOT_SIGNED_IN', { about: ['id_token'] });
  return claims.sid ?? null;
}
