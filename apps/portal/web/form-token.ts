/**
 * Every form is protected against forgery (CSRF) by a cookie and by its HMAC under the session secret in the form (signed
 * double submit). The cookie is random and carries the mark of the session in which it was given out: one of another
 * session, or of nobody, is no cookie of this visit, so that nobody can plant one of their own into a browser. When a
 * person signs in again after their session is over, the random part stays and its mark is renewed, so that a form that
 * was open all the while is still good; it changes at sign-out and when somebody else signs in.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const FORM_COOKIE = 'comity_form';
export const FORM_FIELD = '_token';

/** The opaque id of a session; null where nobody is signed in. */
type Owner = string | null;

export interface FormCookie {
  random: string;
  value: string;
}

export function newFormCookie(secret: Buffer, owner: Owner): FormCookie {
  return markedFor(secret, owner, randomBytes(24).toString('base64url'));
}

/** Gives the random part of a cookie the mark of a session. */
export function markedFor(secret: Buffer, owner: Owner, random: string): FormCookie {
  return { random, value: `${random}.${markOf(secret, owner, random)}` };
}

/** Returns the cookie that was given out in this session, or null. */
export function formCookieOf(secret: Buffer, owner: Owner, value: string | undefined): FormCookie | null {
  const [random = '', mark = ''] = value?.split('.') ?? [];
  return random !== '' && tokensMatch(mark, markOf(secret, owner, random)) ? { random, value: value ?? '' } : null;
}

export function tokenFor(secret: Buffer, { random }: Pick<FormCookie, 'random'>): string {
  return hmac(secret, `form:${random}`);
}

export function tokensMatch(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const markOf = (secret: Buffer, owner: Owner, random: string): string =>
  hmac(secret, `form-cookie:${owner ?? ''}:${random}`);
const hmac = (secret: Buffer, text: string): string => createHmac('sha256', secret).update(text).digest('base64url');
