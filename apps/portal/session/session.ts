/**
 * A person is signed in by a session that the api keeps; the browser holds its opaque id in a cookie that no script can
 * read. The portal keeps nothing, so any portal process can answer, and what the api has ended is over everywhere.
 */
import { randomBytes } from 'node:crypto';
import type { Config } from '@comity/platform/config';
import { Api, ApiFailure } from '../api/client.ts';
import { askerOf } from '../api/identity.ts';
import { newFormCookie, FORM_COOKIE } from '../web/form-token.ts';
import { addCookie, cookiesOf, type Request, type Response } from '../web/http.ts';
import type { SignedIn } from './issuer.ts';
import { seal, unseal } from './sealed-value.ts';

export interface Session {
  /** This is the opaque id, by which the api knows who asks. */
  secret: string;
}

const COOKIE = 'comity_session';
/** The browser remembers until the next sign-in that a person has signed out. */
const SIGNED_OUT = 'comity_signed_out';
/** A cookie of this prefix is of this host alone, of every path, and over https only (RFC 6265bis, 4.1.3.2). */
const HOST = '__Host-';
const SECRET = /^[\w-]{43}$/;
/** The api ends each session after so long; the hint for the issuer's page is of no use after it. */
const LONGEST_SECONDS = 12 * 3600;

export class Sessions {
  private readonly secure: boolean;
  private readonly cookie: string;

  constructor(private readonly config: Config<'portal'>) {
    this.secure = config.COMITY_PORTAL_URL.startsWith('https:');
    this.cookie = this.secure ? HOST + COOKIE : COOKIE;
  }

  /** Returns the session that the browser names, or null. Whether it is still open is for the api to say. */
  current(request: Request): Session | null {
    const secret = cookiesOf(request).get(this.cookie);
    return secret !== undefined && SECRET.test(secret) ? { secret } : null;
  }

  /**
   * Begins the session of somebody who has signed in, and ends the one that this browser had; if that was another
   * person's, forms opened by them are no longer good.
   */
  async begin(request: Request, response: Response, { accessToken, idToken, issuerSession }: SignedIn): Promise<void> {
    const secret = randomBytes(32).toString('base64url');
    const api = new Api(this.config.COMITY_API_URL, askerOf(request, { bearer: accessToken }), 'en');
    const body = {
      secret,
      before: this.current(request)?.secret ?? null,
      issuerSession,
      hint: await seal(this.config.COMITY_SESSION_SECRET, { idToken }, LONGEST_SECONDS),
      agent: printable(request.headers['user-agent'] ?? ''),
    };
    const began = await api.send('beginSession', { body });
    if (!began.ok) throw new Error(`The api begins no session: ${began.problem.code}`);
    if (began.value.same === false) this.renewForms(response);
    addCookie(response, this.cookie, secret, { secure: this.secure });
    addCookie(response, SIGNED_OUT, '', { secure: this.secure, maxAge: 0 });
  }

  /** Whether somebody was signed in at this browser: then nobody is signed in again without being asked who they are. */
  wasOpen(request: Request): boolean {
    return this.current(request) !== null || cookiesOf(request).has(SIGNED_OUT);
  }

  /** Ends the session of this browser; it throws while the api cannot end it. Returns the id token for the issuer's sign-out page, if the session had one. */
  async end(request: Request, response: Response, api: Api): Promise<string | null> {
    const hint = this.current(request) === null ? null : await endedAt(api);
    addCookie(response, this.cookie, '', { secure: this.secure, maxAge: 0 });
    addCookie(response, SIGNED_OUT, '1', { secure: this.secure });
    this.renewForms(response);
    if (hint === null) return null;
    return (await unseal<{ idToken: string }>(this.config.COMITY_SESSION_SECRET, hint))?.idToken ?? null;
  }

  private renewForms(response: Response): void {
    addCookie(response, FORM_COOKIE, newFormCookie(), { secure: this.secure });
  }
}

/** Returns the hint that the session began with; null where it was over before. */
async function endedAt(api: Api): Promise<string | null> {
  try {
    return (await api.read('endSession')).hint;
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 401) return null;
    throw error;
  }
}

const printable = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 300);
