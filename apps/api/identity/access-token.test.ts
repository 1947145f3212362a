/** Each way in which a token can be something else than a valid access token is tried at a running api. */
import 'reflect-metadata';
import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ground, startGround } from '../evidence/test/evidence-api.ts';
import { AUDIENCE, startIssuer } from '../evidence/test/issuer.ts';
import { type RunningApi, startApi } from '../evidence/test/liaison.ts';

const CLIENT = 'comity-portal';
const HOUR_S = 3600;
const now = (): number => Math.floor(Date.now() / 1000);

let ground: Ground;
let api: RunningApi;
beforeAll(async () => {
  ground = await startGround();
  api = await startApi(ground, { COMITY_LIMIT_ADDRESS: '3000', COMITY_OIDC_CLIENT_ID: CLIENT });
}, 90_000);
afterAll(async () => {
  await api.app.close();
  await ground.stop();
});

async function answered(token: string): Promise<[number, string | null]> {
  const response = await fetch(`${api.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  return [response.status, ((await response.json()) as { code?: string }).code ?? null];
}

const REFUSED = [401, 'NOT_SIGNED_IN'];
const sign = (...[claims, header]: Parameters<Ground['issuer']['sign']>): Promise<string> =>
  ground.issuer.sign({ sub: 'liaison', ...claims }, header);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs with the published key as if it were a secret, as a careless verifier would accept. */
function withPublicKeyAsSecret(): string {
  const signed = `${part({ alg: 'HS256', typ: 'at+jwt', kid: 'one' })}.${part({ ...whole() })}`;
  const secret = JSON.stringify(ground.issuer.published);
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const whole = (): object => ({
  iss: ground.issuer.url,
  aud: AUDIENCE,
  sub: 'liaison',
  iat: now(),
  exp: now() + HOUR_S,
});

const FORGERIES: Record<string, () => string | Promise<string>> = {
  'an id token': () => sign({ aud: CLIENT, nonce: 'n' }, { typ: 'JWT' }),
  'an id token for the api itself': () => sign({ nonce: 'n', at_hash: 'h' }, { typ: 'JWT' }),
  'a refresh token': () => sign({}, { typ: 'Refresh' }),
  'a logout token': () =>
    sign({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, { typ: 'logout+jwt' }),
  'a token without a type': () => sign({}, { typ: undefined as never }),
  'a refresh token that says nothing': () => randomBytes(32).toString('base64url'),
  'a token for somebody else': () => sign({ aud: 'urn:other' }),
  'a token for nobody': () => sign({ aud: [] }),
  'a token of another issuer': () => sign({ iss: 'https://issuer.example' }),
  'an expired token': () => sign({ exp: now() - 1, iat: now() - HOUR_S }),
  'a token that never expires': () => sign({ exp: undefined }),
  'a token that does not say since when it is': () => sign({ iat: undefined }),
  'a token of yesterday with an expiry of next year': () =>
    sign({ iat: now() - 25 * HOUR_S, exp: now() + 9000 * HOUR_S }),
  'a token of tomorrow': () => sign({ iat: now() + 24 * HOUR_S, exp: now() + 25 * HOUR_S }),
  'a token that is not valid yet': () => sign({ nbf: now() + HOUR_S }),
  'a token without a subject': () => ground.issuer.sign({}),
  'a token under an unknown key': () => sign({}, { kid: 'two' }),
  'a token with a key of its own in the header': () => sign({}, { kid: 'two', jwk: ground.issuer.published }),
  'a token signed by nobody': () => `${part({ alg: 'none', typ: 'at+jwt' })}.${part(whole())}.`,
  'a token signed by the public key': withPublicKeyAsSecret,
  'a token with an altered subject': async () => {
    const [header = '', , signature = ''] = (await sign({})).split('.');
    return `${header}.${part({ ...whole(), sub: 'auditor' })}.${signature}`;
  },
  'a token without its signature': async () => (await sign({})).replace(/[^.]+$/, ''),
  'a token of the same claims of a stranger': async () => {
    const stranger = await startIssuer();
    const token = await stranger.sign(whole() as Record<string, unknown>);
    await stranger.stop();
    return token;
  },
};

describe('case E4: a bearer of', () => {
  it.each(Object.entries(FORGERIES))('%s is nobody', async (_name, forge) => {
    expect(await answered(await forge())).toEqual(REFUSED);
  });

  it('a valid access token is who it says', async () => {
    expect(await answered(await sign({}))).toEqual([200, null]);
    expect(await answered(await sign({ aud: ['urn:other', AUDIENCE] }, { typ: 'application/at+jwt' }))).toEqual([
      200,
      null,
    ]);
  });

  it('an access token of Keycloak is who it says once the client makes them of the type of RFC 9068', async () => {
    const bearer = { typ: 'Bearer', azp: CLIENT, sid: 'session', acr: '1', scope: 'openid profile', jti: 'onrtac:1' };
    const claims = { ...bearer, aud: [AUDIENCE, 'account'], realm_access: { roles: ['offline_access'] } };
    expect(await answered(await sign(claims, { typ: 'at+jwt' }))).toEqual([200, null]);
    expect(await answered(await sign(claims, { typ: 'JWT' }))).toEqual(REFUSED);
    const identity = { typ: 'ID', azp: CLIENT, at_hash: 'h', nonce: 'n', acr: '1' };
    for (const aud of [CLIENT, AUDIENCE, [CLIENT, AUDIENCE]])
      expect(await answered(await sign({ ...identity, aud }, { typ: 'JWT' }))).toEqual(REFUSED);
  });

  it('anything too long or broken is nobody, and no fault of ours', async () => {
    for (const token of ['', '.', '..', 'a.b.c', '\u00ff', 'x'.repeat(8000), '..'.repeat(2000)])
      expect(await answered(token)).toEqual(REFUSED);
  });
});
