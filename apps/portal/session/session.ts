/**
 * A person is signed in by a session that the api keeps; the browser holds its opaque id in a cookie that no script can
 * read. The portal keeps nothing, so any portal process can answer, and what the api has ended is over everywhere.
 */
import { randomBytes } from 'node:crypto';
import type { Config } from '@comity/platform/config';
import { Api, ApiFailure } from '../api/client.ts';
import { askerOf } from '../api/identity.ts';
import { FORM_COOKIE, type FormCookie, formCookieOf, markedFor, newFormCookie } from '../web/form-token.ts';
import { addCookie, cookieOf, type Request, type Response } from '../web/http.ts';
import type { SignedIn } from './issuer.ts';
import { seal, unseal } from './sealed-value.ts';

export interface Session {
  /** This is the opaque id, by which the api knows who asks. */
  secret: string;
}

const COOKIE = 'comity_session';
/** The browser remembers until the next sign-in that a person has signed out. */
const SIGNED_OUT = 'comity_signed_out';
const SECRET = /^[\w-]{43}$/;
/** The api ends each session after so long; the hint for the issuer's page is of no use after it. */
const LONGEST_SECONDS = 12 * 3600;

export class Sessions {
  readonly secure: boolean;

  constructor(private readonly config: Config<'portal'>) {
    this.secure = config.COMITY_PORTAL_URL.startsWith('https:');
  }

  /** Returns the session that the browser names, or null. Whether it is still open is for the api to say. */
  current(request: Request): Session | null {
    const secret = cookieOf(request, COOKIE, this);
    return secret !== undefined && SECRET.test(secret) ? { secret } : null;
  }

  /**
   * Begins the session of somebody who has signed in, and ends the one that this browser had; if that was another
   * person's, forms opened by them are no longer good.
   */
  async begin(request: Request, response: Response, { accessToken, idToken, nonce }: SignedIn): Promise<void> {
    const secret = randomBytes(32).toString('base64url');
    const before = this.current(request)?.secret ?? null;
    const api = new Api(this.config.COMITY_API_URL, askerOf(request, { bearer: accessToken }), 'en');
    const body = {
      secret,
      before,
      idToken,
      nonce,
      hint: await seal(this.config.COMITY_SESSION_SECRET, { idToken }, LONGEST_SECONDS),
      agent: printable(request.headers['user-agent'] ?? ''),
    };
    const began = await api.send('beginSession', { body });
    if (!began.ok) throw new Error(`The api begins no session: ${began.problem.code}`);
    const open = began.value.same === true ? this.formCookie(request, before) : null;
    this.giveForms(response, secret, open?.random ?? null);
    addCookie(response, COOKIE, secret, { secure: this.secure });
    addCookie(response, SIGNED_OUT, '', { secure: this.secure, maxAge: 0 });
  }

  /** Whether somebody was signed in at this browser: then nobody is signed in again without being asked who they are. */
  wasOpen(request: Request): boolean {
    return this.current(request) !== null || cookieOf(request, SIGNED_OUT, this) !== undefined;
  }

  /** Ends the session of this browser; it throws while the api cannot end it. Returns the id token for the issuer's sign-out page, if the session had one. */
  async end(request: Request, response: Response, api: Api): Promise<string | null> {
    const hint = this.current(request) === null ? null : await endedAt(api);
    addCookie(response, COOKIE, '', { secure: this.secure, maxAge: 0 });
    addCookie(response, SIGNED_OUT, '1', { secure: this.secure });
    this.giveForms(response, null, null);
    if (hint === null) return null;
    return (await unseal<{ idToken: string }>(this.config.COMITY_SESSION_SECRET, hint))?.idToken ?? null;
  }

  private formCookie(request: Request, owner: string | null): FormCookie | null {
    return formCookieOf(this.config.COMITY_SESSION_SECRET, owner, cookieOf(request, FORM_COOKIE, this));
  }

  /** Gives the browser a form cookie of this session; `random` is that of the cookie whose forms stay good. */
  private giveForms(response: Response, owner: string | null, random: string | null): void {
    const key = this.config.COMITY_SESSION_SECRET;
    const { value } = random === null ? newFormCookie(key, owner) : markedFor(key, owner, random);
    addCookie(response, FORM_COOKIE, value, { secure: this.secure });
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
