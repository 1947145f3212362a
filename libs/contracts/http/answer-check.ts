/**
 * Compares an answer of the api with the description of its route, strictly: a field that is not described must not
 * occur.
 */
import { problemSchema } from './problem-views.ts';
import { isFileSpec, type RouteSpec } from './route-spec.ts';
import { ROUTES } from './routes.ts';

/** Finds the route that serves a request, by method and path without a query; null where there is none. */
export function routeAt(method: string, path: string): RouteSpec | null {
  const parts = path.split('/');
  const fits = (route: RouteSpec): boolean => {
    const own = route.path.split('/');
    return (
      route.method === method &&
      own.length === parts.length &&
      own.every((part, index) => part.startsWith(':') || part === parts[index])
    );
  };
  const found = Object.values<RouteSpec>(ROUTES).filter(fits);
  return found.find(({ path: own }) => !own.includes(':')) ?? found[0] ?? null;
}

/** The answer does not match its description. */
export class AnswerFault extends Error {
  override readonly name = 'AnswerFault';
}

/** Throws `AnswerFault` where the answer does not match its description. The bytes of a file are not examined. */
export function checkAnswer(route: RouteSpec | null, status: number, value: unknown): void {
  const described = route?.answers[status];
  if (described !== undefined && described !== null && isFileSpec(described)) return;
  const what = `${route?.method ?? ''} ${route?.path ?? 'no route'} ${String(status)}`;
  if (described === null) {
    if (value !== null) throw new AnswerFault(`${what}: an answer where none is described: ${JSON.stringify(value)}`);
    return;
  }
  const result = (described ?? problemSchema).safeParse(value);
  if (result.success) return;
  const faults = result.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
  throw new AnswerFault(`${what} is not answered as it is described:\n${faults.join('\n')}`);
}
