/**
 * These types describe the parts of Express's request and response that the portal uses. Express 5 ships no types of
 * its own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Request extends IncomingMessage {
  originalUrl: string;
  path: string;
  /** This is the address from which the request came, or the one that a trusted proxy states. */
  ip?: string;
  /** Express sets this where a route matches. */
  route?: { path: string };
}

export interface Response extends ServerResponse {
  status(code: number): this;
}

export type Next = (error?: unknown) => void;

/**
 * Finds a cookie of ours in the request; the first of two with one name wins (RFC 6265 section 5.4 orders them by path).
 */
export function cookieOf(request: IncomingMessage, name: string, { secure }: { secure: boolean }): string | undefined {
  return cookiesOf(request).get(cookieName(name, secure));
}

function cookiesOf(request: IncomingMessage): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

export interface CookieOptions {
  /** The portal is reached over https. */
  secure: boolean;
  /** The age is in seconds: 0 deletes the cookie, and without an age it ends with the browser. */
  maxAge?: number;
}

/**
 * Returns the name under which a browser keeps a cookie of ours. One of this prefix is of this host alone and of every
 * path, so no neighbouring host can set it; browsers take it over https only (RFC 6265bis, 4.1.3.2).
 */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export function addCookie(response: ServerResponse, name: string, value: string, options: CookieOptions): void {
  const parts = [`${cookieName(name, options.secure)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (options.secure) parts.push('Secure');
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  response.appendHeader('Set-Cookie', parts.join('; '));
}
