/** The OpenAPI 3.1 description, written from the route table and the zod contracts: there is nothing else to keep true. */
import { REFUSAL_CODES } from '@comity/vocabulary/refusals';
import { problem } from '@comity/contracts/http/answers/parts';
import { problems } from '@comity/texts/groups/problems';
import { z } from 'zod';
import { ROUTES } from './route-table.ts';
import type { RouteSpec } from './route.ts';

/** The sentence of each code is at `/problems/{code}`. */
const problemSchema = problem.extend({ code: z.enum([...Object.keys(problems), ...REFUSAL_CODES]) });

export function openApi(apiUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries<RouteSpec>(ROUTES)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Comity', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: apiUrl }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
    },
  };
}

/** Where the answer is no JSON, it is one of the media types that the caller may ask for. */
function content({ media }: RouteSpec, answers: z.ZodType): object {
  const schema = jsonSchema(answers, 'output');
  return media === undefined ? json(schema) : Object.fromEntries(media.map((type) => [type, { schema }]));
}

const json = (schema: object): object => ({ 'application/json': { schema } });

function operation(name: string, route: RouteSpec): object {
  const body = route.body ?? route.describes;
  const params = [...route.path.matchAll(/:(\w+)/g)].map(([, param]) => ({
    name: param,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = route.query === undefined ? [] : queryParameters(route.query);
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
  return {
    operationId: name,
    parameters: [...params, ...query, ...(route.keyed === true ? [key] : [])],
    ...('public' in route.permission ? { security: [] } : { security: [{ token: [] }] }),
    'x-permission': route.permission,
    'x-audit': route.audit,
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(jsonSchema(body, 'input')) } }),
    responses: {
      200: {
        description: 'Done',
        ...(route.answers === null ? {} : { content: content(route, route.answers) }),
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function queryParameters(schema: z.ZodType): object[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }));
}

/** Unicode properties as ranges: JSON Schema's readers in other languages do not know the properties. */
const RANGES = [
  [String.raw`\p{Cc}`, String.raw`\u0000-\u001f\u007f-\u009f`],
  [String.raw`\p{Cs}`, String.raw`\ud800-\udfff`],
] as const;

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ jsonSchema: { pattern }, jsonSchema: part }) {
      if (pattern === undefined) return;
      part.pattern = RANGES.reduce((text, [property, range]) => text.replaceAll(property, range), pattern);
    },
  });
  return described;
}
