/**
 * Receiving a message asks the database who the organizations are, needs one transaction that keeps message and
 * documents, and notes a rejection. The parcel's recipient opens its own context; the sender's is never needed.
 */
import { storedSnapshot } from '@comity/contracts/documents';
import { createHash, type KeyObject } from 'node:crypto';
import { bodyOf, kindOf, type Rejection } from '@comity/contracts/exchange';
import type { DossierRef } from '@comity/contracts/engine';
import type { ReceivingPorts } from '@comity/contracts/receiving';
import type { RuleSnapshot } from '@comity/domain/law/snapshot';
import type { DataSource } from 'typeorm';
import type { AmendmentChanges } from '@comity/vocabulary/values/amendment';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { RequestSummary } from '@comity/vocabulary/values/request-summary';
import { inOrganization } from './context.ts';
import { digestOf } from './digest.ts';
import { AlteredDocument, saveDocuments } from './documents.ts';
import { publicKeyOf } from './keys.ts';
import { publicOrganization } from './reads/organizations.ts';
import type { SignatureCheck } from './recording/genuine.ts';
import { keepMessage, recordRejection } from './recording/inbox.ts';

/** An amendment states these beside the request. */
interface Amending {
  before: string;
  changes: AmendmentChanges;
}

export interface ReceivingParts {
  dataSource: DataSource;
  /** Names what came from another installation by the bytes that came, which may be no envelope at all. */
  parcelDigest?: string | undefined;
  /** Signs a receipt in the name of the message's addressee. */
  receipt: ReceivingPorts<KeyObject>['receipt'];
  /** Checks the signatures of what is in the inbox already. */
  signatureHolds: SignatureCheck;
  /** Wakes the addressed dossier, or opens it. */
  wake: (ref: DossierRef) => Promise<unknown>;
  /** Derives the summary that these documents support, as the sender should have derived it. */
  summaryAsIn: (
    claimed: RequestSummary,
    form: RequestForm,
    snapshot: RuleSnapshot,
    requestingState: string,
  ) => RequestSummary;
  /** Says whether the changes of an amendment are those between its two versions. */
  changesHold: (before: RequestForm, after: RequestForm, changes: AmendmentChanges) => boolean;
}

export function receivingPorts({
  dataSource,
  parcelDigest,
  receipt,
  signatureHolds,
  wake,
  summaryAsIn,
  changesHold,
}: ReceivingParts): ReceivingPorts<KeyObject> {
  const note = (reason: Rejection, parcel: unknown): Promise<void> =>
    noteRejection(
      dataSource,
      reason,
      parcel,
      parcelDigest ??
        createHash('sha256')
          .update(JSON.stringify(parcel ?? null))
          .digest('hex'),
    );
  return {
    async organization(code) {
      const known = await publicOrganization(dataSource, code);
      if (known === null) return null;
      const { id, kind, state, exercise, active, publicKey } = known;
      return { id, kind, state, exercise, active, publicKey: publicKeyOf(publicKey) };
    },
    documentDigest: (document) => digestOf(document.content),
    summaryHolds({ code, body }, documents, requestingState) {
      const stated = bodyOf({ code, body }) as { request: string; summary: RequestSummary } & Partial<Amending>;
      const { request, summary, before, changes } = stated;
      const content = (digest: string): unknown => documents.find((one) => one.digest === digest)?.content;
      const form = content(request) as RequestForm;
      if (before !== undefined && changes !== undefined && !changesHold(content(before) as RequestForm, form, changes))
        return false;
      const snapshot = storedSnapshot(content(summary.snapshot) as RuleSnapshot);
      const derived = summaryAsIn(summary, form, snapshot, requestingState);
      return digestOf(derived) === digestOf(summary);
    },
    keep: (to, from, envelope, documents) =>
      inOrganization(dataSource, to.id, async (manager) => {
        const kept = await keepMessage(manager, to.id, from.id, envelope, signatureHolds);
        if (kept.outcome === 'kept') await saveDocuments(manager, to.id, documents);
        return kept;
      }).catch(async (error: unknown) => {
        // The sender has done nothing wrong: without a receipt it sends the message again until the other text is gone.
        if (error instanceof AlteredDocument) await note('DOCUMENT_ALTERED', { envelope, documents });
        throw error;
      }),
    wake(to, envelope) {
      const { dossier, side } = envelope.to;
      return wake({ organization: to.id, dossier, kind: kindOf(envelope.to), side });
    },
    receipt,
    recordRejection: note,
  };
}

/**
 * A parcel that nobody could parse at best names its sender and its addressee; neither is believed, and both are noted.
 */
async function noteRejection(
  dataSource: DataSource,
  reason: Rejection,
  parcel: unknown,
  digest: string,
): Promise<void> {
  const [from, to] = ['from', 'to'].map((party) => claimedOrganization(parcel, party));
  const addressee = to === null || to === undefined ? null : await publicOrganization(dataSource, to);
  const rejection = { reason, sender: from ?? null, envelopeDigest: digest, organization: addressee?.id ?? null };
  if (addressee === null) await recordRejection(dataSource, rejection);
  else await inOrganization(dataSource, addressee.id, (manager) => recordRejection(manager, rejection));
}

function claimedOrganization(parcel: unknown, party: string): string | null {
  const claim = ['envelope', party, 'organization'].reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    parcel,
  );
  return typeof claim === 'string' ? claim.replace(/[^\w.-]/g, '').slice(0, 64) : null;
}
