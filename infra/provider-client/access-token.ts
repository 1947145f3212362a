/**
 * A program signs in as a service account of the provider: the issuer gives it a token for its client id and secret (RFC
 * 6749 section 4.4), and its subject is a member of the provider's organization like a person.
 */
export interface ServiceAccount {
  issuer: string;
  /** The api for which the token is good. */
  audience: string;
  client: string;
  secret: string;
}

/** A token is renewed so long before it runs out. */
const EARLIER_MS = 30_000;

/** Returns what gives a valid token each time that it is asked. */
export function tokensOf(account: ServiceAccount): () => Promise<string> {
  let token = '';
  let until = 0;
  return async () => {
    if (Date.now() < until - EARLIER_MS) return token;
    const answer = await askForToken(account);
    token = answer.access_token;
    until = Date.now() + answer.expires_in * 1000;
    return token;
  };
}

async function askForToken({ issuer, audience, client, secret }: ServiceAccount): Promise<{
  access_token: string;
  expires_in: number;
}> {
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { token_endpoint: endpoint } = (await discovery.json()) as { token_endpoint: string };
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${encodeURIComponent(client)}:${encodeURIComponent(secret)}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
  });
  if (!response.ok) throw new Error(`The issuer gave no token: ${String(response.status)} ${await response.text()}`);
  return (await response.json()) as { access_token: string; expires_in: number };
}
