/** A path of this portal from a query, or `/`: never another site, so that no link of ours can be turned into one. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\\\p{Cc}]/u.test(asked)) return '/';
  const url = new URL(asked, 'http://portal.invalid');
  return url.host === 'portal.invalid' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/';
}
