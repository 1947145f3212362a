/** The api as an application: body limits, headers, guard, problems. Listening is the business of `main.ts`. */
import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { ApiModule } from './api.module.ts';
import type { ApiParts } from './parts.ts';
import { ProblemFilter } from './problems/problem.filter.ts';

/** Bytes. A parcel of another organization carries the request and its rules beside the envelope. */
const BODY_LIMIT = 256 * 1024;
const PARCEL_LIMIT = 1024 * 1024;

export async function createApi(parts: ApiParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(parts), {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  app.disable('x-powered-by');
  app.use(helmet());
  app.useBodyParser('json', { limit: PARCEL_LIMIT, verify: requireWithinLimit });
  app.useGlobalFilters(new ProblemFilter(parts.log));
  return app;
}

function requireWithinLimit(request: IncomingMessage, _response: unknown, body: Buffer): void {
  const limit = request.url?.startsWith('/exchange/') === true ? PARCEL_LIMIT : BODY_LIMIT;
  if (body.length > limit) throw Object.assign(new Error('too large'), { type: 'entity.too.large', status: 413 });
}
