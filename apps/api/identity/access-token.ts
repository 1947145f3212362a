/**
 * Verifies access tokens of the issuer: signature by its published keys, issuer, audience and expiry (RFC 9068, RFC
 * 7519).
 */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Config } from '@comity/platform/config';
import { ApiProblem, problem } from '../problems/problem.ts';

type Keys = ReturnType<typeof createRemoteJWKSet>;

const LIMIT_MS = 3_000;
/** These errors mean that the issuer's keys did not come in time, came with another status than 200, or are no keys. */
const OF_THE_ISSUER = [errors.JWKSTimeout.code, errors.JOSEError.code, errors.JWKSInvalid.code];

export class AccessTokens {
  private keys: Keys | null = null;

  constructor(private readonly config: Config<'api'>) {}

  /**
   * Returns the subject of a valid token. It throws NOT_SIGNED_IN for any other, and ISSUER_DOWN while the keys cannot
   * be read.
   */
  async subjectOf(authorization: string | undefined): Promise<string> {
    const [scheme, token] = authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined) throw problem('NOT_SIGNED_IN');
    this.keys ??= await this.issuerKeys();
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.config.COMITY_OIDC_ISSUER,
        audience: this.config.COMITY_OIDC_AUDIENCE,
        requiredClaims: ['exp'],
      });
      if (payload.sub === undefined) throw problem('NOT_SIGNED_IN');
      return payload.sub;
    } catch (error) {
      if (error instanceof ApiProblem) throw error;
      if (!(error instanceof errors.JOSEError) || OF_THE_ISSUER.includes(error.code)) throw problem('ISSUER_DOWN');
      throw problem('NOT_SIGNED_IN', { about: [error.code] });
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
