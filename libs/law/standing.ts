/**
 * Tells where the two States of a request stand in an instrument on a day. Of a State that is not recorded, nothing is
 * known (docs/rules 0.10).
 */
import type { Instrument } from '@comity/vocabulary/values/law-codes';
import type { OffenceClass } from '@comity/vocabulary/values/request-codes';
import type { Pack, Standing, StateLaw } from './pack.ts';

export interface Question {
  /** ISO 3166-1 alpha-2. */
  requestingState: string;
  requestedState: string;
  offenceClass: OffenceClass;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
}

/**
 * An instrument binds the pair when both are recorded as Parties; it is presumed to when one of them is only presumed
 * to be a Party; otherwise neither holds.
 */
export type Binding = 'BINDS' | 'PRESUMED' | 'NOT_RECORDED';

export function standingOf(packs: readonly Pack[], state: string, instrument: Instrument): Standing | null {
  return (
    packs.flatMap((pack) => pack.standings).find((one) => one.state === state && one.instrument === instrument) ?? null
  );
}

export function stateLawOf(packs: readonly Pack[], state: string): StateLaw | null {
  return packs.find((pack) => pack.state?.state === state)?.state ?? null;
}

/** A standing counts from the day on which it began, or on any day where only the fact is recorded. */
export function boundBy(packs: readonly Pack[], state: string, instrument: Instrument, date: string): Binding {
  const found = standingOf(packs, state, instrument);
  if (found === null || !isWithin(date, found.from, found.until)) return 'NOT_RECORDED';
  if (found.standing === 'PARTY') return 'BINDS';
  return found.standing === 'PRESUMED' ? 'PRESUMED' : 'NOT_RECORDED';
}

export function bindingOf(
  packs: readonly Pack[],
  instrument: Instrument,
  { requestingState, requestedState, date }: Question,
): Binding {
  const force = packs.find((pack) => pack.id === instrument)?.inForce ?? null;
  if (force !== null && !isWithin(date, force.from, force.until)) return 'NOT_RECORDED';
  const both = [requestingState, requestedState].map((state) => boundBy(packs, state, instrument, date));
  if (both.includes('NOT_RECORDED')) return 'NOT_RECORDED';
  return both.includes('PRESUMED') ? 'PRESUMED' : 'BINDS';
}

export function isWithin(date: string, from: string | null, until: string | null): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}
