/**
 * A ledger entry records an event in the form that is hashed (RFC 8785, then RFC 6962 leaf hashing). It holds the
 * digests of every document that the event names, so the entry proves the texts without containing them.
 */
import type { Actor } from '@comity/domain/events/act';
import type { DossierEvent } from '@comity/domain/events/event';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { Status } from '@comity/vocabulary/values/statuses';

/** An event of administration concerns no dossier; its details stay with the organization, and their digest is proved. */
export interface AdministrationEntry {
  version: 1;
  organization: string;
  administration: number;
  code: string;
  at: string;
  /** Null where the operator acts, or whoever accepts an invitation. */
  member: string | null;
  /** SHA-256 of the canonical form of the details. */
  detail: string;
}

export interface LedgerEntry {
  version: 1;
  organization: string;
  dossier: string;
  seq: number;
  kind: DossierEvent['kind'];
  code: string;
  phase: string | null;
  /** This is the instant of the event, UTC; the exercise clock in an exercise. */
  at: string;
  actor: Actor | null;
  statusBefore: Status | null;
  statusAfter: Status;
  basis: string;
  payload: unknown;
  /** This is the number and sender of a message, so that both ledgers name the same message. */
  message: { sender: string; number: number; digest: string } | null;
  refusal: { code: string; about: string[] } | null;
  /**
   * It is set where two people entered the message for a side that does not use Comity: the source and the two people.
   */
  entered?: EnteredFrom;
  /** It is set where the event pages people of a contact point, or answers a page: whom, and what became of those before. */
  pages?: {
    people: { member: string; code: string }[];
    before: { member: string; seq: number; status: string; sentAt: string | null }[];
  };
}
