/** Returns code, payload and phase of an event for its ledger entry. */
import type { DossierEvent } from '@comity/domain/events/event';

export function codeOf(event: DossierEvent): string {
  switch (event.kind) {
    case 'act':
      return event.name;
    case 'message':
      return event.code;
    case 'clock':
      return event.clock;
  }
}

export function payloadOf(event: DossierEvent): unknown {
  switch (event.kind) {
    case 'act':
      return event.detail;
    case 'message':
      return event.ownLaw === undefined ? event.body : { ...event.body, ownLaw: event.ownLaw };
    case 'clock':
      return { subject: event.subject, daysLeft: event.daysLeft };
  }
}

export function phaseOf(event: DossierEvent): string | null {
  if (event.kind === 'clock') return event.phase;
  return event.kind === 'message' ? 'received' : null;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Returns the digests that the payload of an event names at any depth. */
export function digestsIn(payload: unknown): string[] {
  if (typeof payload === 'string') return DIGEST.test(payload) ? [payload] : [];
  return typeof payload === 'object' && payload !== null ? Object.values(payload).flatMap(digestsIn) : [];
}
