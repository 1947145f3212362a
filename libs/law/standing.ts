/**
 * Tells where the two States of a request stand in an instrument on a day. Of a State that is not recorded, nothing is
 * known (docs/rules 0.10).
 */
import type { Instrument } from '@comity/vocabulary/values/law-codes';
import type { OffenceClass } from '@comity/vocabulary/values/request-codes';
import type { Pack, Standing, StateLaw } from './pack.ts';

export interface Question {
  /** States are given by their ISO 3166-1 alpha-2 codes. */
  requestingState: string;
  requestedState: string;
  offenceClass: OffenceClass;
  /** This is a local date, `YYYY-MM-DD`. */
  date: string;
  /** The requesting State chooses this additional procedure beside the treaties, where it binds both States. */
  procedure?: 'cets-224';
}

/**
 * An instrument binds the pair when both are recorded as Parties by verified rules; it is presumed to when what is recorded
 * of one of them is not verified; otherwise neither holds. What is only presumed chooses and warns, and never blocks
 * (docs/rules marks).
 */
export type Binding = 'BINDS' | 'PRESUMED' | 'NOT_RECORDED';

export function standingOf(packs: readonly Pack[], state: string, instrument: Instrument): Standing | null {
  return (
    packs.flatMap((pack) => pack.standings).find((one) => one.state === state && one.instrument === instrument) ?? null
  );
}

/** Returns the standing of the State as a Party on the day, verified or not; null where it is none. */
export function partyOn(packs: readonly Pack[], state: string, instrument: Instrument, date: string): Standing | null {
  const found = standingOf(packs, state, instrument);
  if (found === null || !isWithin(date, found.from, found.until)) return null;
  return found.standing === 'PARTY' || found.standing === 'PRESUMED' ? found : null;
}

export function stateLawOf(packs: readonly Pack[], state: string): StateLaw | null {
  return packs.find((pack) => pack.state?.state === state)?.state ?? null;
}

/** A standing counts from the day on which it began, or on any day where only the fact is recorded. */
export function boundBy(packs: readonly Pack[], state: string, instrument: Instrument, date: string): Binding {
  const found = partyOn(packs, state, instrument, date);
  if (found === null) return 'NOT_RECORDED';
  return found.standing === 'PARTY' && isVerified(packs, found.rule) ? 'BINDS' : 'PRESUMED';
}

export function bindingOf(
  packs: readonly Pack[],
  instrument: Instrument,
  { requestingState, requestedState, date }: Question,
): Binding {
  const force = packs.find((pack) => pack.id === instrument)?.inForce ?? null;
  if (force !== null && (force.pending === true || !isWithin(date, force.from, force.until))) return 'NOT_RECORDED';
  const both = [requestingState, requestedState].map((state) => boundBy(packs, state, instrument, date));
  if (both.includes('NOT_RECORDED')) return 'NOT_RECORDED';
  return both.includes('PRESUMED') ? 'PRESUMED' : 'BINDS';
}

export function isVerified(packs: readonly Pack[], id: string): boolean {
  return packs.some((pack) => pack.rules.some((rule) => rule.id === id && rule.status === 'VERIFIED'));
}

export function isWithin(date: string, from: string | null, until: string | null): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}
