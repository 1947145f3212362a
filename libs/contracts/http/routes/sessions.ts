/**
 * By these routes the portal begins and ends the sessions of people. Whoever was signed in by a session sends
 * `Authorization: Session` with its opaque id in place of an access token.
 */
import { line } from '@comity/vocabulary/schemas';
import { z } from 'zod';
import { beganSchema, endedSchema, sessionsSchema } from '../session-views.ts';
import type { RouteSpec } from '../route-spec.ts';
import { V1, MEMBER, READING, ID } from './route-parts.ts';

const ID_TOKEN_LIMIT = 12_000;
/** What seals a token is its JSON, encrypted and in base64url, which is a third longer, and a few hundred characters. */
const SEALED_LIMIT = 1.5 * ID_TOKEN_LIMIT;
/** 32 random bytes in base64url. */
const secret = z.string().regex(/^[\w-]{43}$/);

export const sessionsRoutes = {
  beginSession: {
    method: 'POST',
    path: `${V1}/sessions`,
    summary: 'Begin a session for whoever the access token and an id token for the portal name',
    permission: MEMBER,
    audit: 'session.begun',
    body: z.strictObject({
      secret,
      /** The session that the same browser had before, which ends. */
      before: secret.nullable(),
      /** The issuer has just made it for the portal; the issuer's name of its own session is read in it. */
      idToken: z.string().max(ID_TOKEN_LIMIT),
      /** The portal drew it for this sign-in, and the id token repeats it. */
      nonce: line(200),
      /** What the portal needs for the issuer's sign-out page, sealed by the portal. */
      hint: z.string().max(SEALED_LIMIT),
      agent: line(300),
    }),
    answers: { 200: beganSchema },
  },
  sessions: {
    method: 'GET',
    path: `${V1}/sessions`,
    summary: 'List the own open sessions',
    permission: MEMBER,
    audit: READING,
    answers: { 200: sessionsSchema },
  },
  endOtherSessions: {
    method: 'DELETE',
    path: `${V1}/sessions`,
    summary: 'End all own sessions but this one',
    permission: MEMBER,
    audit: 'session.others.ended',
    answers: { 200: sessionsSchema },
  },
  endSession: {
    method: 'DELETE',
    path: `${V1}/session`,
    summary: 'End this session',
    permission: MEMBER,
    audit: 'session.signed-out',
    answers: { 200: endedSchema },
  },
  endSessionById: {
    method: 'DELETE',
    path: `${V1}/sessions/:id`,
    summary: 'End one of the own sessions',
    params: ID,
    permission: MEMBER,
    audit: 'session.ended',
    answers: { 200: sessionsSchema },
  },
  backChannelSignOut: {
    method: 'POST',
    path: `${V1}/sessions/back-channel`,
    summary: 'End the sessions that the issuer signs out (OpenID Connect Back-Channel Logout 1.0)',
    permission: { public: 'a logout token proves the issuer by its signature' },
    audit: { none: 'each session that ends is noted for its person' },
    describes: z.strictObject({ logout_token: z.string().max(ID_TOKEN_LIMIT) }),
    form: true,
    answers: { 200: null },
  },
} as const satisfies Record<string, RouteSpec>;
