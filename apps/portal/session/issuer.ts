/**
 * People sign in by OpenID Connect: authorization code with PKCE, state and nonce. The access token is asked for the
 * api alone by its resource indicator (RFC 8707), which makes it a JWT that the api can verify by itself.
 */
import * as oidc from 'openid-client';
import type { Config } from '@comity/platform/config';

export interface SignedIn {
  /** The issuer calls the person so. */
  subject: string;
  accessToken: string;
  /** It proves the sign-in to the api, and the issuer's sign-out page asks for it as a hint. */
  idToken: string;
  /** It was drawn for this sign-in, and the id token repeats it. */
  nonce: string;
}

/** The issuer must send this back unchanged; it is kept in an encrypted cookie while the person is there. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  /** The person wanted to go to this path of the portal. */
  to: string;
  /** The person must have signed in at the issuer since then, in seconds since 1970; null where an earlier sign-in will do. */
  since: number | null;
}

/** The clocks of the issuer and of the portal may differ by so much. */
const CLOCKS_DIFFER_S = 10;

/** Whoever sits at the browser could take the wish for a new sign-in out of the issuer's address: its answer is held to it. */
function requireSince(since: number | null, signedInAt: number | undefined): void {
  if (since === null) return;
  if (signedInAt === undefined || signedInAt < since - CLOCKS_DIFFER_S)
    throw new Error('The issuer let in whoever had signed in there before');
}

export class Issuer {
  private discovered: Promise<oidc.Configuration> | null = null;

  constructor(private readonly config: Config<'portal'>) {}

  private get callback(): string {
    return new URL('/sign-in/callback', this.config.COMITY_PORTAL_URL).href;
  }

  /**
   * Returns the address to which the browser is sent, and what to remember until it comes back. `anew` asks the issuer
   * to let the person sign in again, even if they still are signed in there.
   */
  async begin(to: string, anew: boolean): Promise<{ url: string; attempt: Attempt }> {
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
      since: anew ? Math.floor(Date.now() / 1_000) : null,
    };
    const url = oidc.buildAuthorizationUrl(await this.discover(), {
      redirect_uri: this.callback,
      scope: 'openid',
      // With max_age the issuer has to say when the person signed in (OpenID Connect Core 1.0, 2).
      ...(anew ? { prompt: 'login', max_age: '0' } : {}),
      resource: this.config.COMITY_OIDC_AUDIENCE,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, attempt };
  }

  /** `url` is path and query of the callback. It throws when the issuer's answer does not fit the attempt. */
  async finish(url: string, attempt: Attempt): Promise<SignedIn> {
    const answer = await oidc.authorizationCodeGrant(
      await this.discover(),
      new URL(url, this.config.COMITY_PORTAL_URL),
      {
        pkceCodeVerifier: attempt.verifier,
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      },
      { resource: this.config.COMITY_OIDC_AUDIENCE },
    );
    const claims = answer.claims();
    requireSince(attempt.since, claims?.auth_time);
    return {
      subject: claims?.sub ?? '',
      accessToken: answer.access_token,
      idToken: answer.id_token ?? '',
      nonce: attempt.nonce,
    };
  }

  /** Returns the issuer's own sign-out page (OpenID Connect RP-Initiated Logout 1.0), or null when it has none. */
  async signOutUrl(idToken: string | null): Promise<string | null> {
    const configuration = await this.discover();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, {
      client_id: this.config.COMITY_OIDC_CLIENT_ID,
      ...(idToken === null ? {} : { id_token_hint: idToken }),
      post_logout_redirect_uri: new URL('/', this.config.COMITY_PORTAL_URL).href,
    }).href;
  }

  /** Reads the issuer's configuration once; a failure is not remembered, so the next person tries again. */
  private discover(): Promise<oidc.Configuration> {
    this.discovered ??= oidc
      .discovery(
        new URL(this.config.COMITY_OIDC_ISSUER),
        this.config.COMITY_OIDC_CLIENT_ID,
        this.config.COMITY_OIDC_CLIENT_SECRET,
        undefined,
        this.config.COMITY_OIDC_ISSUER.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {},
      )
      .catch((error: unknown) => {
        this.discovered = null;
        throw error;
      });
    return this.discovered;
  }
}
