/** Parses what a handler takes from the request by the route's own contract before the handler sees it. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RouteSpec } from '@comity/contracts/http/route-spec';
import { fieldErrorText } from '@comity/texts/field-error-text';
import type { ProblemCode } from '@comity/texts/groups/problems';
import type { Caller } from '@comity/persistence/reads/caller';
import { z } from 'zod';
import { localeOf } from '../problems/locale.ts';
import { problem } from '../problems/problem.ts';
import type { Request } from './http.ts';
import { ROUTE } from './route.ts';

/** RFC 9110 visible characters; the key is never echoed or logged. */
const KEY = /^[\x21-\x7e]{1,200}$/;

const SENTENCES = { en: z.locales.en().localeError, es: z.locales.es().localeError };

function routeOf(context: ExecutionContext): RouteSpec {
  return Reflect.getMetadata(ROUTE, context.getHandler()) as RouteSpec;
}

function requestOf(context: ExecutionContext): Request {
  return context.switchToHttp().getRequest<Request>();
}

function parsed(schema: z.ZodType | undefined, value: unknown, request: Request): unknown {
  if (schema === undefined) return value;
  const locale = localeOf(request);
  const result = schema.safeParse(value, { error: SENTENCES[locale] });
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    message: fieldErrorText(locale, message),
  }));
  throw problem('BODY_INVALID', { errors });
}

export const TheCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = requestOf(context);
  if (caller === undefined) throw problem('NOT_SIGNED_IN');
  return caller;
});

export const TheBody = createParamDecorator((_data: unknown, context: ExecutionContext): unknown => {
  const request = requestOf(context);
  if (request.body === undefined || request.is('application/json') === false) throw problem('MEDIA_TYPE');
  return parsed(routeOf(context).body, request.body, request);
});

export const TheQuery = createParamDecorator((_data: unknown, context: ExecutionContext): unknown => {
  const request = requestOf(context);
  return parsed(routeOf(context).query, { ...request.query }, request);
});

/** Injects the Idempotency-Key of the act. */
export const TheKey = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const key = requestOf(context).headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw problem('KEY_REQUIRED');
  return key;
});

/**
 * Injects the path parameter of this name; a value that its schema does not accept names nothing that could be found.
 */
export const TheParam = createParamDecorator(
  ({ name, unknown }: { name: string; unknown: ProblemCode }, context: ExecutionContext): unknown => {
    const result = routeOf(context).params?.[name]?.safeParse(requestOf(context).params[name]);
    if (result?.success !== true) throw problem(unknown);
    return result.data;
  },
);

/** Injects the digest in the path, which names a document of the dossier. */
export const TheDigest = (): ParameterDecorator => TheParam({ name: 'digest', unknown: 'DOCUMENT_UNKNOWN' });

/** Injects the id in the path. */
export const TheId = (unknown: ProblemCode): ParameterDecorator => TheParam({ name: 'id', unknown });
