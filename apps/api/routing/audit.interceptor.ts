/** After a route that declares an audit event has succeeded, notes who used it, and on what. */
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { concatMap, type Observable } from 'rxjs';
import { ApiParts } from '../parts.ts';
import type { Request } from './http.ts';
import { ROUTE } from './route.ts';

@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ApiParts) private readonly parts: ApiParts,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteSpec | undefined>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    if (route === undefined || request.caller === undefined || typeof route.audit !== 'string') return next.handle();
    const { audit } = route;
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.parts.accessLog.used(request, audit);
        return answer;
      }),
    );
  }
}
