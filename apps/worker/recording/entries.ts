/**
 * Turns a checked entry into a message of the side in whose name it was entered. Its envelope is signed by the
 * organization that entered it, because nobody else can vouch for it; the mark beside it says so.
 */
import { messagesOf } from '@comity/domain/by-hand/rows';
import { signEnvelope } from '@comity/exchange/signature';
import { keepEntered, nextNumberFrom } from '@comity/persistence/recording/by-hand';
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
  for (const { code, body } of messagesOf(entry, at)) {
    const envelope = signEnvelope(
      {
        version: 1,
        from: { organization: peer.organizationCode, dossier: peer.dossier, kind: peer.kind, side: peer.side },
        to: { organization: organization.code, dossier: ref.dossier, kind: ref.kind, side: ref.side },
        number: await nextNumberFrom(manager, ref, peer),
        code,
        at,
        exercise: organization.exercise !== null,
        body,
      },
      privateKey,
    );
    await keepEntered(manager, ref, peer.organizationId, envelope, entered);
  }
}
