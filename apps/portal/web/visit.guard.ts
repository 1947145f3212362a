/**
 * The guard runs before every handler: a changing request must come from our own form, and a page behind the sign-in
 * needs a member. Pages are behind the sign-in unless they say `@Public()`.
 */
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Config } from '@comity/platform/config';
import { FORM_FIELD, tokensMatch } from './form-token.ts';
import { identify } from './identify.ts';
import { CONFIG, LIMITS } from './names.ts';
import { ForgedForm, SignInNeeded, UnverifiedForm } from './interruptions.ts';
import { countForSession, type PortalLimits } from './too-often.ts';
import type { VisitedRequest } from './visit.ts';

const PUBLIC = 'comity:public';

/** Marks a page that anyone may see, with the reason, because an open page is the exception. */
export const Public = (reason: string): MethodDecorator => SetMetadata(PUBLIC, reason);

@Injectable()
export class VisitGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config<'portal'>,
    @Inject(LIMITS) private readonly limits: PortalLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<VisitedRequest>();
    const visit = request.visit;
    if (visit === undefined) return false;
    const isPublic = this.reflector.get<string | undefined>(PUBLIC, context.getHandler()) !== undefined;
    if (visit.method === 'POST') this.refuseForeignOrigin(request);
    if (visit.session === null && !isPublic) throw new SignInNeeded();
    if (visit.method === 'POST' && !tokensMatch(visit.form.text(FORM_FIELD), visit.forms.token))
      throw new UnverifiedForm();
    if (isPublic) return true;
    await identify(visit);
    await countForSession(this.limits, request);
    return true;
  }

  /** Browsers send `Origin` with every POST; another site's form ends here, whatever it contains. */
  private refuseForeignOrigin(request: VisitedRequest): void {
    const { origin } = request.headers;
    if (origin !== undefined && origin !== new URL(this.config.COMITY_PORTAL_URL).origin) throw new ForgedForm();
    if (origin === undefined && request.headers['sec-fetch-site'] === 'cross-site') throw new ForgedForm();
  }
}
