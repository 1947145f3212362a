/**
 * Turns a checked entry into a message of the side in whose name it was entered. Its envelope is signed by the
 * organization that entered it, because nobody else can vouch for it; the mark beside it says so.
 */
import { messagesOf } from '@comity/domain/by-hand/rows';
import { signedOrEntered } from '@comity/exchange/entered-seal';
import { signEnvelope } from '@comity/exchange/signature';
import { lastNumberFrom } from '@comity/persistence/recording/arrivals';
import { keepEntered } from '@comity/persistence/recording/inbox';
import type { EntityManager } from 'typeorm';
import type { EnteredFrom } from '@comity/vocabulary/values/by-hand';
import type { Entry } from '@comity/domain/state/by-hand';
import { type DossierContext, knownPeers } from './dossier-context.ts';
import type { RecordingTools } from './record-event.ts';

/** Puts the checked entry into the inbox; the caller records the arrivals in the same transaction. */
export async function takeEntry(
  manager: EntityManager,
  context: DossierContext,
  entry: Entry,
  { checkedBy, at }: { checkedBy: string; at: string },
  tools: RecordingTools,
): Promise<void> {
  const { ref, organization } = context;
  const peer = (await knownPeers(manager, context)).find((one) => one.side === entry.from);
  if (peer === undefined) throw new Error(`This dossier has no ${entry.from} side to hear from`);
  const { way, receivedAt, zone, sender, original, by } = entry;
  const entered: EnteredFrom = { way, receivedAt, zone, sender, original, by, checkedBy };
  const privateKey = await tools.privateKey(manager, ref.organization);
  const from = { organization: peer.organizationId, dossier: peer.dossier };
  const holds = signedOrEntered(tools.masterKey);
  let number = await lastNumberFrom(manager, ref, from, holds);
  for (const { code, body } of messagesOf(entry, at)) {
    number += 1;
    const envelope = signEnvelope(
      {
        version: 1,
        from: { organization: peer.organizationCode, dossier: peer.dossier, kind: peer.kind, side: peer.side },
        to: { organization: organization.code, dossier: ref.dossier, kind: ref.kind, side: ref.side },
        number,
        code,
        at,
        exercise: organization.exercise !== null,
        body,
      },
      privateKey,
    );
    const message = { sender: peer.organizationId, envelope, entered };
    await keepEntered(manager, ref.organization, message, holds);
  }
}
