/** Every failure leaves as application/problem+json, in the caller's language, and never with a stack or a query. */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Logger } from '@comity/platform/log';
import type { Request, Response } from '../routing/http.ts';
import { localeOf } from './locale.ts';
import { isDatabaseFailure, isEngineFailure } from './outages.ts';
import { ApiProblem, problem, problemBody } from './problem.ts';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const found = this.problemOf(error, request);
    if (response.headersSent) return;
    response
      .status(found.status)
      .type('application/problem+json')
      .send(JSON.stringify(problemBody(found, localeOf(request))));
  }

  private problemOf(error: unknown, request: Request): ApiProblem {
    if (error instanceof ApiProblem) return error;
    const parser = parserProblem(error);
    if (parser !== null) return parser;
    if (error instanceof HttpException && error.getStatus() === 404) return problem('ROUTE_UNKNOWN');
    if (isEngineFailure(error)) return problem('ENGINE_DOWN');
    if (isDatabaseFailure(error)) return problem('DATABASE_DOWN');
    this.log.error({ err: error, method: request.method, path: request.path }, 'a request failed');
    return problem('INTERNAL');
  }
}

/** Failures of the body parser, by the type that it gives them. */
function parserProblem(error: unknown): ApiProblem | null {
  const { type } = error as { type?: string };
  if (type === 'entity.too.large') return problem('BODY_TOO_LARGE');
  if (type === 'entity.parse.failed') return problem('JSON_BROKEN', { about: [(error as Error).message] });
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return problem('MEDIA_TYPE');
  return null;
}
