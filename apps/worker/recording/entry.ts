/**
 * Makes the ledger entry of an event, which is what is hashed (RFC 8785, then RFC 6962 leaf hashing). It holds the
 * digests of every document that the event names, so the entry proves the texts without containing them.
 */
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { Status } from '@comity/vocabulary/values/statuses';
import type { Actor } from '@comity/domain/events/act';
import type { DossierEvent } from '@comity/domain/events/event';

export interface LedgerEntry {
  version: 1;
  organization: string;
  dossier: string;
  seq: number;
  kind: DossierEvent['kind'];
  code: string;
  phase: string | null;
  /** The instant of the event in UTC; in an exercise it is that of the exercise's clock. */
  at: string;
  actor: Actor | null;
  statusBefore: Status | null;
  statusAfter: Status;
  basis: string;
  payload: unknown;
  /** The number and sender of a message, so that both ledgers name the same message. */
  message: { sender: string; number: number; digest: string } | null;
  refusal: { code: string; about: string[] } | null;
  /** Where people entered the message for a side that does not use Comity: the source, and the two people. */
  entered?: EnteredFrom;
}

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
      return event.body;
    case 'clock':
      return { subject: event.subject, daysLeft: event.daysLeft };
  }
}

export function phaseOf(event: DossierEvent): string | null {
  if (event.kind === 'clock') return event.phase;
  return event.kind === 'message' ? 'received' : null;
}
