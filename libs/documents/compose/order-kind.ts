/** Says on the paper of an order what the law of the State says of its kind: what it is called, how long, by whom. */
import { orderedKind } from '@comity/contracts/documents';
import { orderKindLines } from '@comity/vocabulary/fields/order-kind';
import type { Block } from '../model.ts';
import type { Reading } from './reading.ts';

/** An order of an earlier version says in its text how long it holds. */
export function orderKindBlocks(reading: Reading, digest: string): Block[] {
  const content = reading.content(digest);
  const said = typeof content === 'object' && content !== null && 'kind' in content ? content.kind : null;
  const { data: kind } = orderedKind.safeParse(said);
  if (kind === undefined) return [];
  const lines = [
    reading.say(kind.paper),
    ...(kind.citation === null ? [] : [reading.say(kind.citation)]),
    ...orderKindLines(kind, reading.language),
  ];
  return lines.map((text) => ({ kind: 'paragraph', text }));
}
