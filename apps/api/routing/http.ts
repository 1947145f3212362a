/** These are the parts of Express's request and response that the api uses; Express 5 ships no types of its own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '@comity/persistence/reads/caller';

export interface Request extends IncomingMessage {
  path: string;
  /** Set by Express where a route matches. */
  route?: { path: string };
  body: unknown;
  query: Record<string, unknown>;
  params: Record<string, string | undefined>;
  /** The address of who asks, or that which a trusted proxy states. */
  ip?: string;
  /** The subject of the token, where it was verified before the body was read. */
  subject?: string;
  /** Set by the guard on every route that is not public. */
  caller?: Caller;
  is(type: string): string | false | null;
  acceptsLanguages(...languages: string[]): string | false;
}

export interface Response extends ServerResponse {
  status(code: number): this;
  type(type: string): this;
  send(body: string): this;
}
