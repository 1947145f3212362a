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
 * Returns the cookies of the request by name; the first of two with one name wins (RFC 6265 section 5.4 orders them by
 * path).
 */
export function cookiesOf(request: IncomingMessage): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

export interface CookieOptions {
  secure: boolean;
  /** The age is in seconds: 0 deletes the cookie, and without an age it ends with the browser. */
  maxAge?: number;
}

export function addCookie(response: ServerResponse, name: string, value: string, options: CookieOptions): void {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (options.secure) parts.push('Secure');
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  response.appendHeader('Set-Cookie', parts.join('; '));
}
