/** Access tokens of the issuer: signature by its published keys, issuer, audience and expiry (RFC 9068, RFC 7519). */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Config } from '@comity/platform/config';
import { ApiProblem, problem } from '../problems/problem.ts';

type Keys = ReturnType<typeof createRemoteJWKSet>;

const LIMIT_MS = 3_000;

export class AccessTokens {
  private keys: Keys | null = null;

  constructor(private readonly config: Config<'api'>) {}

  /** The subject of a valid token. Throws NOT_SIGNED_IN for any other, ISSUER_DOWN while its keys cannot be read. */
  async subjectOf(authorization: string | undefined): Promise<string> {
    const [scheme, token] = authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined) throw problem('NOT_SIGNED_IN');
    this.keys ??= await this.issuerKeys();
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.config.COMITY_OIDC_ISSUER,
        audience: this.config.COMITY_OIDC_AUDIENCE,
      });
      if (payload.sub === undefined) throw problem('NOT_SIGNED_IN');
      return payload.sub;
    } catch (error) {
      if (error instanceof ApiProblem) throw error;
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) throw problem('ISSUER_DOWN');
      throw problem('NOT_SIGNED_IN', { about: [error.code] });
    }
  }

  /** Throws if the issuer does not answer. */
  async reachIssuer(): Promise<void> {
    await this.discovery();
  }

  private async issuerKeys(): Promise<Keys> {
    const { jwks_uri: jwks } = await this.discovery().catch(() => {
      throw problem('ISSUER_DOWN');
    });
    return createRemoteJWKSet(new URL(jwks), { timeoutDuration: LIMIT_MS });
  }

  private async discovery(): Promise<{ jwks_uri: string }> {
    const url = `${this.config.COMITY_OIDC_ISSUER}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
    return (await response.json()) as { jwks_uri: string };
  }
}
