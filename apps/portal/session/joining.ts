/**
 * Whoever has signed in at the issuer to accept an invitation is no member yet, so no session can begin. Their access
 * token stays for ten minutes in an encrypted cookie that only the page of the invitation reads.
 */
import type { Config } from '@comity/platform/config';
import { addCookie, cookieOf, type Request, type Response } from '../web/http.ts';
import type { SignedIn } from './issuer.ts';
import { seal, unseal } from './sealed-value.ts';

const COOKIE = 'comity_joining';
const SECONDS = 600;

export interface Joined {
  accessToken: string;
  subject: string;
}

/** Says whether a path of the portal is the page of an invitation. */
export const isInvitation = (path: string): boolean => /^\/invitations\/[\w-]{43}$/.test(path);

export class Joining {
  private readonly secure: boolean;

  constructor(private readonly config: Config<'portal'>) {
    this.secure = config.COMITY_PORTAL_URL.startsWith('https:');
  }

  async keep(response: Response, { accessToken, subject }: SignedIn): Promise<void> {
    const sealed = await seal(this.config.COMITY_SESSION_SECRET, { accessToken, subject }, SECONDS);
    addCookie(response, COOKIE, sealed, { secure: this.secure, maxAge: SECONDS });
  }

  current(request: Request): Promise<Joined | null> {
    return unseal<Joined>(this.config.COMITY_SESSION_SECRET, cookieOf(request, COOKIE, { secure: this.secure }) ?? '');
  }

  forget(response: Response): void {
    addCookie(response, COOKIE, '', { secure: this.secure, maxAge: 0 });
  }
}
