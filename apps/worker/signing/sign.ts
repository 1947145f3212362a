/**
 * Signs for the api, which has no signing key: the receipt of a message that the inbox holds and its sender has signed,
 * and the head of a ledger at a size that it has reached. What is signed is read here and not taken from who asks, so
 * nobody who can ask has anything else signed.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { ExchangeReceipt } from '@comity/contracts/exchange';
import type { KeptMessage, LedgerSize, Signed, SigningActivities } from '@comity/contracts/signing';
import { envelopeDigest, signReceipt } from '@comity/exchange/signature';
import { signCheckpoint } from '@comity/ledger/checkpoint';
import { keyName, noteKeyOf, noteSigner } from '@comity/ledger/note-key';
import { inOrganization } from '@comity/persistence/context';
import { headAt } from '@comity/persistence/ledger-export';
import type { SignatureCheck } from '@comity/persistence/recording/genuine';
import { keptMessage } from '@comity/persistence/recording/inbox';
import { organizationById } from '@comity/persistence/recording/organizations';
import type { DataSource, EntityManager } from 'typeorm';

export interface SigningParts {
  dataSource: DataSource;
  /** Name of this installation, with which the names of its keys begin. */
  installation: string;
  signatureHolds: SignatureCheck;
  privateKey: (manager: EntityManager, organization: string) => Promise<KeyObject>;
}

export function signingActivities(parts: SigningParts): SigningActivities {
  return {
    sign: (input) =>
      inOrganization<Signed>(parts.dataSource, input.of.organization, (manager) =>
        input.what === 'receipt' ? receiptOf(manager, input.of, parts) : checkpointOf(manager, input.of, parts),
      ),
  };
}

async function receiptOf(
  manager: EntityManager,
  message: KeptMessage,
  { privateKey, signatureHolds }: SigningParts,
): Promise<ExchangeReceipt | null> {
  const kept = await keptMessage(manager, message, signatureHolds);
  if (kept === null) return null;
  const { envelope, receivedAt } = kept;
  const receipt = { message: envelopeDigest(envelope), receivedAt, outcome: 'STORED' as const };
  return signReceipt(receipt, await privateKey(manager, message.organization));
}

async function checkpointOf(
  manager: EntityManager,
  { organization, size }: LedgerSize,
  { privateKey, installation }: SigningParts,
): Promise<string | null> {
  const owner = await organizationById(manager, organization);
  const head = await headAt(manager, organization, size);
  if (owner === null || head === null) return null;
  const key = await privateKey(manager, organization);
  const named = noteKeyOf(keyName(installation, owner.code), createPublicKey(key));
  return signCheckpoint(head, named, noteSigner(key));
}
