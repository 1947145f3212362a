/**
 * A request is answered within five seconds, whatever hangs and however many requests wait. Each query and each call of
 * the engine has a limit of its own, which names the part; this limit covers their sum and the waiting in line for
 * them. Work that goes on behind it ends as it would have ended: a request with the same key finds out.
 */
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { problem } from '../problems/problem.ts';
import { answerProblem } from '../problems/problem.filter.ts';
import type { Request, Response } from './http.ts';
import { ROUTE } from './route.ts';

const LIMIT_MS = 4_700;

@Injectable()
export class DeadlineGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const route = this.reflector.get<RouteSpec | undefined>(ROUTE, context.getHandler());
    if (route?.takesTime !== undefined) return true;
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    const timer = setTimeout(() => {
      answerProblem(http.getRequest<Request>(), response, problem('NO_ANSWER_IN_TIME'));
    }, LIMIT_MS);
    response.once('close', () => {
      clearTimeout(timer);
    });
    return true;
  }
}
