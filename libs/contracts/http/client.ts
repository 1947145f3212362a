/**
 * A client of the api is made from its routes: a program names the route and gives its input, and the types say what
 * comes back. A problem is a value; only a lost connection is thrown.
 */
import { checkAnswer } from './answer-check.ts';
import type { AnswerFrom, AnyInput, InputOf } from './client-types.ts';
import type { Problem } from './problem-views.ts';
import { isFileSpec, type RouteSpec } from './route-spec.ts';
import { type RouteName, ROUTES } from './routes.ts';

export type ApiAnswer<T> =
  | { ok: true; status: number; value: T; headers: Headers }
  | { ok: false; status: number; problem: Problem; headers: Headers };

export interface ClientOptions {
  /** This is the address of the api, without a path. */
  base: string;
  /** These are the headers of every request, such as the access token and the language. */
  headers: () => Record<string, string> | Promise<Record<string, string>>;
  /**
   * It is true if every answer is compared with its description. A program that trusts the api it was built with need
   * not do so.
   */
  checked?: boolean;
}

export interface CallOptions {
  timeoutMs?: number;
  headers?: Readonly<Record<string, string>>;
}

const TIMEOUT_MS = 15_000;

export class Client {
  constructor(private readonly options: ClientOptions) {}

  /** Returns the answer as it comes, whatever its status: for files that are passed on. */
  async fetch<N extends RouteName>(name: N, input: InputOf<N>, options: CallOptions = {}): Promise<Response> {
    const route: RouteSpec = ROUTES[name];
    const given = (input ?? {}) as AnyInput;
    const { body, key } = given;
    return fetch(`${this.options.base}${addressOf(route, given)}`, {
      method: route.method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(await this.options.headers()),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    });
  }

  async call<N extends RouteName>(
    name: N,
    input: InputOf<N>,
    options: CallOptions = {},
  ): Promise<ApiAnswer<AnswerFrom<N>>> {
    const route: RouteSpec = ROUTES[name];
    const response = await this.fetch(name, input, options);
    const { status, headers } = response;
    if (!(status in route.answers))
      return { ok: false, status, headers, problem: await this.problemOf(route, response) };
    const value = await valueOf(route, response);
    if (this.options.checked === true) checkAnswer(route, status, value);
    return { ok: true, status, headers, value: value as AnswerFrom<N> };
  }

  private async problemOf(route: RouteSpec, response: Response): Promise<Problem> {
    const problem = await problemIn(response);
    if (this.options.checked === true) checkAnswer(route, response.status, problem);
    return problem;
  }
}

/** Builds path and query of a call. */
export function addressOf({ path }: Pick<RouteSpec, 'path'>, { params = {}, query = {} }: AnyInput): string {
  const place = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return asked.size === 0 ? place : `${place}?${asked.toString()}`;
}

async function valueOf(route: RouteSpec, response: Response): Promise<unknown> {
  const answer = route.answers[response.status] ?? null;
  if (answer !== null && isFileSpec(answer)) return new Uint8Array(await response.arrayBuffer());
  const text = await response.text();
  return text === '' ? null : (JSON.parse(text) as unknown);
}

/**
 * Reads the problem of a failed answer. A proxy's answer in place of the api's, or an answer that was cut, counts as an
 * outage of the api.
 */
export async function problemIn(response: Response): Promise<Problem> {
  try {
    const problem = (await response.json()) as Problem;
    if (typeof problem.code === 'string') return problem;
  } catch {
    // The body is not JSON, so it holds nothing that a program could use.
  }
  return unavailable(response.status);
}

export function unavailable(status = 503): Problem {
  return { type: '/problems/UNAVAILABLE', title: 'Unavailable', status, code: 'UNAVAILABLE', detail: '' };
}
