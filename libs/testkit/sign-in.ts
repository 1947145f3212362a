/**
 * Signs a person of the exercise in as a browser does: authorization code with PKCE (RFC 7636) against the real issuer,
 * following its redirects with a cookie jar and posting its sign-in form.
 */
import { createHash, randomBytes } from 'node:crypto';

const CLIENT = 'comity-cli';
const REDIRECT_URI = 'http://127.0.0.1/callback';

export interface IssuerAddress {
  issuer: string;
  audience: string;
}

/**
 * Returns an access token for the api in the name of `subject`. It throws the page's text if the issuer does not let
 * them in.
 */
export async function signIn({ issuer, audience }: IssuerAddress, subject: string): Promise<string> {
  const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as {
    authorization_endpoint: string;
    token_endpoint: string;
  };
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT_URI,
    scope: 'openid',
    resource: audience,
    state: randomBytes(8).toString('hex'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const code = await authorize(`${discovery.authorization_endpoint}?${query.toString()}`, subject);
  const response = await fetch(discovery.token_endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      code,
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
      resource: audience,
    }),
  });
  const tokens = (await response.json()) as { access_token?: string; error_description?: string };
  if (tokens.access_token === undefined)
    throw new Error(`The issuer gave no access token: ${tokens.error_description ?? ''}`);
  return tokens.access_token;
}

async function authorize(start: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  let post: URLSearchParams | null = null;
  for (let hop = 0; hop < 12; hop += 1) {
    const response: Response = await fetch(url, {
      redirect: 'manual',
      method: post === null ? 'GET' : 'POST',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(post === null ? {} : { body: post }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    if (location !== null) {
      url = new URL(location, url).href;
      if (url.startsWith(REDIRECT_URI)) return codeIn(url);
      post = null;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined || post !== null)
      throw new Error(`The issuer did not let ${subject} in: ${page.slice(0, 300)}`);
    url = new URL(action.replaceAll('&amp;', '&'), url).href;
    post = new URLSearchParams({ subject });
  }
  throw new Error('The issuer redirects without end');
}

function codeIn(url: string): string {
  const answer = new URL(url).searchParams;
  const code = answer.get('code');
  if (code === null)
    throw new Error(`The issuer answered ${answer.get('error_description') ?? answer.get('error') ?? url}`);
  return code;
}
