import { createHash } from 'node:crypto';

/** What opens a session is kept nowhere; who showed it is found again by this. */
export function digestOf(authorization: string): string {
  return createHash('sha256').update(authorization).digest('base64');
}
