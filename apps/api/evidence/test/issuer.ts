/** Issues access tokens with a key of its own; it does only what the api asks of any issuer. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

export const AUDIENCE = 'urn:comity:test';
const HOUR_S = 3600;

export interface Issuer {
  url: string;
  tokenOf: (subject: string) => Promise<string>;
  /** Signs a token of these claims, issued now for an hour unless they say otherwise; it is an access token by its header. */
  sign: (claims: JWTPayload, header?: Partial<JWTHeaderParameters>) => Promise<string>;
  /** Signs what the portal sends of a sign-in at the issuer: an id token for this client, and the nonce that it repeats. */
  signIn: (client: string, claims: JWTPayload) => Promise<{ idToken: string; nonce: string }>;
  /** The key that the issuer publishes. */
  published: JWK;
  stop: () => Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const published = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'one' };
  const jwks = JSON.stringify({ keys: [published] });
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(request.url === '/jwks' ? jwks : JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const sign = (claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}): Promise<string> => {
    const iat = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: url, aud: AUDIENCE, iat, exp: iat + HOUR_S, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'one', typ: 'at+jwt', ...header })
      .sign(privateKey);
  };
  return {
    url,
    sign,
    published,
    tokenOf: (subject) => sign({ sub: subject }),
    async signIn(client, claims) {
      const nonce = randomUUID();
      return { idToken: await sign({ aud: client, nonce, ...claims }, { typ: 'JWT' }), nonce };
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
