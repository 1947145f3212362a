/**
 * Writes the OpenAPI 3.1 description from the routes and their schemas, so that the description cannot differ from
 * them.
 */
import { z } from 'zod';
import { problemSchema } from './problem-views.ts';
import { isFileSpec, type AnswerSpec, type RouteSpec } from './route-spec.ts';
import { introduction } from './introduction.ts';
import { ROUTE_GROUPS } from './routes.ts';

/** `problemCodes` are the codes of all problems; `/problems/{code}` explains each. */
export function openApi(apiUrl: string, problemCodes: readonly string[]): OpenApi {
  const components: Components = {};
  const paths: Record<string, Record<string, object>> = {};
  for (const [tag, routes] of Object.entries<Record<string, RouteSpec>>(ROUTE_GROUPS))
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
      const described = { tags: [tag], ...operation(name, route, components) };
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: described };
    }
  // RFC 9457 section 3.2: a client ignores the members of a problem that it does not know.
  const problem = problemSchema.extend({ code: z.enum(problemCodes) }).loose();
  components['Problem'] = jsonSchema(problem, 'output', components);
  const named = Object.entries(components).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Comity',
      version: '1',
      description: introduction(apiUrl),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      contact: { name: 'The operator of this installation', url: apiUrl },
    },
    servers: [{ url: apiUrl }],
    tags: Object.keys(ROUTE_GROUPS).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: SECURITY,
      schemas: Object.fromEntries(named),
    },
  };
}

const SECURITY = {
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token of the OpenID Connect issuer, for the audience of this api',
  },
  session: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'The word Session, a space, and the opaque id of a session that `beginSession` has begun',
  },
};

export interface OpenApi {
  openapi: '3.1.0';
  [member: string]: unknown;
}

/** These are JSON Schemas by the name that their zod schema declares. */
type Components = Record<string, object>;

const json = (schema: object): object => ({ 'application/json': { schema } });
const form = (schema: object): object => ({ 'application/x-www-form-urlencoded': { schema } });

function whoMay({ permission, keyed, takesTime }: RouteSpec): string {
  const who =
    'public' in permission
      ? `Without a sign-in: ${permission.public}.`
      : 'roles' in permission
        ? `For people in one of the roles ${permission.roles.join(', ')}.`
        : 'For each member of an organization; what they may see and do follows from their offices and roles.';
  const once = keyed === true ? ' The same `Idempotency-Key` with the same body again gets the first answer.' : '';
  return `${who}${once}${takesTime === undefined ? '' : ` It may take longer than five seconds: ${takesTime}.`}`;
}

function operation(name: string, route: RouteSpec, components: Components): object {
  const body = route.body ?? route.describes;
  const answers = Object.entries(route.answers).map(([status, answer]) => [status, response(answer, components)]);
  return {
    operationId: name,
    summary: route.summary,
    description: whoMay(route),
    parameters: [
      ...pathParameters(route, components),
      ...queryParameters(route, components),
      ...(route.keyed === true ? [IDEMPOTENCY_KEY] : []),
    ],
    ...('public' in route.permission ? { security: [] } : { security: [{ token: [] }, { session: [] }] }),
    'x-permission': route.permission,
    'x-audit': route.audit,
    ...(body === undefined
      ? {}
      : {
          requestBody: { required: true, content: (route.form ? form : json)(jsonSchema(body, 'input', components)) },
        }),
    responses: {
      ...(Object.fromEntries(answers) as Record<string, object>),
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function response(answer: AnswerSpec, components: Components): object {
  if (answer === null) return { description: 'Done' };
  if (!isFileSpec(answer)) return { description: 'Done', content: json(jsonSchema(answer, 'output', components)) };
  return {
    description: 'A file',
    content: Object.fromEntries(answer.media.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  };
}

function pathParameters({ params = {} }: RouteSpec, components: Components): object[] {
  return Object.entries(params).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: jsonSchema(schema, 'input', components),
  }));
}

function queryParameters({ query }: RouteSpec, components: Components): object[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(query, 'input', components) as {
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

/**
 * Unicode properties are written as ranges, because JSON Schema's readers in other languages do not know the
 * properties.
 */
const RANGES = [
  [String.raw`\p{Cc}`, String.raw`\u0000-\u001f\u007f-\u009f`],
  [String.raw`\p{Cs}`, String.raw`\ud800-\udfff`],
] as const;

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is; a schema with a name is written once among the components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', components: Components): object {
  const {
    $schema: _dialect,
    $defs = {},
    ...described
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ jsonSchema: part }) {
      delete part.id;
      if (part.pattern === undefined) return;
      part.pattern = RANGES.reduce((text, [property, range]) => text.replaceAll(property, range), part.pattern);
    },
  });
  for (const [name, definition] of Object.entries($defs)) components[name] = atComponents(definition);
  return atComponents(described);
}

/** Rewrites the references of a schema to its named parts in the form of OpenAPI. */
function atComponents(schema: object): object {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as object;
}
