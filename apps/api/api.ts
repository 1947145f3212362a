/** Builds the api as an application: body limits, headers, guard, problems. `main.ts` makes it listen. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { routeExactly } from '@comity/platform/exact-routing';
import { frameworkLog } from '@comity/platform/framework-log';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { UPLOADS } from '@comity/contracts/http/routes/route-parts';
import { ApiModule } from './api.module.ts';
import { nameVersion } from './evidence/tus.ts';
import { beforeBodies } from './limits/before-bodies.ts';
import { limitOf, PARCEL_LIMIT } from './limits/body-limits.ts';
import type { ApiParts } from './parts.ts';
import { ProblemFilter } from './problems/problem.filter.ts';

/** The one form that the api takes holds a logout token of the issuer. */
const LOGOUT_LIMIT = 16 * 1024;

/**
 * A compressed body is refused: a few kilobytes that become the longest parcel would cost a stranger nothing, and whoever
 * sends to this api has no need of it.
 */
const AS_SENT = { inflate: false };

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
  app.useBodyParser('urlencoded', { ...AS_SENT, extended: false, limit: LOGOUT_LIMIT, parameterLimit: 10 });
  app.useBodyParser('json', { ...AS_SENT, limit: PARCEL_LIMIT, verify: requireWithinLimit });
  app.useGlobalFilters(new ProblemFilter(parts));
  return app;
}

/**
 * The contracts describe bodies of fewer than ten levels; deeper input could crash code that follows it by recursion.
 */
const NESTING_LIMIT = 32;
const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b] as const;

/** Answers of the api are confidential: no cache on the way may keep them (RFC 9111 section 5.2.2.5). */
function keepNowhere(_request: unknown, response: ServerResponse, next: () => void): void {
  response.setHeader('cache-control', 'no-store');
  next();
}

function requireWithinLimit(request: IncomingMessage, _response: unknown, body: Buffer): void {
  const limit = limitOf(request.url ?? '');
  if (body.length > limit) throw Object.assign(new Error('too large'), { type: 'entity.too.large', status: 413 });
  if (nestingOf(body) > NESTING_LIMIT) throw Object.assign(new Error('nested too deeply'), { status: 400 });
}

/** Counts levels of arrays and objects; brackets within strings do not count. */
function nestingOf(body: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at];
    if (inString && char === BACKSLASH) at += 1;
    else if (char === QUOTE) inString = !inString;
    else if (!inString && (char === BRACKET || char === BRACE)) deepest = Math.max(deepest, (depth += 1));
    else if (!inString && (char === BRACKET + 2 || char === BRACE + 2)) depth -= 1;
  }
  return deepest;
}
