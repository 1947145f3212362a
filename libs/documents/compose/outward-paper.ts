/**
 * A paper of this organization to another, or of another to it: a request, a decision, a notice, an order. It says what the
 * act or the message states, whole, and what people wrote in it; deliberations that stay at home are not in it.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { storedRequest } from '@comity/contracts/request-form';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { isMessageCode, MESSAGES } from '@comity/vocabulary/messages';
import type { OutwardKind } from '@comity/texts/groups/openings';
import type { Side } from '@comity/vocabulary/values/plain';
import type { Approval, Block, ReadableDocument, Section } from '../model.ts';
import { sealed } from '../seal.ts';
import { documentTerm, isForProvider, isKeptAtHome, isUnsaid } from './definition.ts';
import { factsOf } from './facts.ts';
import { approvalsOf, basisSection } from './frame.ts';
import { letterheadOf, partyName } from './letterhead.ts';
import { orderKindBlocks } from './order-kind.ts';
import { preservationParts } from './preservation-request.ts';
import type { Reading } from './reading.ts';
import { identifierLines } from './speaker.ts';
import { exactBlocks, writtenText } from './written.ts';

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
    letterhead: letterheadOf(reading, { kind: named, from, to, at, signed }),
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

function contentsOf(reading: Reading, kind: OutwardKind, event: EventView): Section[] {
  if (kind === 'PRESERVATION_REQUEST' || kind === 'MLA_REQUEST') {
    const request = preservationParts(reading, requestOf(reading, event));
    if (request !== null) return request;
  }
  const stated = factsOf(reading, event);
  return [
    ...(stated.length === 0 ? [] : [part(reading.label('CONTENTS'), stated)]),
    ...textsOf(reading, event),
    ...(isForProvider(event) ? [] : concerned(reading)),
  ];
}

/** A request reads as it was sent, whatever was amended in it since. */
function requestOf(reading: Reading, { documents }: EventView): RequestForm | null {
  const named = documents.find(({ field }) => field === 'request');
  const content = named === undefined ? null : reading.content(named.digest);
  const isRequest = typeof content === 'object' && content !== null && 'offences' in content;
  return isRequest ? storedRequest(content as RequestForm) : null;
}

function textsOf(reading: Reading, event: EventView): Section[] {
  return event.documents.flatMap(({ field, digest }): Section[] => {
    if (field === 'shown' || isKeptAtHome(event, field) || isUnsaid(event, field)) return [];
    const written = writtenText(reading, digest);
    if (written === null) return [];
    return [
      part(documentTerm(reading, event, field), [
        ...orderKindBlocks(reading, digest),
        ...exactBlocks(reading, written),
      ]),
    ];
  });
}

/** The identifiers of the request that is answered. */
function concerned(reading: Reading): Section[] {
  const { targets, parties } = reading.dossier;
  if (targets.length === 0) return [];
  const table: Block = {
    kind: 'table',
    caption: null,
    columns: [
      { heading: reading.label('IDENTIFIER'), share: 5 },
      { heading: reading.label('DATA'), share: 4 },
    ],
    rows: targets.map((target) => [
      identifierLines(reading, target),
      target.categories.map((category) => reading.word('dataCategories', category)).join('\n'),
    ]),
  };
  const provider: Block[] =
    parties.provider === null
      ? []
      : [
          {
            kind: 'definitions',
            items: [{ term: reading.word('sides', 'provider'), text: partyName(reading, 'provider') }],
          },
        ];
  return [part(reading.label('CONCERNED'), [...provider, table])];
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

function part(heading: string, blocks: Block[]): Section {
  return { heading, level: 2, blocks };
}
