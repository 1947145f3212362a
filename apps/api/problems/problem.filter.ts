/** Answers every failure as application/problem+json, in the caller's language, and never with a stack or a query. */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { AlteredDocument } from '@comity/persistence/documents';
import type { Logger } from '@comity/platform/log';
import type { AccessLog } from '../routing/access-log.ts';
import type { Request, Response } from '../routing/http.ts';
import { localeOf } from './locale.ts';
import { problemOfOutage } from './outages.ts';
import { ApiProblem, problem, problemBody } from './problem.ts';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly parts: { log: Logger; accessLog: AccessLog }) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent) return;
    const found = this.problemOf(error, request);
    this.parts.accessLog.refused(request, found);
    answerProblem(request, response, found);
  }

  private problemOf(error: unknown, request: Request): ApiProblem {
    if (error instanceof ApiProblem) return error;
    if (error instanceof HttpException) return frameworkProblem(error);
    if (error instanceof AlteredDocument) {
      this.parts.log.error(
        { err: error, route: routeOf(request) },
        'another text is kept under the digest of a document',
      );
      return problem('DOCUMENT_NOT_GENUINE');
    }
    const outage = problemOfOutage(error);
    if (outage !== null) return outage;
    this.parts.log.error({ err: error, method: request.method, route: routeOf(request) }, 'a request failed');
    return problem('INTERNAL');
  }
}

/** Returns the template of the address, because an address may name a file of evidence. */
function routeOf({ route }: Request): string {
  return route?.path ?? '(none)';
}

/** Does nothing if the response has already begun. */
export function answerProblem(request: Request, response: Response, found: ApiProblem): void {
  if (response.headersSent) return;
  if (found.status === 401) response.setHeader('www-authenticate', 'Bearer');
  const { retryAfter } = found.extras;
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response
    .status(found.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(found, localeOf(request))));
}

/** Nest raises these for unknown addresses and for those that it cannot read; the api itself throws none of them. */
function frameworkProblem(error: HttpException): ApiProblem {
  return error.getStatus() === 404 ? problem('ROUTE_UNKNOWN') : problem('JSON_BROKEN', { about: [error.message] });
}
