/**
 * What receiving a message needs of the database and the engine: the exchange asks, persistence answers. `Key` is a key as
 * the cryptography of those two holds it, which this room does not know.
 */
import type { Attachment, Envelope, Rejection } from './exchange.ts';

export interface KnownOrganization<Key> {
  id: string;
  kind: 'STATE' | 'PROVIDER' | 'OPERATOR';
  /** ISO 3166-1 alpha-2. */
  state: string;
  /** Exercise id; null for a real organization. */
  exercise: string | null;
  publicKey: Key;
}

/** `receivedAt` is wall clock. */
export type Kept = { outcome: 'kept'; receivedAt: string } | { outcome: 'rejected'; reason: Rejection };

export interface ReceivingPorts<Key> {
  organization: (code: string) => Promise<KnownOrganization<Key> | null>;
  privateKey: (organizationId: string) => Promise<Key>;
  documentDigest: (document: Attachment) => string;
  /** Whether the summary of a request is what its documents say in the mouth of this State. */
  summaryHolds: (envelope: Envelope, documents: Attachment[], requestingState: string) => boolean;
  /** Keeps message and documents in one transaction, once; tells a reused number apart from a repetition. */
  keep: (
    to: KnownOrganization<Key>,
    from: KnownOrganization<Key>,
    envelope: Envelope,
    documents: Attachment[],
  ) => Promise<Kept>;
  wake: (to: KnownOrganization<Key>, envelope: Envelope) => Promise<'AWAKE' | 'CLOSED'>;
  /** A rejected message leaves its reason and its digest, never its content. */
  recordRejection: (reason: Rejection, envelope: unknown) => Promise<void>;
}
