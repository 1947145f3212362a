/**
 * Returns a path of this portal from a query, or `/`; it is never another site, so that nobody can make a link of ours
 * lead elsewhere.
 */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/';
  const url = new URL(asked, 'http://portal.invalid');
  return url.host === 'portal.invalid' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/';
}
