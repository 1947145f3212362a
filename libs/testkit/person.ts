/**
 * A person of the exercise uses the API as a client program of an authority would, request by request. Acts carry an
 * Idempotency-Key and are sent again under the same key when the answer is lost, so this person survives a restart of
 * any part as a careful client does.
 */
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { PostedActName } from '@comity/vocabulary/acts';
import { randomUUID } from 'node:crypto';
import { AnswerFault } from '@comity/contracts/http/answer-check';
import { type ApiAnswer, Client } from '@comity/contracts/http/client';
import type { AnswerFrom, GivenTo, InputOf } from '@comity/contracts/http/client-types';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierView } from '@comity/contracts/http/views';
import { type Problem, problemSchema } from '@comity/contracts/http/problem-views';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { RouteName } from '@comity/contracts/http/routes';
import { signIn, type IssuerAddress } from './sign-in.ts';

const TIMEOUT_MS = 30_000;
/** Nothing was done: a part was missing, or this person had asked too often within the minute. */
const TRY_AGAIN = [503, 429];

/** Thrown when the API answered with a problem where the story needs a success. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly status: number,
    readonly problem: Problem,
    what: string,
  ) {
    super(
      `${what}: ${String(status)} ${problem.code} ${problem.detail} ${JSON.stringify(problem.about ?? problem.missing ?? '')}`,
    );
  }
}

export interface PersonOptions {
  apiUrl: string;
  issuer: IssuerAddress;
  /** Milliseconds for which a lost connection, a 503 or a 429 is tried again; without it, one attempt is made. */
  patienceMs?: number | undefined;
}

/** A request is made by its address in calls that no contract allows and in refusals. */
export interface RawCall {
  key?: string;
  headers?: Record<string, string>;
}

export interface Refused {
  status: number;
  body: Problem;
  headers: Headers;
}

export class Person {
  private token: string | null = null;
  private readonly client: Client;

  constructor(
    readonly subject: string,
    private readonly options: PersonOptions,
  ) {
    this.client = new Client({ base: options.apiUrl, headers: () => this.credentials(), checked: true });
  }

  /** Returns the headers of every request of this person. */
  async credentials(): Promise<{ authorization: string }> {
    this.token ??= await signIn(this.options.issuer, this.subject);
    return { authorization: `Bearer ${this.token}` };
  }

  /**
   * Calls a route as a program does; the answer, whatever its status, is compared with its description. A problem is a
   * value.
   */
  async call<N extends RouteName>(name: N, ...[input]: GivenTo<N>): Promise<ApiAnswer<AnswerFrom<N>>> {
    return this.patiently(() => this.client.call(name, input as InputOf<N>, { timeoutMs: TIMEOUT_MS }));
  }

  /** Calls a route like `call`, but throws a problem. */
  async must<N extends RouteName>(name: N, ...[input]: GivenTo<N>): Promise<AnswerFrom<N>> {
    const answer = await this.call(name, ...([input] as GivenTo<N>));
    if (!answer.ok) throw new ProblemError(answer.status, answer.problem, `${this.subject} ${name}`);
    return answer.value;
  }

  /**
   * Returns the problem with which the api answers a request; anything else is an error. `path` begins below `/api/v1`.
   */
  async refused(method: string, path: string, body?: unknown, { key, headers = {} }: RawCall = {}): Promise<Refused> {
    const response = await this.patiently(async () =>
      fetch(`${this.options.apiUrl}/api/v1${path}`, {
        method,
        headers: {
          ...(await this.credentials()),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...headers,
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const { status } = response;
    if (status < 400) throw new Error(`${this.subject} ${method} ${path} was not refused: ${await response.text()}`);
    return { status, body: problemSchema.parse(await response.json()), headers: response.headers };
  }

  private async patiently<A extends { status: number }>(attempt: () => Promise<A>): Promise<A> {
    const until = Date.now() + (this.options.patienceMs ?? 0);
    for (;;) {
      try {
        const answer = await attempt();
        if (!TRY_AGAIN.includes(answer.status) || Date.now() >= until) return answer;
      } catch (error) {
        if (Date.now() >= until || error instanceof AnswerFault) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  /** Asks at an address that no contract describes, and returns the answer; a 503 or 429 is tried again as in `call`. */
  async ask(path: string): Promise<Response> {
    return this.patiently(() => this.raw('GET', path, {}));
  }

  /** Sends a request outside the api proper, e.g. a piece of an upload, and returns the answer as it comes. */
  async raw(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Response> {
    return fetch(new URL(path, this.options.apiUrl), {
      method,
      headers: { ...(await this.credentials()), ...headers },
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
  }

  /** Gets a file as it comes, whatever the status; a 503 or 429 is tried again as in `call`. */
  async file(path: string, language = 'en'): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const headers = { ...(await this.credentials()), 'accept-language': language };
    const response = await this.patiently(() =>
      fetch(`${this.options.apiUrl}/api/v1${path}`, { headers, signal: AbortSignal.timeout(20_000) }),
    );
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  async draft(form: RequestForm): Promise<DraftView> {
    const { id, version } = await this.must('newDraft', { body: {} });
    return this.must('saveDraft', { params: { id }, body: { version, form } });
  }

  /** Reads the exact text first, as the page does, and submits what was shown. */
  async submit(id: string, key: string = randomUUID()): Promise<ActReceipt> {
    const { shown } = await this.must('checkDraft', { params: { id } });
    return this.must('submitDraft', { params: { id }, body: { shown }, key });
  }

  async act(id: string, name: PostedActName, body: object, key: string = randomUUID()): Promise<ActReceipt> {
    return this.must('act', { params: { id }, body: { name, ...body }, key });
  }

  /** Does an outward act: the text is shown first, and the act carries what was shown. */
  async outward(id: string, name: PostedActName, body: object, key: string = randomUUID()): Promise<ActReceipt> {
    const { shown } = await this.must('preview', { params: { id }, body: { name, ...body } });
    return this.act(id, name, { ...body, shown }, key);
  }

  /** Does the second person's act on what the first proposed, with the text that is on the page. */
  async second(dossier: string, name: PostedActName, key: string = randomUUID()): Promise<ActReceipt> {
    const { proposal } = await this.dossier(dossier);
    return this.act(dossier, name, { shown: proposal?.shown ?? '' }, key);
  }

  dossier(id: string): Promise<DossierView> {
    return this.must('dossier', { params: { id } });
  }

  async now(): Promise<string> {
    return (await this.must('me')).now;
  }
}
