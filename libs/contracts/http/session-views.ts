/** What the api tells of a person's own sessions. */
import { z } from 'zod';
import { instant } from './answer-parts.ts';

export const beganSchema = z.strictObject({
  /** Whether the session before was the same person's; null where there was none. */
  same: z.boolean().nullable(),
});
export type BeganView = z.infer<typeof beganSchema>;

export const endedSchema = z.strictObject({
  /** The sealed hint that the session began with; null where it had ended before, and for an access token. */
  hint: z.string().nullable(),
});
export type EndedView = z.infer<typeof endedSchema>;

export const sessionsSchema = z.strictObject({
  /** After so many minutes without use a session is over. */
  idleMinutes: z.int(),
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      current: z.boolean(),
      begunAt: instant,
      usedAt: instant,
      address: z.string(),
      agent: z.string(),
    }),
  ),
});
export type SessionsView = z.infer<typeof sessionsSchema>;
