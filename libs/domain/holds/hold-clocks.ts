/**
 * A provider's confirmation creates holds, and each hold has two clocks: the treaty floor of Art. 29(7) and the end
 * that the provider confirmed under its domestic order (docs/rules 0.1, 0.2, 2.1).
 *
 * `preservedUntil` is taken from the confirmation and never computed; an end below the floor is accepted and flagged.
 */
import { beginningOf, dayAt, dayLater } from '@comity/vocabulary/judges/local-day';
import type { PreservedResult } from '@comity/vocabulary/values/answers';
import type { OrderedTerm } from '@comity/vocabulary/fields/ordered';
import type { Instant } from '@comity/vocabulary/values/plain';
import { levelClock } from '../clocks/service-levels.ts';
import { noneStands } from '../orders/standing.ts';
import type { ClockStart } from '../events/decision.ts';
import { type DossierState, type Hold, type HoldStatus, isKept } from '../state/dossier.ts';

/**
 * Tells whether the confirmed end comes before the last day of the floor is over at the custodian, which is the day that
 * its clock and every paper show. The floor is a duty between the States that Art. 29 binds: others only wish for it, and a
 * provider, which does not know the request, has none.
 */
function isBelowFloor(state: DossierState, one: Pick<Hold, 'preservedUntil' | 'snapshotAt'>): boolean {
  if (!isBound(state)) return false;
  return Date.parse(one.preservedUntil) < Date.parse(endOfFloor(state, one));
}

export function isBound({ summary }: DossierState): boolean {
  return summary !== null && summary.rules.bound !== false;
}

/** Returns the first instant after the floor. */
export function endOfFloor(
  { summary, zone, policies }: DossierState,
  { snapshotAt }: Pick<Hold, 'snapshotAt'>,
): Instant {
  const where = zone ?? policies.zone ?? 'UTC';
  const days = (summary?.rules.floorDays ?? 0) + 1;
  return beginningOf(dayLater(dayAt(snapshotAt, where), days), where);
}

/** Makes one hold for each id that the provider gave; the results of one hold share snapshot and end. */
export function holdsOf(state: DossierState, results: readonly PreservedResult[]): Hold[] {
  const byId = new Map<string, Hold>();
  for (const result of results) {
    const hold = byId.get(result.hold) ?? {
      id: result.hold,
      items: [],
      snapshotAt: result.snapshotAt,
      preservedUntil: result.preservedUntil,
      belowFloor: isBelowFloor(state, result),
      status: 'HELD',
    };
    hold.items.push({ target: result.target, category: result.category });
    byId.set(result.hold, hold);
  }
  return [...byId.values()];
}

/**
 * The provider knows only its own order: the treaty floor runs at the two States. The requester, who may ask for an
 * extension, is reminded three weeks before either end (docs/rules 2.13 b). Under an order that was annulled none runs.
 */
export function holdClocks(state: DossierState, holds: readonly Hold[]): ClockStart[] {
  const { side, summary } = state;
  const rules = summary?.rules ?? null;
  const reminder = side === 'requesting' && rules !== null ? { reminderDays: rules.levels.EXTENSION_REMINDER } : {};
  return holds.flatMap((hold) => {
    const domestic: ClockStart = {
      id: 'DOMESTIC_HOLD',
      subject: hold.id,
      start: hold.snapshotAt,
      length: { until: hold.preservedUntil },
      rule: 'BUD.16.2',
      warns: true,
      ...reminder,
    };
    if (side === 'provider' || rules === null || rules.bound === false || noneStands(state)) return [domestic];
    const floor: ClockStart = {
      id: 'BUD29_FLOOR',
      subject: hold.id,
      start: hold.snapshotAt,
      length: { days: rules.floorDays },
      rule: 'BUD.29.7',
      warns: true,
      ...reminder,
    };
    return [floor, domestic];
  });
}

/**
 * Art. 29(7), second sentence. A hold that is at risk or lapsed stays so, because the MLA request restores no domestic
 * order.
 */
export function pendingDecision(state: DossierState): Hold[] {
  return state.holds.map((hold) => (hold.status === 'HELD' ? { ...hold, status: 'PENDING_DECISION' } : hold));
}

/**
 * A formal request for which the data waited has ended: what was held is held as before, and the floor runs again where its
 * day has not passed. While they wait for another one, nothing changes.
 */
export function noLongerPending(state: DossierState, now: Instant): { holds: Hold[]; starts: ClockStart[] } {
  if (state.mla?.status === 'RECEIVED') return { holds: state.holds, starts: [] };
  const holds = state.holds.map((hold): Hold =>
    hold.status === 'PENDING_DECISION' ? { ...hold, status: 'HELD' } : hold,
  );
  const again = beforeFloor({ ...state, holds }, now);
  return { holds, starts: holdClocks(state, again).filter(({ id }) => id === 'BUD29_FLOOR') };
}

/** The day of the floor counts from the copy, also where the clock was stopped, or the hold is at risk or lapsed. */
export function beforeFloor(state: DossierState, now: Instant): Hold[] {
  return state.holds.filter((hold) => isKept(hold) && Date.parse(endOfFloor(state, hold)) > Date.parse(now));
}

export function withHoldStatus(state: DossierState, status: HoldStatus, subject: string | null = null): Hold[] {
  return state.holds.map((hold) =>
    !isKept(hold) || (subject !== null && hold.id !== subject) ? hold : { ...hold, status },
  );
}

/**
 * A renewal gives the same snapshot a later end (docs/rules 2.13 b); a hold that was at risk or lapsed is held again.
 */
export function renewHolds(
  state: DossierState,
  renewals: readonly { hold: string; preservedUntil: Instant }[],
): { holds: Hold[]; starts: ClockStart[] } {
  const holds = state.holds.map((hold): Hold => {
    const renewal = renewals.find((one) => one.hold === hold.id);
    if (renewal === undefined || !isKept(hold)) return hold;
    const { preservedUntil } = renewal;
    return {
      ...hold,
      preservedUntil,
      belowFloor: isBelowFloor(state, { ...hold, preservedUntil }),
      status: state.mla?.status === 'RECEIVED' ? 'PENDING_DECISION' : 'HELD',
    };
  });
  const changed = holds.filter((hold, index) => hold !== state.holds[index]);
  const starts = holdClocks(state, changed).filter((start) => start.id === 'DOMESTIC_HOLD');
  return { holds, starts };
}

/** Starts the term of the domestic order, which begins on the day that its law names. */
export function orderTermClock({ start, days, rule }: OrderedTerm, notAfter?: Instant): ClockStart {
  const length = { days, ...(notAfter === undefined ? {} : { notAfter }) };
  return { id: 'ORDER_TERM', subject: 'dossier', start, length, rule, warns: true };
}

/** Returns the first instant after `now` at which some hold ends; undefined while nothing is held. */
export function firstEnd(state: DossierState, now: Instant): Instant | undefined {
  const held = state.holds.filter(isKept).map((hold) => hold.preservedUntil);
  return held.filter((end) => end > now).sort()[0];
}

/** The service level of an extension (the project's own choice, docs/rules 2.13 b) ends before the first hold does. */
export function extensionClock(state: DossierState, now: Instant): ClockStart[] {
  const notAfter = firstEnd(state, now);
  return levelClock(state.summary, 'EXTENSION', now, notAfter === undefined ? {} : { notAfter });
}

/** At the provider, a running term of the order starts again and runs to the end that the renewed order names. */
export function renewedOrderTerm(state: DossierState, start: Instant, until: Instant): ClockStart[] {
  const runs = state.clocks.some(({ id }) => id === 'ORDER_TERM');
  return runs
    ? [{ id: 'ORDER_TERM', subject: 'dossier', start, length: { until }, rule: 'BUD.16.2', warns: true }]
    : [];
}
