/**
 * A person of the exercise at the API: what a client program of an authority would do, request by request. Acts carry
 * an Idempotency-Key and are sent again under the same key when the answer is lost, so a restart of any part is
 * survived the way a careful client survives it.
 */
import type { PostedActName } from '@comity/vocabulary/acts';
import { randomUUID } from 'node:crypto';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierView, PreviewView, Problem } from '@comity/contracts/http/views';
import type { DraftView } from '@comity/contracts/http/draft-views';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { signIn, type IssuerAddress } from './sign-in.ts';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

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

export interface CallOptions {
  key?: string;
  headers?: Record<string, string>;
  /** Milliseconds for which a lost connection or a 503 is tried again; 0 for one attempt. */
  patienceMs?: number;
}

export class Person {
  private token: string | null = null;

  constructor(
    readonly subject: string,
    private readonly apiUrl: string,
    private readonly issuer: IssuerAddress,
    private readonly patienceMs = 0,
  ) {}

  /** What goes with every request of this person. */
  async credentials(): Promise<{ authorization: string }> {
    this.token ??= await signIn(this.issuer, this.subject);
    return { authorization: `Bearer ${this.token}` };
  }

  async call<T>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Answer<T>> {
    const patience = options.patienceMs ?? this.patienceMs;
    const until = Date.now() + patience;
    for (;;) {
      try {
        const answer = await this.once<T>(method, path, body, options);
        if (answer.status !== 503 || Date.now() >= until) return answer;
      } catch (error) {
        if (Date.now() >= until) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  private async once<T>(method: string, path: string, body: unknown, options: CallOptions): Promise<Answer<T>> {
    const credentials = await this.credentials();
    const response = await fetch(`${this.apiUrl}/api/v1${path}`, {
      method,
      headers: {
        ...credentials,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
        ...options.headers,
      },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T, headers: response.headers };
  }

  /** A request beside the api proper, e.g. a piece of an upload; answered as it comes. */
  async raw(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Response> {
    return fetch(new URL(path, this.apiUrl), {
      method,
      headers: { ...(await this.credentials()), ...headers },
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
  }

  /** GET of a file as it comes, whatever the status. */
  async file(path: string, language = 'en'): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const headers = { ...(await this.credentials()), 'accept-language': language };
    const response = await fetch(`${this.apiUrl}/api/v1${path}`, { headers, signal: AbortSignal.timeout(20_000) });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** Like `call`, but a problem is thrown. */
  async must<T>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
    const answer = await this.call<T>(method, path, body, options);
    if (answer.status >= 400)
      throw new ProblemError(answer.status, answer.body as unknown as Problem, `${this.subject} ${method} ${path}`);
    return answer.body;
  }

  async draft(form: RequestForm): Promise<DraftView> {
    const draft = await this.must<DraftView>('POST', '/drafts', {});
    return this.must<DraftView>('PUT', `/drafts/${draft.id}`, { version: draft.version, form });
  }

  /** Reads the exact text first, as the page does, and submits what was shown. */
  async submit(draftId: string, key: string = randomUUID()): Promise<ActReceipt> {
    const { shown } = await this.must<{ shown: string }>('GET', `/drafts/${draftId}/check`);
    return this.must<ActReceipt>('POST', `/drafts/${draftId}/submit`, { shown }, { key });
  }

  async act(dossier: string, name: PostedActName, body: object, key: string = randomUUID()): Promise<ActReceipt> {
    return this.must<ActReceipt>('POST', `/dossiers/${dossier}/acts`, { name, ...body }, { key });
  }

  /** An outward act: the text is shown first, and what was shown is what is done. */
  async outward(dossier: string, name: PostedActName, body: object, key: string = randomUUID()): Promise<ActReceipt> {
    const preview = await this.must<PreviewView>('POST', `/dossiers/${dossier}/preview`, { name, ...body });
    return this.act(dossier, name, { ...body, shown: preview.shown }, key);
  }

  /** The second person's act on what the first proposed, with the text that is on the page. */
  async second(dossier: string, name: PostedActName, key: string = randomUUID()): Promise<ActReceipt> {
    const { proposal } = await this.dossier(dossier);
    return this.act(dossier, name, { shown: proposal?.shown ?? '' }, key);
  }

  dossier(id: string): Promise<DossierView> {
    return this.must<DossierView>('GET', `/dossiers/${id}`);
  }
}
