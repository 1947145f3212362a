/**
 * A portal that people open as `localhost` may also be reached by the number of the same address, for which browsers
 * keep other cookies and no passkeys. Whoever opens a page there, from a bookmark or a mail of an earlier version, is
 * led to the page of the same path under the portal's name.
 */
import type { Config } from '@comity/platform/config';
import type { Next, Request, Response } from './http.ts';

const NUMBERS = ['127.0.0.1', '[::1]'];
const READING = ['GET', 'HEAD'];

export function leadToOwnName({ COMITY_PORTAL_URL }: Pick<Config<'portal'>, 'COMITY_PORTAL_URL'>) {
  const own = new URL(COMITY_PORTAL_URL);
  return (request: Request, response: Response, next: Next): void => {
    const name = request.headers.host?.replace(/:\d+$/, '') ?? '';
    const strays = own.hostname === 'localhost' && NUMBERS.includes(name) && request.path !== '/health';
    if (strays && READING.includes(request.method ?? ''))
      response.writeHead(308, { location: own.origin + request.originalUrl }).end();
    else next();
  };
}
