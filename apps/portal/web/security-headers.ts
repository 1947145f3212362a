import type { ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Config } from '@comity/platform/config';

/**
 * Everything comes from this origin and nothing is inline, so a text that slipped through escaping still could not run.
 * `form-action` also names the issuer, because browsers check the redirects that follow a posted form.
 */
export function securityHeaders(config: Config<'portal'>): ReturnType<typeof helmet> {
  const secure = config.COMITY_PORTAL_URL.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'", new URL(config.COMITY_OIDC_ISSUER).origin],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * Pages hold contents of cases: neither a cache on the way nor the browser keeps them, so Back shows nothing after the
 * sign-out (RFC 9111 section 5.2.2.5).
 */
export function keepNowhere(_request: unknown, response: ServerResponse, next: () => void): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
