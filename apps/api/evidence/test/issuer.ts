/** Issues access tokens with a key of its own; it does only what the api asks of any issuer. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const AUDIENCE = 'urn:comity:test';

export interface Issuer {
  url: string;
  tokenOf: (subject: string) => Promise<string>;
  /** Signs a token of these claims, issued now unless they say otherwise. */
  sign: (claims: JWTPayload) => Promise<string>;
  stop: () => Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'one' }] });
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(request.url === '/jwks' ? jwks : JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const sign = (claims: JWTPayload): Promise<string> =>
    new SignJWT({ aud: AUDIENCE, iat: Math.floor(Date.now() / 1000), ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(url)
      .setExpirationTime('1h')
      .sign(privateKey);
  return {
    url,
    sign,
    tokenOf: (subject) => sign({ sub: subject }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
