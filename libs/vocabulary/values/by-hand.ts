/** People stand in by these values for a connection to a side that does not use Comity. */
import type { Digest, Instant, Side } from './plain.ts';

/** An organization is reached by hand in one of these ways. */
export const WAYS = ['EMAIL', 'OWN_PORTAL', 'COURIER', 'DIPLOMATIC_CHANNEL', 'TELEPHONE'] as const;
export type Way = (typeof WAYS)[number];

export const REACHED = ['COMITY', ...WAYS] as const;

/** The entry of an organization in the directory says how it is reached. */
export type Reached = (typeof REACHED)[number];

/** States an outgoing message, and how a person has sent it. */
export interface SendingFacts {
  to: Side;
  number: number;
  way: Way;
  sentAt: Instant;
  /** The sender read the clock in this IANA zone. */
  zone: string;
  /** The text says to whom it went. */
  recipient: Digest;
  /** The attachment is the receipt, the confirmation of delivery or the signed copy. */
  proof: Digest;
}

/** Says where an entered message comes from. */
export interface EntrySource {
  way: Way;
  receivedAt: Instant;
  zone: string;
  /** The text says from whom it came. */
  sender: Digest;
  /** The attachment is the letter, the e-mail or the note of the call. */
  original: Digest;
}

/** A person read this in the answer of a side; it is stated as the message that the side would have sent. */
export interface EntryFacts extends EntrySource {
  from: Side;
  /** It is a message code; the body has been parsed by that code's schema. */
  code: string;
  body: Record<string, unknown>;
}

/** An entered message carries this mark into its event, its facts and the ledger. */
export interface EnteredFrom extends EntrySource {
  /** These members are who entered it, and who compared it with the original. */
  by: string;
  checkedBy: string;
}
