/**
 * The page of an invitation says who invites whom. Opening it accepts nothing: scanners of mail open links. The person
 * signs in at the issuer, sees as whom, and accepts by a button; from then on the link is used.
 */
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Config } from '@comity/platform/config';
import { Api } from '../../api/client.ts';
import { askerOf } from '../../api/identity.ts';
import type { Joining } from '../../session/joining.ts';
import type { Request, Response } from '../../web/http.ts';
import { CONFIG, JOINING } from '../../web/names.ts';
import { problemSentence } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type Visit, Visitor } from '../../web/visit.ts';
import { Public } from '../../web/visit.guard.ts';

const OPEN_REASON = 'whoever is invited is nobody here yet';

@Controller('invitations/:token')
export class InvitationController {
  constructor(
    @Inject(CONFIG) private readonly config: Config<'portal'>,
    @Inject(JOINING) private readonly joining: Joining,
  ) {}

  @Get()
  @Public(OPEN_REASON)
  show(@Visitor() visit: Visit, @Param('token') token: string, @Req() request: Request): Promise<Reply> {
    return this.shown(visit, token, request);
  }

  @Post()
  @Public(OPEN_REASON)
  async accept(
    @Visitor() visit: Visit,
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Reply> {
    const joined = await this.joining.current(request);
    if (joined === null) return redirect(`/invitations/${encodeURIComponent(token)}`);
    const api = new Api(this.config.COMITY_API_URL, askerOf(request, { bearer: joined.accessToken }), visit.locale);
    const answer = await api.send('acceptInvitation', { body: { token } });
    if (!answer.ok) return this.shown(visit, token, request, problemSentence(visit, answer.problem));
    this.joining.forget(response);
    return redirect('/sign-in?to=/work');
  }

  private async shown(visit: Visit, token: string, request: Request, refusal: string | null = null): Promise<Reply> {
    const anybody = new Api(this.config.COMITY_API_URL, askerOf(request, null), visit.locale);
    const answer = await anybody.send('openInvitation', { body: { token } });
    if (!answer.ok) {
      const reason = refusal ?? problemSentence(visit, answer.problem);
      return page('invitation/refused.njk', { reason }, answer.status === 422 ? 404 : answer.status);
    }
    const joined = await this.joining.current(request);
    const data = { invitation: answer.value, path: `/invitations/${token}`, subject: joined?.subject ?? null, refusal };
    return page('invitation/template.njk', data, refusal === null ? 200 : 409);
  }
}
