/**
 * Every form is protected against forgery (CSRF) by a random cookie and its HMAC under the session secret in the form
 * (signed double submit). The cookie does not depend on the session, so a form that was open when the sign-in expired
 * is still good after the person has signed in again; it changes at sign-out and when somebody else signs in.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const FORM_COOKIE = 'comity_form';
export const FORM_FIELD = '_token';

export function newFormCookie(): string {
  return randomBytes(24).toString('base64url');
}

export function tokenFor(secret: Buffer, cookie: string): string {
  return createHmac('sha256', secret).update(`form:${cookie}`).digest('base64url');
}

export function tokensMatch(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
