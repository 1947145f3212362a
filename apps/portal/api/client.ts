/**
 * The portal calls the api in the name of the person who is signed in. A refusal or a mistake in a body is a value that
 * the page shows beside its form; a failed read is thrown and becomes an error page.
 */
import { type ApiAnswer, Client, problemIn, unavailable } from '@comity/contracts/http/client';
import type { AnswerFrom, GivenTo, InputOf } from '@comity/contracts/http/client-types';
import type { Problem } from '@comity/contracts/http/problem-views';
import type { RouteName } from '@comity/contracts/http/routes';
import type { Locale } from '../texts/catalogue.ts';
import { type Asker, identityOf } from './identity.ts';

/** The whole file of a long dossier takes seconds, and many of them on a busy machine. */
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

type Failed = Extract<ApiAnswer<never>, { ok: false }>;

export class Api {
  private readonly client: Client;

  constructor(
    private readonly base: string,
    private readonly asker: Asker,
    /** The api words what is wrong with a field in this language. */
    public language: Locale,
  ) {
    this.client = new Client({ base, headers: () => this.identity() });
  }

  /** Makes a reading call; it throws `ApiFailure` when the api reports a problem. */
  async read<N extends RouteName>(name: N, ...[input]: GivenTo<N>): Promise<AnswerFrom<N>> {
    const answer = await this.call(name, input as InputOf<N>);
    if (answer.ok) return answer.value;
    throw new ApiFailure(answer.status, answer.problem);
  }

  /**
   * Makes a changing call. Its `key` is the one that the form carries, so the same key and body are done only once. It
   * throws `ApiFailure` only for 401, so that the person signs in again; every other problem is returned.
   */
  async send<N extends RouteName>(name: N, ...[input]: GivenTo<N>): Promise<ApiAnswer<AnswerFrom<N>>> {
    const answer = await this.call(name, input as InputOf<N>);
    if (!answer.ok && answer.status === 401) throw new ApiFailure(401, answer.problem);
    return answer;
  }

  /** Returns the answer as a whole file; it throws `ApiFailure` when the api reports a problem. */
  async file<N extends RouteName>(name: N, ...[input]: GivenTo<N>): Promise<ApiFile> {
    const response = await reached(this.client.fetch(name, input as InputOf<N>, { timeoutMs: FILE_TIMEOUT_MS }));
    if (!response?.ok) throw new ApiFailure(response?.status ?? 503, await problemOf(response));
    return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  }

  /**
   * Makes a request of tus 1.0 to an address that the api has given out. It returns where the upload is, if the api
   * says so.
   */
  async tus(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    headers: Record<string, string>,
    bytes?: Buffer<ArrayBuffer>,
  ): Promise<{ ok: true; value: string | null } | { ok: false; status: number; problem: Problem }> {
    const response = await reached(
      fetch(`${this.base}${path}`, {
        method,
        headers: { ...this.identity(), 'tus-resumable': '1.0.0', ...headers },
        ...(bytes === undefined ? {} : { body: bytes }),
        signal: AbortSignal.timeout(FILE_TIMEOUT_MS),
      }),
    );
    if (!response?.ok) return { ok: false, status: response?.status ?? 503, problem: await problemOf(response) };
    return { ok: true, value: response.headers.get('location') };
  }

  /** An api that cannot be reached or does not answer in time is reported as a problem like any other. */
  private async call<N extends RouteName>(name: N, input: InputOf<N>): Promise<ApiAnswer<AnswerFrom<N>>> {
    const failed: Failed = { ok: false, status: 503, problem: unavailable(), headers: new Headers() };
    return (await reached(this.client.call(name, input))) ?? failed;
  }

  private identity(): Record<string, string> {
    return { 'accept-language': this.language, ...identityOf(this.asker) };
  }
}

/** Returns null when the api cannot be reached or does not answer in time. */
async function reached<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch {
    return null;
  }
}

function problemOf(response: Response | null): Promise<Problem> {
  return response === null ? Promise.resolve(unavailable()) : problemIn(response);
}
