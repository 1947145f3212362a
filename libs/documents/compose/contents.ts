/**
 * The numbered parts of a paper: what the act or the message states, whole, and what people wrote in it. A request is set out
 * as a request; deliberations that stay at home are in none.
 */
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import { storedRequest } from '@comity/contracts/request-form';
import type { DocumentKind } from '@comity/vocabulary/codes/document-kinds';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import type { Block, Section } from '../model.ts';
import { decidedBy, documentTerm, isForProvider, isKeptAtHome, isUnsaid } from './definition.ts';
import { factsOf } from './facts.ts';
import { partyName } from './letterhead.ts';
import { orderKindBlocks } from './order-kind.ts';
import { pathBlocks } from './path-blocks.ts';
import { preservationParts } from './preservation-request.ts';
import type { Reading } from './reading.ts';
import { identifierLines, stated } from './speaker.ts';
import { exactBlocks, writtenText } from './written.ts';

/** The event that a paper is made of: an act or a message, or a message that is still to be carried. */
export type Told = Pick<EventView, 'kind' | 'code' | 'facts' | 'documents'>;

export function contentsOf(reading: Reading, kind: DocumentKind, event: Told): Section[] {
  if (kind === 'PRESERVATION_REQUEST' || kind === 'MLA_REQUEST') {
    const request = preservationParts(reading, requestOf(reading, event));
    if (request !== null) return request;
  }
  const said = [...decision(reading, event), ...factsOf(reading, event)];
  return [
    ...(said.length === 0 ? [] : [part(reading.label('CONTENTS'), said)]),
    ...textsOf(reading, event),
    ...(namesItsData(kind, event) ? [] : concerned(reading, !isForProvider(event))),
  ];
}

function decision(reading: Reading, event: Told): Block[] {
  const items = stated([{ term: reading.label('DECISION'), text: decidedBy(reading, event) }]);
  return items.length === 0 ? [] : [{ kind: 'definitions', items }];
}

/** An amendment says what changes, an order what it orders, and what names identifiers concerns these alone. */
function namesItsData(kind: DocumentKind, event: Told): boolean {
  if (kind === 'AMENDMENT' || kind === 'AMENDMENT_DECISION') return true;
  if (kind === 'RELEASE') return 'targets' in event.facts || 'holds' in event.facts;
  return isForProvider(event);
}

/** A request reads as it was sent, whatever was amended in it since. */
function requestOf(reading: Reading, { documents }: Told): RequestForm | null {
  const named = documents.find(({ field }) => field === 'request');
  return named === undefined ? null : requestIn(reading.content(named.digest));
}

function requestIn(content: unknown): RequestForm | null {
  const isRequest = typeof content === 'object' && content !== null && 'offences' in content;
  return isRequest ? storedRequest(content as RequestForm) : null;
}

/** An amended request stands under its heading in the parts of a request. */
function setOut(reading: Reading, heading: string, request: RequestForm): Section[] {
  const parts = preservationParts(reading, request) ?? [];
  return [part(heading, []), ...parts.map((one): Section => ({ ...one, level: 3 }))];
}

function textsOf(reading: Reading, event: Told): Section[] {
  return event.documents.flatMap(({ field, digest }): Section[] => {
    if (field === 'shown' || isKeptAtHome(event, field) || isUnsaid(event, field)) return [];
    const request = requestIn(reading.content(digest));
    if (request !== null) return setOut(reading, documentTerm(reading, event, field), request);
    const path = pathBlocks(reading, reading.content(digest));
    if (path !== null) return [part(documentTerm(reading, event, field), path)];
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
function concerned(reading: Reading, withProvider: boolean): Section[] {
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
    parties.provider === null || !withProvider
      ? []
      : [
          {
            kind: 'definitions',
            items: [{ term: reading.word('sides', 'provider'), text: partyName(reading, 'provider') }],
          },
        ];
  return [part(reading.label('CONCERNED'), [...provider, table])];
}

function part(heading: string, blocks: Block[]): Section {
  return { heading, level: 2, blocks };
}
