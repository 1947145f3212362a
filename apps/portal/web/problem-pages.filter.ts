/**
 * The page says in words what went wrong and offers the way on. A GET without a sign-in goes to the sign-in and comes
 * back; a POST without one keeps every field in the page, because a text that somebody wrote is never lost.
 */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Logger } from '@comity/platform/log';
import { ApiFailure } from '../api/client.ts';
import { labelOnPage } from '../fields/label-on-page.ts';
import { hasText } from '../texts/catalogue.ts';
import { FORM_FIELD } from './form-token.ts';
import type { Response } from './http.ts';
import { ForgedForm, PageUnknown, SignInNeeded, TooOften, UnverifiedForm } from './interruptions.ts';
import { LOG, RENDERER } from './names.ts';
import { problemSentence } from './problem-errors.ts';
import { FORM_LIMITS, TooManyFiles } from './read-form.ts';
import type { Renderer } from './renderer.ts';
import { page, type PageReply, redirect, RedirectReply, type Reply } from './reply.ts';
import type { Visit, VisitedRequest } from './visit.ts';

@Catch()
export class ProblemPages implements ExceptionFilter {
  constructor(
    @Inject(RENDERER) private readonly renderer: Renderer,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<VisitedRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const visit = request.visit;
    if (visit === undefined) {
      this.log.error({ err: error }, 'request failed before it was opened');
      response.status(500).end();
      return;
    }
    const seconds = secondsToWait(error);
    if (seconds !== null) response.setHeader('Retry-After', String(seconds));
    this.send(this.replyTo(error, visit, request.route?.path ?? '(none)'), visit, response);
  }

  private replyTo(error: unknown, visit: Visit, route: string): Reply {
    if (error instanceof SignInNeeded || (error instanceof ApiFailure && error.status === 401)) return signIn(visit);
    if (error instanceof UnverifiedForm) return keptForm(visit, 'unverified', 403);
    if (error instanceof ForgedForm) return problem('forbidden', 403);
    if (error instanceof PageUnknown) return problem('unknown', 404);
    if (error instanceof TooOften) return tooOften(visit);
    if (error instanceof TooManyFiles) return page('problem.njk', { name: 'too_many_files', limits: FORM_LIMITS }, 413);
    const status = error instanceof ApiFailure || error instanceof HttpException ? statusOf(error) : 500;
    if (status === 404) return problem('unknown', 404);
    if (status === 403) return problem('forbidden', 403);
    if (status === 503 && visit.method === 'POST') return keptForm(visit, 'unavailable', 503);
    if (status === 503) return problem('unavailable', 503);
    if (status === 429) return tooOften(visit);
    if (status === 413) return page('problem.njk', { name: 'too_large', limits: FORM_LIMITS }, 413);
    if (status === 415) return problem('compressed', 415);
    // Whoever only looks can be refused for nothing but the address: a foreign cursor, a code that nobody knows.
    if (visit.method !== 'POST' && status >= 400 && status < 500) return problem('unknown', 404);
    if (status >= 400 && status < 500) return notTaken(error, visit, status);
    this.log.error({ err: error, method: visit.method, route }, 'page failed');
    return visit.method === 'POST' ? keptForm(visit, 'broken', 500) : problem('broken', 500);
  }

  private send(reply: Reply, visit: Visit, response: Response): void {
    if (reply instanceof RedirectReply) {
      response.status(303).setHeader('Location', reply.to);
      response.end();
      return;
    }
    response.status(reply.status).setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(this.renderer.page(reply, visit));
  }
}

function statusOf(error: ApiFailure | HttpException): number {
  return error instanceof ApiFailure ? error.status : error.getStatus();
}

/** Returns the seconds after which it is worth asking again, where the portal or the api says so. */
function secondsToWait(error: unknown): number | null {
  if (error instanceof TooOften) return error.seconds;
  return error instanceof ApiFailure ? (error.problem.retryAfter ?? null) : null;
}

/** A form that was refused before it was read cannot be kept here; it still is in the page before. */
function tooOften(visit: Visit): Reply {
  const isRead = visit.method === 'POST' && visit.form.entries().length > 0;
  return isRead ? keptForm(visit, 'busy', 429) : problem('busy', 429);
}

/** What no page has asked for in this way is told as such; what was written in a page of ours is kept, with the reason. */
function notTaken(error: unknown, visit: Visit, status: number): Reply {
  if (!(error instanceof ApiFailure) || visit.form.entries().length === 0) return problem('not_readable', status);
  return keptForm(visit, 'not_taken', status, { reason: problemSentence(visit, error.problem) });
}

function signIn(visit: Visit): Reply {
  if (visit.method === 'POST') return keptForm(visit, 'signed_out', 401);
  return redirect(`/sign-in?to=${encodeURIComponent(visit.url)}`);
}

function problem(name: string, status: number): PageReply {
  return page('problem.njk', { name }, status);
}

/** Keeps the posted fields as hidden inputs, with a button that sends them again to the same address. */
function keptForm(visit: Visit, name: string, status: number, words: Record<string, string> = {}): PageReply {
  const typed = visit.form.entries([FORM_FIELD]);
  const fields = [...typed, ...visit.form.fileEntries()];
  const shown = typed.flatMap((field) => {
    const label = fieldLabel(visit, field.name);
    return label === null || field.value === '' ? [] : [{ ...field, label }];
  });
  const files = visit.form.fileNames();
  return page('kept-form.njk', { name, words, fields, shown, files }, status);
}

/** Returns the field's own label on the page from which it came, or null for what nobody has typed. */
function fieldLabel(visit: Visit, name: string): string | null {
  const own = labelOnPage(visit.url, name, visit.locale);
  if (own !== null) return own;
  const parts = name.split('.').filter((part) => !/^\d+$/.test(part));
  const key = ['draft', 'orders', 'exercise']
    .flatMap((page) => [`${page}.${parts.at(-1) ?? name}`, `${page}.${parts[0] ?? name}`])
    .find((one) => hasText(visit.locale, one));
  return key === undefined ? null : visit.t(key);
}
