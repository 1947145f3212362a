/**
 * Signing in leads out to the issuer, back to `/sign-in/callback`, and on to the page that was asked for. The attempt
 * (state, nonce, PKCE verifier) lives ten minutes in an encrypted cookie; a second tab simply starts a new one. Whoever
 * comes to accept an invitation belongs to nobody yet and gets no session: what they signed in with is kept for that page.
 */
import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '@comity/platform/config';
import type { Logger } from '@comity/platform/log';
import type { Attempt, Issuer } from '../../session/issuer.ts';
import { seal, unseal } from '../../session/sealed-value.ts';
import type { Sessions } from '../../session/session.ts';
import { isInvitation, type Joining } from '../../session/joining.ts';
import { addCookie, cookieOf, type Request, type Response } from '../../web/http.ts';
import { CONFIG, ISSUER, JOINING, LOG, SESSIONS } from '../../web/names.ts';
import { ownPath } from '../../web/own-path.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type Visit, Visitor } from '../../web/visit.ts';
import { Public } from '../../web/visit.guard.ts';

const COOKIE = 'comity_attempt';
const SECONDS = 600;

@Controller()
export class SignInController {
  readonly secure: boolean;

  constructor(
    @Inject(CONFIG) private readonly config: Config<'portal'>,
    @Inject(ISSUER) private readonly issuer: Issuer,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(JOINING) private readonly joining: Joining,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.secure = config.COMITY_PORTAL_URL.startsWith('https:');
  }

  /** A link of another site signs nobody in by itself, and whoever was signed in here before is asked who they are. */
  @Get('sign-in')
  @Public('it is the way in')
  async begin(
    @Query('to') asked: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Reply> {
    const to = asked ? ownPath(asked) : '/work';
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return redirect(`/sign-in/confirm?to=${encodeURIComponent(to)}`);
    try {
      const { url, attempt } = await this.issuer.begin(to, this.sessions.wasOpen(request));
      const sealed = await seal(this.config.COMITY_SESSION_SECRET, { ...attempt }, SECONDS);
      addCookie(response, COOKIE, sealed, { secure: this.secure, maxAge: SECONDS });
      return redirect(url);
    } catch (error) {
      this.log.error({ err: error }, 'the issuer cannot be reached');
      return page('problem.njk', { name: 'issuer_down' }, 503);
    }
  }

  @Get('sign-in/confirm')
  @Public('it is the way in')
  confirm(@Query('to') to: string): Reply {
    return page('sign-in/confirm.njk', { to: ownPath(to) });
  }

  @Get('sign-in/callback')
  @Public('the issuer sends people here before they are known')
  async finish(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Reply> {
    const sealed = cookieOf(request, COOKIE, this) ?? '';
    const attempt = await unseal<Attempt>(this.config.COMITY_SESSION_SECRET, sealed);
    if (attempt === null) return page('problem.njk', { name: 'sign_in_failed' }, 400);
    try {
      const signedIn = await this.issuer.finish(request.originalUrl, attempt);
      if (isInvitation(attempt.to)) await this.joining.keep(response, signedIn);
      else await this.sessions.begin(request, response, signedIn);
      addCookie(response, COOKIE, '', { secure: this.secure, maxAge: 0 });
      return redirect(ownPath(attempt.to));
    } catch (error) {
      this.log.warn({ err: error }, 'a sign-in failed');
      return page('problem.njk', { name: 'sign_in_failed' }, 400);
    }
  }

  /** The link in a kept form leads here, in a tab of its own; the person has only to go back. */
  @Get('signed-in')
  signedIn(): Reply {
    return page('sign-in/signed-in.njk');
  }

  @Post('sign-out')
  @Public('it must work with an expired sign-in, too')
  async signOut(
    @Visitor() { api }: Visit,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Reply> {
    const idToken = await this.sessions.end(request, response, api);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    const url = await this.issuer.signOutUrl(idToken).catch(() => null);
    return redirect(url ?? '/');
  }
}
