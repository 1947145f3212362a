/**
 * Makes the outgoing messages of a decision: addressed, numbered per pair of dossiers, and signed. A peer's dossier id
 * is derived from ours, so that the first message can name it and a repetition names the same one.
 */
import type { KeyObject } from 'node:crypto';
import type { Envelope } from '@comity/contracts/exchange';
import { signEnvelope } from '@comity/exchange/signature';
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { Send } from '@comity/domain/events/decision';

export interface Peer {
  organizationId: string;
  organizationCode: string;
  dossier: string;
  kind: RequestKind;
  side: Side;
  /** The number of the last message sent to it; 0 before the first. */
  lastNumber: number;
  byHand: boolean;
}

export interface MessageSender {
  organizationCode: string;
  dossier: string;
  kind: RequestKind;
  side: Side;
  exercise: boolean;
  privateKey: KeyObject;
}

export interface OutgoingMessage {
  peer: Peer;
  number: number;
  envelope: Envelope;
}

/** Messages to one peer are numbered in the order of the decision. */
export function envelopesOf(
  sends: readonly Send[],
  sender: MessageSender,
  peers: readonly Peer[],
  at: string,
): OutgoingMessage[] {
  const numbers = new Map(peers.map((peer) => [peer.side, peer.lastNumber]));
  return sends.map((send) => {
    const peer = peers.find((one) => one.side === send.to);
    if (peer === undefined) throw new Error(`This dossier has no ${send.to} side to write to`);
    const number = (numbers.get(send.to) ?? 0) + 1;
    numbers.set(send.to, number);
    const envelope = signEnvelope(
      {
        version: 1,
        from: { organization: sender.organizationCode, dossier: sender.dossier, kind: sender.kind, side: sender.side },
        to: { organization: peer.organizationCode, dossier: peer.dossier, kind: peer.kind, side: peer.side },
        number,
        code: send.code,
        at,
        exercise: sender.exercise,
        body: send.body,
      },
      sender.privateKey,
    );
    return { peer, number, envelope };
  });
}
