/**
 * Receiving a message needs these answers of the database and the engine: the exchange asks, and persistence answers.
 * `Key` is a key in the form of their cryptography, which this room does not know.
 */
import type { OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Attachment, Envelope, ExchangeReceipt, Rejection } from './exchange.ts';
import type { KeptMessage } from './signing.ts';

export interface KnownOrganization<Key> {
  id: string;
  kind: OrganizationKind;
  /** False until its two first administrators have accepted: nothing is sent to it or by it before. */
  active: boolean;
  /** The State is given by its ISO 3166-1 alpha-2 code. */
  state: string;
  /** This is the id of the exercise; it is null for a real organization. */
  exercise: string | null;
  publicKey: Key;
}

export type UnsignedReceipt = Omit<ExchangeReceipt, 'signature'>;

/** `receivedAt` is on the wall clock. */
export type KeepOutcome = { outcome: 'kept'; receivedAt: string } | { outcome: 'rejected'; reason: Rejection };

export interface ReceivingPorts<Key> {
  organization: (code: string) => Promise<KnownOrganization<Key> | null>;
  documentDigest: (document: Attachment) => string;
  /** Returns true if the summary of a request, and what an amendment says it changes, follow from its documents when that State is the requester. */
  summaryHolds: (envelope: Envelope, documents: Attachment[], requestingState: string) => boolean;
  /** Keeps message and documents in one transaction, once; it tells a reused number apart from a repetition. */
  keep: (
    to: KnownOrganization<Key>,
    from: KnownOrganization<Key>,
    envelope: Envelope,
    documents: Attachment[],
  ) => Promise<KeepOutcome>;
  wake: (to: KnownOrganization<Key>, envelope: Envelope) => Promise<unknown>;
  /** Signs, in the addressee's name, that the message is durable. */
  receipt: (kept: KeptMessage, receipt: UnsignedReceipt) => Promise<ExchangeReceipt>;
  /** Notes a rejected message by its reason and its digest, never by its content. */
  recordRejection: (reason: Rejection, envelope: unknown) => Promise<void>;
}
