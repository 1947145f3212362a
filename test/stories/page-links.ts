/** Which addresses of the portal a page names, and which addresses are of one shape. */
import type { PageRead } from './portal-visitor.ts';

const NAMED = /(?:href|src)="([^"]+)"/g;

/** Returns the addresses of the same portal, each whole, with its fragment. What is only in a form is not a link. */
export function linksOf({ text, url }: Pick<PageRead, 'text' | 'url'>, portalUrl: string): string[] {
  return [...text.matchAll(NAMED)]
    .map(([, named = '']) => new URL(named.replaceAll('&amp;', '&'), url).href)
    .filter((address) => address.startsWith(`${portalUrl}/`));
}

/** Replaces what differs from one dossier, page or entry to the next. */
export function shapeOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  const path = pathname
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replaceAll(/[0-9a-f]{64}/g, ':digest')
    .replaceAll(/\/\d+(?=\/|$)/g, '/:number');
  return path + search.replaceAll(/=[^&]*/g, '=') + hash;
}
