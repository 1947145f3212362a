/** These are the parts of Express's request and response that the api uses; Express 5 ships no types of its own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asker } from '../identity/asker.ts';
import type { ApiProblem } from '../problems/problem.ts';
import type { Caller } from '@comity/persistence/reads/caller';

export interface Request extends IncomingMessage {
  path: string;
  /** Express sets this where a route matches. */
  route?: { path: string };
  body: unknown;
  query: Record<string, unknown>;
  params: Record<string, string | undefined>;
  /** This is the address from which the request came, or the one that a trusted proxy states. */
  ip?: string;
  /** This is who asks, where it was known before the body was read. */
  asker?: Asker;
  /** This says why it is known to be nobody who asks. */
  stranger?: ApiProblem;
  /** This is the SHA-256 digest of the bytes of a parcel. */
  bodyDigest?: string;
  /** The guard sets this on every route that is not public. */
  caller?: Caller;
  is(type: string): string | false | null;
  acceptsLanguages(...languages: string[]): string | false;
}

export interface Response extends ServerResponse {
  status(code: number): this;
  type(type: string): this;
  send(body: string): this;
}
