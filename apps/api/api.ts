/** Builds the api as an application: body limits, headers, guard, problems. `main.ts` makes it listen. */
import type { ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { routeExactly } from '@comity/platform/exact-routing';
import { frameworkLog } from '@comity/platform/framework-log';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { UPLOADS } from '@comity/contracts/http/routes/route-parts';
import { ApiModule } from './api.module.ts';
import { nameVersion } from './evidence/tus.ts';
import { beforeBodies } from './limits/before-bodies.ts';
import type { ApiParts } from './parts.ts';
import { ProblemFilter } from './problems/problem.filter.ts';

export async function createApi(parts: ApiParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(parts), {
    bodyParser: false,
    logger: frameworkLog(parts.log),
    abortOnError: false,
  });
  routeExactly(app.getHttpAdapter());
  app.disable('x-powered-by');
  app.use(helmet());
  app.use(keepNowhere);
  app.use(UPLOADS, nameVersion);
  app.set('trust proxy', parts.config.COMITY_TRUSTED_PROXIES);
  app.use(beforeBodies(parts));
  app.useGlobalFilters(new ProblemFilter(parts));
  return app;
}

/** Answers of the api are confidential: no cache on the way may keep them (RFC 9111 section 5.2.2.5). */
function keepNowhere(_request: unknown, response: ServerResponse, next: () => void): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
