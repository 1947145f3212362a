/** The effects of a dossier in one activity: its messages and its mails, each idempotent, neither waiting for the other. */
import { heartbeat } from '@temporalio/activity';
import type { DossierRef, EffectActivities } from '@comity/contracts/engine';
import { deliverMessages, type CourierParts } from './deliver.ts';
import { type MailParts, sendMails } from './mail.ts';

/** A third of the workflow's heartbeat timeout: a worker that was killed is missed soon, one that is busy is not. */
const HEARTBEAT_MS = 3_000;

export function effectActivities(parts: CourierParts & MailParts): EffectActivities {
  return {
    async dispatchEffects(ref: DossierRef) {
      const alive = setInterval(heartbeat, HEARTBEAT_MS);
      try {
        const pauses = await Promise.all([deliverMessages(ref, parts), sendMails(ref, parts)]);
        const waiting = pauses.filter((pause) => pause !== null);
        return { retryInMs: waiting.length === 0 ? null : Math.max(500, Math.min(...waiting)) };
      } finally {
        clearInterval(alive);
      }
    },
  };
}
