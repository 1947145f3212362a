import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Config } from '@comity/platform/config';
import type { Logger } from '@comity/platform/log';
import { PAGES } from './pages.ts';
import type { Issuer } from './session/issuer.ts';
import type { Joining } from './session/joining.ts';
import type { Sessions } from './session/session.ts';
import { CONFIG, ISSUER, JOINING, LIMITS, LOG, RENDERER, SESSIONS } from './web/names.ts';
import { ProblemPages } from './web/problem-pages.filter.ts';
import { Renderer } from './web/renderer.ts';
import { RepliesInterceptor } from './web/replies.interceptor.ts';
import type { PortalLimits } from './web/too-often.ts';
import { VisitGuard } from './web/visit.guard.ts';

export interface Parts {
  config: Config<'portal'>;
  log: Logger;
  issuer: Issuer;
  sessions: Sessions;
  joining: Joining;
  limits: PortalLimits;
}

@Module({})
export class PortalModule {
  static with({ config, log, issuer, sessions, joining, limits }: Parts): DynamicModule {
    return {
      module: PortalModule,
      controllers: [...PAGES],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOG, useValue: log },
        { provide: ISSUER, useValue: issuer },
        { provide: SESSIONS, useValue: sessions },
        { provide: JOINING, useValue: joining },
        { provide: LIMITS, useValue: limits },
        { provide: RENDERER, useValue: new Renderer() },
        { provide: APP_GUARD, useClass: VisitGuard },
        { provide: APP_INTERCEPTOR, useClass: RepliesInterceptor },
        { provide: APP_FILTER, useClass: ProblemPages },
      ],
    };
  }
}
