/**
 * A visit is one request of one person, as the handlers see it: who it is, in which language, with which token to the
 * api. `openVisit` builds it before any handler runs, so that error pages know the language and the person too.
 */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { MeView } from '@comity/contracts/http/organization-views';
import type { Api } from '../api/client.ts';
import type { Session } from '../session/session.ts';
import type { Locale } from '../texts/catalogue.ts';
import { translate } from '../texts/catalogue.ts';
import type { Request } from './http.ts';
import type { PostedForm } from './posted-form.ts';

export class Visit {
  me: MeView | null = null;

  constructor(
    /** This is the path and query as the browser asked for them. */
    readonly url: string,
    readonly method: string,
    public locale: Locale,
    /** It is true when the language was chosen by the link; otherwise the member's own language applies. */
    readonly localeChosen: boolean,
    readonly session: Session | null,
    /** Forms of this visit carry the token; it is the first visit where the browser had none of our pages before. */
    readonly forms: { token: string; isFirst: boolean },
    readonly api: Api,
    /** `readForm` replaces it where a form was posted. */
    public form: PostedForm,
  ) {}

  /** Returns a text of the portal's catalogues: `t('work.title')` is key `title` of `locales/<language>/work.json`. */
  t(key: string, values: Record<string, string | number> = {}): string {
    return translate(this.locale, key, values);
  }

  /** This person's instants are shown and typed in this zone, their own or that of the first office. */
  get zone(): string {
    return this.me?.member.zone ?? this.me?.offices[0]?.zone ?? 'UTC';
  }
}

/** `openVisit` leaves this on the request for guard, handlers and error pages. */
export interface VisitedRequest extends Request {
  visit?: Visit;
}

/** This is a visit behind the sign-in, where `me` is known. */
export type MemberVisit = Visit & { me: MeView };

export const Visitor = createParamDecorator((_data: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<VisitedRequest>();
  if (visit === undefined) throw new Error('openVisit has not run before this handler');
  return visit;
});
