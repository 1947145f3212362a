/**
 * A paper of this organization to another, or of another to it: a request, a decision, a notice, an order. It says what the
 * act or the message states, whole, and what people wrote in it; deliberations that stay at home are not in it.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { isMessageCode, MESSAGES } from '@comity/vocabulary/messages';
import type { OutwardKind } from '@comity/texts/groups/openings';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Approval, ReadableDocument } from '../model.ts';
import { sealed } from '../seal.ts';
import { contentsOf } from './contents.ts';
import { isForProvider } from './definition.ts';
import { approvalsOf, basisSection } from './frame.ts';
import { letterheadOf, partyName } from './letterhead.ts';
import type { Reading } from './reading.ts';

export interface Outward {
  kind: OutwardKind;
  event: EventView;
  /** The acts of those who stand for it; none where another organization does. */
  signed: readonly EventView[];
}

export function outwardPaper(reading: Reading, { kind, event, signed }: Outward): ReadableDocument {
  const { dossier } = reading.facts;
  const forProvider = isForProvider(event);
  const { from, to } = waysOf(reading, event, forProvider);
  const at = signed.at(-1)?.at ?? event.at;
  const byMachine = kind === 'TRANSLATION' && event.facts['made'] === 'MACHINE';
  const named = byMachine ? 'MACHINE_TRANSLATION' : kind;
  return sealed({
    kind: named,
    language: reading.language,
    title: reading.word('documentKinds', named),
    issuer: partyName(reading, from),
    reference: dossier.reference,
    at,
    dated: reading.at(at),
    letterhead: letterheadOf(reading, { kind: named, from, to, at, signed, theirs: referenceIn(reading, event) }),
    exercise: dossier.exercise,
    warning: null,
    sections: [
      ...contentsOf(reading, kind, event),
      ...basisSection(
        reading,
        [event, ...signed].map(({ basis }) => basis),
      ),
    ],
    approvals: signed.length > 0 ? approvalsOf(reading, signed, forProvider) : [underSeal(reading, from, at)],
  });
}

/** What another organization sends carries its signature and names none of its people. */
function underSeal(reading: Reading, from: Side, at: string): Approval {
  return {
    did: reading.label('UNDER_SEAL'),
    name: partyName(reading, from),
    office: '',
    roles: '',
    at: reading.at(at),
  };
}

/** An order has the reference of the authority that made it. */
function referenceIn(reading: Reading, { documents }: EventView): string {
  const contents = documents.map(({ digest }) => reading.content(digest));
  const found = contents.find((one) => typeof one === 'object' && one !== null && 'reference' in one);
  const reference = (found as { reference?: unknown } | undefined)?.reference;
  return typeof reference === 'string' ? reference : '';
}

/** From whom to whom it goes: as the message says, and an act goes from this side to the one that it concerns. */
function waysOf(reading: Reading, event: EventView, forProvider: boolean): { from: Side; to: Side } {
  const { side } = reading.dossier;
  if (event.kind === 'message' && isMessageCode(event.code)) {
    const { from, to } = MESSAGES[event.code];
    const sender = from.length === 1 ? from[0] : undefined;
    const here = event.phase === 'sent' ? side : (sender ?? (side === 'requesting' ? 'receiving' : 'requesting'));
    if (to === 'requesting' || to === 'receiving' || to === 'provider') return { from: here, to };
    return { from: here, to: event.phase === 'sent' ? OTHER[side] : side };
  }
  return { from: side, to: forProvider && side === 'receiving' ? 'provider' : OTHER[side] };
}

const OTHER: Record<Side, Side> = { requesting: 'receiving', receiving: 'requesting', provider: 'receiving' };
