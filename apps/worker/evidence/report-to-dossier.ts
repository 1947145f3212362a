/**
 * Reports a result of the machine to its own dossier: a signed message of the dossier to itself, numbered like every
 * other. It is kept in the transaction that ends the work, so it is sent exactly once; a dossier that is not woken
 * afterwards is woken by the sweep.
 */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { DossierRef } from '@comity/contracts/engine';
import { messageBodies } from '@comity/contracts/exchange';
import { signedOrEntered } from '@comity/exchange/entered-seal';
import { saveDocuments } from '@comity/persistence/documents';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { keepMessage } from '@comity/persistence/recording/inbox';
import { lastNumberFrom } from '@comity/persistence/recording/arrivals';
import type { EntityManager } from 'typeorm';
import { type DossierContext, nowOf, senderOf } from '../recording/dossier-context.ts';
import { envelopesOf } from '../recording/envelopes.ts';

type SelfMessage = { [C in 'package_sealed' | 'verification']: { code: C; body: MessageBodies[C] } }[
  'package_sealed' | 'verification'];

/** `context` holds the dossier's row locked, so that no two messages take the same number. */
export async function reportToDossier(
  manager: EntityManager,
  context: DossierContext,
  { code, body }: SelfMessage,
  documents: readonly { kind: string; content: unknown }[],
  masterKey: Buffer,
): Promise<void> {
  messageBodies[code].parse(body);
  const { ref, organization } = context;
  const holds = signedOrEntered(masterKey);
  const own: Pick<DossierRef, 'dossier' | 'kind' | 'side'> = ref;
  const peer = {
    ...own,
    organizationId: organization.id,
    organizationCode: organization.code,
    lastNumber: await lastNumberFrom(manager, ref, ref, holds),
    byHand: false,
  };
  const sender = senderOf(context, await readPrivateKey(manager, ref.organization, masterKey));
  const send = { to: ref.side, code, body } as Parameters<typeof envelopesOf>[0][number];
  const [outgoing] = envelopesOf([send], sender, [peer], nowOf(organization, Date.now()));
  if (outgoing === undefined) throw new Error('The message was not made');
  const kept = await keepMessage(manager, organization.id, organization.id, outgoing.envelope, holds);
  if (kept.outcome === 'rejected') throw new Error(`The dossier does not take its own message: ${kept.reason}`);
  await saveDocuments(manager, ref.organization, documents);
}
