/** The values by which people stand in for a connection to a side that does not use Comity. */
import type { Digest, Instant, Side } from './plain.ts';

/** How an organization is reached by hand. */
export const WAYS = ['EMAIL', 'OWN_PORTAL', 'COURIER', 'DIPLOMATIC_CHANNEL', 'TELEPHONE'] as const;
export type Way = (typeof WAYS)[number];

export const REACHED = ['COMITY', ...WAYS] as const;

/** How an organization is reached, as its entry in the directory says. */
export type Reached = (typeof REACHED)[number];

/** An outgoing message, and how a person has sent it. */
export interface SendingFacts {
  to: Side;
  number: number;
  way: Way;
  sentAt: Instant;
  /** IANA zone in which the sender read the clock. */
  zone: string;
  /** Text: to whom it went. */
  recipient: Digest;
  /** Attachment: the receipt, the confirmation of delivery, the signed copy. */
  proof: Digest;
}

/** Where an entered message comes from. */
export interface EntrySource {
  way: Way;
  receivedAt: Instant;
  zone: string;
  /** Text: from whom it came. */
  sender: Digest;
  /** Attachment: the letter, the e-mail, the note of the call. */
  original: Digest;
}

/** What a person read in the answer of a side, as the message that the side would have sent. */
export interface EntryFacts extends EntrySource {
  from: Side;
  /** A message code; its body has been parsed by that code's schema. */
  code: string;
  body: Record<string, unknown>;
}

/** The mark that an entered message carries into its event, its facts and the ledger. */
export interface EnteredFrom extends EntrySource {
  /** Members: who entered it, and who compared it with the original. */
  by: string;
  checkedBy: string;
}
