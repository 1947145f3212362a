/** Finds the row of the lifecycle table that has decided a recorded event. */
import { namedBasis } from '@comity/domain/law/basis';
import type { From, Lifecycle, Row, To } from '@comity/domain/events/lifecycle';
import { isActRow, isClockRow, isMessageRow } from '@comity/domain/events/lifecycle';
import type { EventRecord } from './read.ts';

/**
 * A row is found by the event's name and the status in which it met the dossier. An approval carries out what waited
 * for it, which is the row of the proposed act, known by its basis. Returns null for a message that fitted no row any
 * more.
 */
export function decidingRow({ rows }: Lifecycle, event: EventRecord): Row | null {
  const from = (event.before ?? 'START') as From;
  const fitting = rows.filter((row) => row.from.includes(from));
  const own = fitting.filter((row) => bears(row, event));
  if (event.code !== 'approve') return own[0] ?? null;
  const proposed = fitting.find((row) => isActRow(row) && row.hands === 'TWO' && row.basis === event.basis);
  return proposed ?? own[0] ?? null;
}

function bears(row: Row, { kind, code, phase }: EventRecord): boolean {
  if (kind === 'act') return isActRow(row) && row.act === code;
  if (kind === 'message') return isMessageRow(row) && row.message === code;
  return isClockRow(row) && row.clock === code && row.phase === phase;
}

export function describeRow(row: Row): string {
  const path = `${row.from.join(' | ')} -> ${destinationOf(row.to)}`;
  if (isActRow(row))
    return `act ${row.act}: ${path}; by ${row.by.join(', ')}; hands ${row.hands}; ${namedBasis(row.basis)}`;
  if (isMessageRow(row)) return `message ${row.message} from ${row.fromSide}: ${path}; ${namedBasis(row.basis)}`;
  return `clock ${row.clock}, ${row.phase}: ${path}; ${namedBasis(row.basis)}`;
}

const destinationOf = (to: To): string => (typeof to === 'string' ? to : `one of ${to.among.join(', ')}`);
