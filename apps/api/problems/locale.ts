import type { Locale } from '@comity/texts/pair';
import type { Request } from '../routing/http.ts';

/** Chooses English unless Spanish is preferred (RFC 9110 section 12.5.4). */
export function localeOf(request: Pick<Request, 'acceptsLanguages'>): Locale {
  return request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en';
}
