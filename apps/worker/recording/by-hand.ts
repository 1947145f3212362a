/** Adds the sides that do not use Comity to the state and the notices of a recorded event. */
import type { Side } from '@comity/vocabulary/values/plain';
import type { Notice } from '@comity/domain/events/decision';
import type { DossierEvent } from '@comity/domain/events/event';
import type { DossierState } from '@comity/domain/state/dossier';
import type { OutgoingMessage } from './envelopes.ts';

/** The state lists by number the messages that a person has to send, and the sides that are reached by hand. */
export function withSidesByHand(
  state: DossierState,
  event: DossierEvent,
  outgoing: readonly OutgoingMessage[],
  at: string,
): DossierState {
  const waiting = outgoing.filter(({ peer }) => peer.byHand);
  const heard = event.kind === 'message' && event.entered !== undefined ? [event.from] : [];
  if (waiting.length + heard.length === 0) return state;
  const { sides, unsent, entries } = state.byHand ?? { sides: [], unsent: [], entries: [] };
  const known = new Set<Side>([...sides, ...heard, ...waiting.map(({ peer }) => peer.side)]);
  const added = waiting.map(({ peer, number, envelope }) => ({ to: peer.side, number, code: envelope.code, at }));
  return { ...state, byHand: { ...state.byHand, sides: [...known], unsent: [...unsent, ...added], entries } };
}

/** The person who answers for the dossier is told that the courier will not send the message. */
export function sendingNotices(outgoing: readonly OutgoingMessage[]): Notice[] {
  return outgoing.some(({ peer }) => peer.byHand) ? [{ code: 'SEND_BY_HAND', to: [] }] : [];
}
