/** These headers tell the api in whose name the portal asks, and from which address that person came. */
import type { Request } from '../web/http.ts';

export interface Asker {
  /** A session's opaque id, an access token for the one call that begins a session, or nobody. */
  as: { session: string } | { bearer: string } | null;
  address: string | null;
  /** An open page asks by itself, which is no use that would keep a session open. */
  unattended: boolean;
}

const UNATTENDED = 'comity-unattended';

export function askerOf({ ip, headers }: Pick<Request, 'ip' | 'headers'>, as: Asker['as']): Asker {
  return { as, address: ip ?? null, unattended: headers[UNATTENDED] !== undefined };
}

export function identityOf({ as, address, unattended }: Asker): Record<string, string> {
  return {
    ...(as === null ? {} : { authorization: 'session' in as ? `Session ${as.session}` : `Bearer ${as.bearer}` }),
    ...(address === null ? {} : { 'x-forwarded-for': address }),
    ...(unattended ? { [UNATTENDED]: '1' } : {}),
  };
}
