/**
 * The exercise's OpenID Connect issuer offers authorization code with PKCE, refresh tokens, and access tokens for the
 * api as JWTs (RFC 9068) by resource indicator (RFC 8707). It knows of a person subject, name and e-mail; membership
 * and roles come from the database of the installation.
 */
import Provider, { errors, interactionPolicy, type Context } from 'oidc-provider';
import { languageOf, PAGE_HEADERS, type Language } from '../html.ts';
import type { Secrets } from '../secrets.ts';
import type { ServerSettings } from '../server-settings.ts';
import { failurePage, signedOutPage, signOutPage } from './pages.ts';
import type { Adapter } from './store.ts';
import type { DemoPeople } from './people.ts';

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
const SCOPES = 'openid profile email offline_access';

export function createIssuer(
  { own, portal, api, oidc, people }: ServerSettings & { people: DemoPeople },
  secrets: Secrets,
  adapter: (model: string) => Adapter,
): Provider {
  const client = { grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], scope: SCOPES };
  const issuer = new Provider(own.origin, {
    adapter,
    jwks: { keys: [secrets.issuerKey] },
    cookies: { keys: [secrets.issuerCookies] },
    clients: [
      {
        ...client,
        client_id: oidc.clientId,
        client_secret: oidc.clientSecret,
        redirect_uris: [new URL('/sign-in/callback', portal).href],
        post_logout_redirect_uris: [new URL('/', portal).href],
        backchannel_logout_uri: new URL('/api/v1/sessions/back-channel', api).href,
        backchannel_logout_session_required: true,
      },
      // This client is for programs on this machine; it is native, so that any port of the loopback address will do
      // (RFC 8252, 7.3).
      {
        ...client,
        client_id: 'comity-cli',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/callback'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email', 'email_verified'] },
    scopes: ['openid', 'offline_access', 'profile', 'email'],
    // The access token is for the api, not for the issuer's userinfo, so the id token carries the claims.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context: Context, subject: string) => Promise.resolve(accountOf(people, subject)),
    interactions: {
      policy: prompts(),
      url: (_context: Context, { uid }: { uid: string }) => `/interaction/${uid}`,
    },
    loadExistingGrant: (context: Context) => grantOf(context, oidc.audience),
    // Sign-outs are told to the api of this machine, which the package's own dispatcher would refuse to reach.
    fetch: (url: string, { dispatcher: _refusing, ...options }: RequestInit & { dispatcher?: unknown }) =>
      fetch(url, options),
    issueRefreshToken: () => Promise.resolve(true),
    // The token says when and how the person signed in, for acts that ask for it to be recent (RFC 9068, 2.2.1).
    extraTokenClaims: ({ oidc: { entities } }: Context) => {
      const source = entities['AuthorizationCode'] ?? entities['RefreshToken'];
      const when = source?.authTime === undefined ? {} : { auth_time: source.authTime };
      // Here everybody may be anybody: the api lets nobody of a real organization in by such a token.
      return Promise.resolve({ ...when, comity_exercise: true });
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) => {
          show(context, signOutPage(languageIn(context), form));
        },
        postLogoutSuccessSource: (context: Context) => {
          show(context, signedOutPage(languageIn(context)));
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => Promise.resolve(oidc.audience),
        useGrantedResource: () => Promise.resolve(true),
        getResourceServerInfo: (_context: Context, resource: string) => {
          if (resource !== oidc.audience) throw new errors.InvalidTarget();
          return {
            scope: '',
            audience: oidc.audience,
            accessTokenTTL: HOUR_S,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
    },
    renderError: (context: Context, { error, error_description: description }: Record<string, string>) => {
      show(context, failurePage(languageIn(context), `${error ?? ''}: ${description ?? ''}`));
    },
    ttl: {
      AccessToken: HOUR_S,
      IdToken: HOUR_S,
      Interaction: HOUR_S,
      Session: DAY_S,
      Grant: 14 * DAY_S,
      RefreshToken: DAY_S,
    },
  });
  for (const event of ['server_error', 'backchannel.error'])
    issuer.on(event, (_context, error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`);
    });
  return issuer;
}

/** A program on this machine is not told from another by its redirect, but here nothing is at stake: no page asks again. */
function prompts(): unknown {
  const policy = interactionPolicy.base();
  policy.get('consent').checks.remove('native_client_prompt');
  return policy;
}

function accountOf(people: DemoPeople, subject: string): unknown {
  const claims = people.claimsOf(subject);
  if (claims === null) return undefined;
  return { accountId: subject, claims: () => ({ sub: subject, ...claims }) };
}

/** Both clients are the installation's own, so nobody is asked for consent: the grant is made at the first sign-in. */
async function grantOf({ oidc }: Context, audience: string): Promise<unknown> {
  const { client, session, provider, result } = oidc;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  if (existing !== undefined) return existing;
  if (session.accountId === undefined) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(SCOPES);
  grant.addResourceScope(audience, '');
  await grant.save(14 * DAY_S);
  return grant;
}

function languageIn(context: Context): Language {
  return languageOf([
    ...(context.oidc.params?.['ui_locales'] ?? '').split(' '),
    ...context.get('accept-language').split(','),
  ]);
}

function show(context: Context, html: string): void {
  context.set(PAGE_HEADERS);
  context.body = html;
}
