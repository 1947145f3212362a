/** A person sees where they are signed in, and ends what they do not know or no longer need. */
import { Controller, Get, Post } from '@nestjs/common';
import type { SessionsView } from '@comity/contracts/http/session-views';
import { problemSentence } from '../../web/problem-errors.ts';
import { page, redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

@Controller('sessions')
export class SessionsController {
  @Get()
  async show(@Visitor() visit: MemberVisit): Promise<Reply> {
    return shown(await visit.api.read('sessions'));
  }

  @Post('end')
  async end(@Visitor() visit: MemberVisit): Promise<Reply> {
    const ended = await visit.api.send('endSessionById', { params: { id: visit.form.text('session') } });
    if (ended.ok) return redirect('/sessions');
    return shown(await visit.api.read('sessions'), problemSentence(visit, ended.problem));
  }

  @Post('end-others')
  async endOthers(@Visitor() visit: MemberVisit): Promise<Reply> {
    await visit.api.read('endOtherSessions');
    return redirect('/sessions');
  }
}

function shown(view: SessionsView, refusal: string | null = null): Reply {
  return page('sessions/template.njk', { ...view, refusal }, refusal === null ? 200 : 404);
}
