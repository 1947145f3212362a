/**
 * Carries out the effects of a dossier in one activity: its messages and its mails, each idempotent, neither waiting
 * for the other.
 */
import { heartbeat } from '@temporalio/activity';
import type { DossierRef, EffectActivities } from '@comity/contracts/engine';
import type { DossierKey } from '@comity/persistence/recording/states';
import { deliverMessages, type CourierParts } from './deliver.ts';
import { type MailParts, sendMails } from './mail.ts';

/**
 * The heartbeat comes at a third of the workflow's heartbeat timeout: a worker that was killed is missed soon, one that
 * is busy is not.
 */
const HEARTBEAT_MS = 3_000;

export type EffectParts = CourierParts & MailParts;

export function effectActivities(parts: EffectParts): EffectActivities {
  return {
    async dispatchEffects(ref: DossierRef) {
      const alive = setInterval(heartbeat, HEARTBEAT_MS);
      try {
        return { retryInMs: await dispatch(ref, parts) };
      } finally {
        clearInterval(alive);
      }
    },
  };
}

/** Returns the milliseconds until the next attempt is worthwhile; null when nothing waits any more. */
export async function dispatch(key: DossierKey, parts: EffectParts): Promise<number | null> {
  const pauses = await Promise.all([deliverMessages(key, parts), sendMails(key, parts)]);
  const waiting = pauses.filter((pause) => pause !== null);
  return waiting.length === 0 ? null : Math.max(500, Math.min(...waiting));
}
