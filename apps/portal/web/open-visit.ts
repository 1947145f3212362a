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
import { FORM_COOKIE, newFormCookie, tokenFor } from './form-token.ts';
import { addCookie, cookiesOf, type Next, type Response } from './http.ts';
import { Visit, type VisitedRequest } from './visit.ts';

export const LANGUAGE_COOKIE = 'comity_language';

export function openVisit(config: Config<'portal'>, sessions: Sessions) {
  const secure = config.COMITY_PORTAL_URL.startsWith('https:');
  return (request: VisitedRequest, response: Response, next: Next): void => {
    open(request, response);
    next();
  };

  function open(request: VisitedRequest, response: Response): void {
    const cookies = cookiesOf(request);
    const chosen = cookies.get(LANGUAGE_COOKIE);
    const session = sessions.current(request);
    let formCookie = cookies.get(FORM_COOKIE);
    if (formCookie === undefined) {
      formCookie = newFormCookie();
      addCookie(response, FORM_COOKIE, formCookie, { secure });
    }
    const locale = isLocale(chosen) ? chosen : preferredLocale(request.headers['accept-language']);
    request.visit = new Visit(
      request.originalUrl,
      request.method ?? 'GET',
      locale,
      isLocale(chosen),
      session,
      tokenFor(config.COMITY_SESSION_SECRET, formCookie),
      new Api(config.COMITY_API_URL, askerOf(request, session && { session: session.secret }), locale),
      new PostedForm({}),
    );
  }
}
