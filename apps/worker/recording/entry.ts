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
