/**
 * Calls to the api in the name of the person who is signed in. A refusal or a mistake in a body is a value that the page
 * shows beside its form; a failed read is thrown and becomes an error page.
 */
import type { Problem } from '@comity/contracts/http/problem-views';
import type { Locale } from '../texts/catalogue.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; problem: Problem };

/** Longer than the api's own limit of 5 s for acts while the engine is down, so its answer comes first. */
const TIMEOUT_MS = 15_000;
/** The whole file of a long dossier takes seconds, on a busy machine many. */
const FILE_TIMEOUT_MS = 60_000;

export interface ApiFile {
  bytes: Buffer;
  headers: Headers;
}

export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${problem.code}`);
  }
}

export class Api {
  constructor(
    private readonly base: string,
    private readonly token: string | null,
    /** In which the api words what is wrong with a field. */
    public language: Locale,
  ) {}

  /** GET `/api/v1<path>`; throws `ApiFailure`. */
  async read<T>(path: string): Promise<T> {
    const answer = await this.call<T>('GET', path);
    if (answer.ok) return answer.value;
    throw new ApiFailure(answer.status, answer.problem);
  }

  /**
   * A changing call. `key` is the Idempotency-Key that the form carries: the same key and body done twice is done once.
   * Throws `ApiFailure` only for 401, so that the person signs in again; every other problem is returned.
   */
  async send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key?: string): Promise<Answer<T>> {
    const answer = await this.call<T>(method, path, body, key);
    if (!answer.ok && answer.status === 401) throw new ApiFailure(401, answer.problem);
    return answer;
  }

  /** GET of a file, whole; throws `ApiFailure`. */
  async file(path: string): Promise<ApiFile> {
    const response = await this.ask('GET', path, { timeoutMs: FILE_TIMEOUT_MS });
    if (!response?.ok) throw new ApiFailure(response?.status ?? 503, await problemOf(response));
    return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }

  /** A request of tus 1.0, which has a path of its own beside `/api/v1`. Answers where the upload is, if the api says it. */
  async tus(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    headers: Record<string, string>,
    bytes?: Buffer<ArrayBuffer>,
  ): Promise<Answer<string | null>> {
    const response = await this.fetched(`${this.base}${path}`, {
      method,
      headers: { ...this.identity(), 'tus-resumable': '1.0.0', ...headers },
      ...(bytes === undefined ? {} : { body: bytes }),
      signal: AbortSignal.timeout(FILE_TIMEOUT_MS),
    });
    if (!response?.ok) return { ok: false, status: response?.status ?? 503, problem: await problemOf(response) };
    return { ok: true, value: response.headers.get('location') };
  }

  private async call<T>(method: string, path: string, body?: unknown, key?: string): Promise<Answer<T>> {
    const response = await this.ask(method, path, { body, key });
    if (!response?.ok) return { ok: false, status: response?.status ?? 503, problem: await problemOf(response) };
    const text = await response.text();
    return { ok: true, value: (text === '' ? null : JSON.parse(text)) as T };
  }

  /** Null when the api cannot be reached or does not answer in time. */
  private async ask(
    method: string,
    path: string,
    { body, key, timeoutMs = TIMEOUT_MS }: { body?: unknown; key?: string | undefined; timeoutMs?: number },
  ): Promise<Response | null> {
    return this.fetched(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...this.identity(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  }

  private identity(): Record<string, string> {
    return {
      accept: 'application/json, application/problem+json',
      'accept-language': this.language,
      ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
    };
  }

  private async fetched(url: string, init: RequestInit): Promise<Response | null> {
    try {
      return await fetch(url, init);
    } catch {
      return null;
    }
  }
}

async function problemOf(response: Response | null): Promise<Problem> {
  if (response === null) return unreachable();
  const { status } = response;
  try {
    const problem = (await response.json()) as Problem;
    if (typeof problem.code === 'string') return problem;
  } catch {
    // A proxy's page or a cut answer: told as the bare status below.
  }
  return { type: '/problems/UNAVAILABLE', title: '', status, code: 'UNAVAILABLE', detail: '' };
}

function unreachable(): Problem {
  return { type: '/problems/UNAVAILABLE', title: 'Unavailable', status: 503, code: 'UNAVAILABLE', detail: '' };
}
