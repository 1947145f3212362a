/**
 * A side that does not use Comity is reached by hand (docs/rules 2.15): a message to it waits until a person has sent
 * it and recorded how, and its answer is entered by one person and checked by another. The dossier, its clocks and its
 * ledger are the same.
 */
import type { EntryFacts } from '@comity/vocabulary/values/by-hand';
import type { Instant, Side } from '@comity/vocabulary/values/plain';

/** An entry waits until a second person has checked it. */
export interface Entry extends EntryFacts {
  /** Number of the event that made the entry. */
  id: number;
  by: string;
  at: Instant;
}

export interface ByHandState {
  /** Sides that are reached by hand; fixed when the dossier first writes to them or hears from them. */
  sides: Side[];
  /** Messages that nobody has recorded as sent yet. */
  unsent: { to: Side; number: number; code: string; at: Instant }[];
  entries: Entry[];
  /** When the first message went out to each side; absent for sides to which it went before this was kept. */
  heard?: Partial<Record<Side, Instant>>;
  /** For a request that came by telephone: whether its written confirmation has arrived. */
  confirmation?: 'DUE' | 'GIVEN';
}
