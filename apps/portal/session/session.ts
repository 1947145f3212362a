/**
 * An encrypted cookie says who is signed in at this browser; nothing is kept on the server, so any portal process can
 * answer. The access token is renewed shortly before it expires; when that fails the person signs in again.
 */
import type { Config } from '@comity/platform/config';
import { cookiesOf, addCookie, type Request, type Response } from '../web/http.ts';
import { FORM_COOKIE, newFormCookie } from '../web/form-token.ts';
import type { Issuer, Tokens } from './issuer.ts';
import { readChunks, seal, unseal, writeChunks } from './sealed-cookie.ts';

export interface Session {
  subject: string;
  accessToken: string;
  refreshToken: string | null;
  /** The access token expires at this instant, in milliseconds since 1970. */
  expiresAt: number;
}

const COOKIE = 'comity_session';
const LONGEST_SECONDS = 12 * 3600;
const RENEW_BEFORE_MS = 30_000;
/** For so long, other requests that carry the same, already used refresh token get the tokens of the first one. */
const SHARED_MS = 60_000;

export class Sessions {
  /** Refresh tokens rotate, so two requests of one page must not both use one. */
  private readonly renewals = new Map<string, Promise<Tokens | null>>();

  constructor(
    private readonly config: Config<'portal'>,
    private readonly issuer: Issuer,
  ) {}

  private get secure(): boolean {
    return this.config.COMITY_PORTAL_URL.startsWith('https:');
  }

  /**
   * Returns the session of the request, renewed if need be, or null when nobody is signed in or the sign-in has
   * expired.
   */
  async current(request: Request, response: Response): Promise<Session | null> {
    const chunks = readChunks(cookiesOf(request), COOKIE);
    if (chunks === null) return null;
    const session = await unseal<Session>(this.config.COMITY_SESSION_SECRET, chunks.sealed);
    if (session === null) return null;
    if (session.expiresAt - RENEW_BEFORE_MS > Date.now()) return session;
    const tokens = await this.renew(session.refreshToken);
    if (tokens === null) return session.expiresAt > Date.now() ? session : null;
    const renewed = { subject: session.subject, ...tokens };
    await this.write(response, renewed, chunks.count);
    return renewed;
  }

  /**
   * Begins the session of somebody who has signed in; if it is another person, forms opened by the one before are no
   * longer good.
   */
  async begin(request: Request, response: Response, session: Session): Promise<void> {
    const chunks = readChunks(cookiesOf(request), COOKIE);
    const before = chunks && (await unseal<Session>(this.config.COMITY_SESSION_SECRET, chunks.sealed));
    if (before && before.subject !== session.subject) this.renewForms(response);
    await this.write(response, session, chunks?.count ?? 0);
  }

  end(request: Request, response: Response): void {
    const chunks = readChunks(cookiesOf(request), COOKIE);
    writeChunks(response, COOKIE, '', { secure: this.secure }, chunks?.count ?? 1);
    this.renewForms(response);
  }

  private renewForms(response: Response): void {
    addCookie(response, FORM_COOKIE, newFormCookie(), { secure: this.secure });
  }

  private async write(response: Response, session: Session, before: number): Promise<void> {
    const sealed = await seal(this.config.COMITY_SESSION_SECRET, { ...session }, LONGEST_SECONDS);
    writeChunks(response, COOKIE, sealed, { secure: this.secure, maxAge: LONGEST_SECONDS }, before);
  }

  private renew(refreshToken: string | null): Promise<Tokens | null> {
    if (refreshToken === null) return Promise.resolve(null);
    const running = this.renewals.get(refreshToken);
    if (running !== undefined) return running;
    const renewal = this.issuer.renew(refreshToken).catch(() => null);
    this.renewals.set(refreshToken, renewal);
    setTimeout(() => this.renewals.delete(refreshToken), SHARED_MS).unref();
    return renewal;
  }
}
