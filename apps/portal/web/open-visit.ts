/**
 * A request is opened before anything else happens to it: language, session and form token are read from cookies, and
 * the visit is put on the request. Nothing but cookies is touched.
 */
import type { Config } from '@comity/platform/config';
import { Api } from '../api/client.ts';
import { askerOf } from '../api/identity.ts';
import { isLocale, preferredLocale } from '../texts/catalogue.ts';
import type { Sessions } from '../session/session.ts';
import { PostedForm } from './posted-form.ts';
import { FORM_COOKIE, formCookieOf, newFormCookie, tokenFor } from './form-token.ts';
import { addCookie, cookieOf, type Next, type Response } from './http.ts';
import { Visit, type VisitedRequest } from './visit.ts';

export const LANGUAGE_COOKIE = 'comity_language';

export function openVisit(config: Config<'portal'>, sessions: Sessions) {
  const secure = config.COMITY_PORTAL_URL.startsWith('https:');
  return (request: VisitedRequest, response: Response, next: Next): void => {
    open(request, response);
    next();
  };

  function open(request: VisitedRequest, response: Response): void {
    const chosen = cookieOf(request, LANGUAGE_COOKIE, { secure });
    const session = sessions.current(request);
    const owner = session?.secret ?? null;
    const key = config.COMITY_SESSION_SECRET;
    const known = formCookieOf(key, owner, cookieOf(request, FORM_COOKIE, { secure }));
    const formCookie = known ?? newFormCookie(key, owner);
    if (known === null) addCookie(response, FORM_COOKIE, formCookie.value, { secure });
    const locale = isLocale(chosen) ? chosen : preferredLocale(request.headers['accept-language']);
    request.visit = new Visit(
      request.originalUrl,
      request.method ?? 'GET',
      locale,
      isLocale(chosen),
      session,
      { token: tokenFor(key, formCookie), isFirst: known === null },
      new Api(config.COMITY_API_URL, askerOf(request, session && { session: session.secret }), locale),
      new PostedForm({}),
    );
  }
}
