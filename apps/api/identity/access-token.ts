/**
 * Verifies access tokens of the issuer: type, signature by its published keys, issuer, audience, expiry and age (RFC
 * 9068, section 4; RFC 7519). A token of another type, such as an id token, opens nothing even where its audience fits.
 */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import type { Config } from '@comity/platform/config';
import { problem } from '../problems/problem.ts';

type Keys = ReturnType<typeof createRemoteJWKSet>;

const LIMIT_MS = 3_000;
/** A logout token and an id token are sent on at once, and clocks differ a little. */
const FRESH = '5 minutes';
/** The type by which an access token says that it is one (RFC 9068, section 2.1). */
const ACCESS_TOKEN = 'at+jwt';
/** A token serves no longer than a session does, whatever expiry its issuer gave it. */
const LONGEST = '12 hours';
/** With these no one can sign but who holds a private key. */
const SIGNATURES = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** These errors mean that the issuer's keys did not come in time, came with another status than 200, or are no keys. */
const OF_THE_ISSUER = [errors.JWKSTimeout.code, errors.JOSEError.code, errors.JWKSInvalid.code];

export interface Bearer {
  subject: string;
  inExercise: boolean;
}

/** The issuer of an exercise marks its tokens so (infra/dev/issuer/provider.ts). */
const EXERCISE_CLAIM = 'comity_exercise';

export class AccessTokens {
  private keys: Keys | null = null;

  constructor(private readonly config: Config<'api'>) {}

  /**
   * Returns the subject of a valid token, and whether an exercise's issuer made it, which asks for no password. It
   * throws NOT_SIGNED_IN for any other, and ISSUER_DOWN while the keys cannot be read.
   */
  async bearerOf(authorization: string | undefined): Promise<Bearer> {
    const [scheme, token] = authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined) throw problem('NOT_SIGNED_IN');
    const checks = {
      audience: this.config.COMITY_OIDC_AUDIENCE,
      requiredClaims: ['exp', 'iat'],
      typ: ACCESS_TOKEN,
      maxTokenAge: LONGEST,
    };
    const { sub, ...claims } = await this.verified(token, checks, 'NOT_SIGNED_IN');
    if (sub === undefined) throw problem('NOT_SIGNED_IN');
    return { subject: sub, inExercise: claims[EXERCISE_CLAIM] !== undefined };
  }

  /** Returns the claims of a fresh token that the issuer made for this client. It throws LOGOUT_TOKEN for any other. */
  claimsFor(token: string, client: string): Promise<JWTPayload> {
    return this.verified(token, { audience: client, requiredClaims: ['jti'], maxTokenAge: FRESH }, 'LOGOUT_TOKEN');
  }

  /** Returns the claims of a fresh id token that the issuer made for this client. It throws NOT_SIGNED_IN for any other. */
  signInFor(token: string, client: string): Promise<JWTPayload> {
    const checks = { audience: client, requiredClaims: ['exp', 'iat', 'nonce'], maxTokenAge: FRESH };
    return this.verified(token, checks, 'NOT_SIGNED_IN');
  }

  private async verified(
    token: string,
    checks: JWTVerifyOptions,
    wrong: 'NOT_SIGNED_IN' | 'LOGOUT_TOKEN',
  ): Promise<JWTPayload> {
    this.keys ??= await this.issuerKeys();
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        ...checks,
        algorithms: SIGNATURES,
        issuer: this.config.COMITY_OIDC_ISSUER,
      });
      return payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || OF_THE_ISSUER.includes(error.code)) throw problem('ISSUER_DOWN');
      throw problem(wrong, { about: [error.code] });
    }
  }

  /** Throws if the issuer does not respond. */
  async reachIssuer(): Promise<void> {
    await this.discovery();
  }

  private async issuerKeys(): Promise<Keys> {
    try {
      const { jwks_uri: jwks } = await this.discovery();
      return createRemoteJWKSet(new URL(jwks), { timeoutDuration: LIMIT_MS });
    } catch {
      throw problem('ISSUER_DOWN');
    }
  }

  private async discovery(): Promise<{ jwks_uri: string }> {
    const url = `${this.config.COMITY_OIDC_ISSUER}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
    return (await response.json()) as { jwks_uri: string };
  }
}
