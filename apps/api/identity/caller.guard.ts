/**
 * Identifies the caller before every route and checks their permission. Membership and roles come from our database,
 * never from the token. A route without a declaration is a bug and serves nobody.
 */
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { inOrganization } from '@comity/persistence/context';
import { memberBySubject } from '@comity/persistence/members';
import { readCaller, rolesOf } from '@comity/persistence/reads/caller';
import type { Request } from '../routing/http.ts';
import { ROUTE } from '../routing/route.ts';
import { ApiParts } from '../parts.ts';
import { problem } from '../problems/problem.ts';
import { whoAsks } from './who-asks.ts';

@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ApiParts) private readonly parts: ApiParts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteSpec | undefined>(ROUTE, context.getHandler());
    if (route === undefined) throw problem('ROUTE_UNKNOWN');
    if ('public' in route.permission) return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (request.stranger !== undefined) throw request.stranger;
    const asker = request.asker ?? (await whoAsks(this.parts, request));
    const member = 'session' in asker ? asker.session : await memberBySubject(this.parts.dataSource, asker.subject);
    if (member === null) throw problem('NOT_A_MEMBER');
    const caller = await inOrganization(this.parts.dataSource, member.organizationId, (manager) =>
      readCaller(manager, member.organizationId, member.memberId),
    );
    if (caller === null) throw problem('NOT_A_MEMBER');
    if ('inExercise' in asker && asker.inExercise && caller.organization.exercise === null)
      throw problem('EXERCISE_SIGN_IN');
    request.caller = caller;
    if ('roles' in route.permission) {
      const { roles } = route.permission;
      if (!rolesOf(caller).some((role) => roles.includes(role))) throw problem('NOT_ENTITLED', { about: [...roles] });
    }
    const seconds = await this.parts.limits.count('organization', caller.organization.id);
    if (seconds !== null) {
      this.parts.paused.pause(request.headers.authorization, asker, seconds);
      throw problem('TOO_MANY_REQUESTS', { retryAfter: seconds });
    }
    if (route.keeps !== undefined) await this.parts.quotas.take(caller, route.keeps);
    return true;
  }
}
