/**
 * A side that does not use Comity is reached by hand (docs/rules 2.15): what goes to it waits until a person has sent
 * it and recorded how, and what it answers is entered by one person and checked by another. The dossier, its clocks and
 * its ledger are the same.
 */
import type { EntryFacts } from '@comity/vocabulary/values/by-hand';
import type { Instant, Side } from '@comity/vocabulary/values/plain';

/** Waits for a second person. */
export interface Entry extends EntryFacts {
  /** Number of the event that entered it. */
  id: number;
  by: string;
  at: Instant;
}

export interface ByHandState {
  /** The sides that are reached by hand; fixed when the dossier first writes to them or hears from them. */
  sides: Side[];
  /** Messages that nobody has recorded as sent yet. */
  unsent: { to: Side; number: number; code: string; at: Instant }[];
  entries: Entry[];
  /** Of a request that came by telephone: whether its confirmation in writing is here. */
  confirmation?: 'DUE' | 'GIVEN';
}
