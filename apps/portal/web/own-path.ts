/** Reads addresses that came from outside, which may be anything. */
const HERE = 'http://portal.invalid';

/**
 * Returns a path of this portal from a query, or `/`; it is never another site, so that nobody can make a link of ours
 * lead elsewhere.
 */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/';
  const url = URL.parse(asked, HERE);
  const isOwn = url !== null && url.origin === HERE && !url.pathname.startsWith('//');
  return isOwn ? `${url.pathname}${url.search}` : '/';
}

/** Returns the query of an address as the browser asked for it, whatever else the address is. */
export function queryIn(url: string): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
}
