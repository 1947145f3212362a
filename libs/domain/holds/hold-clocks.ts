/**
 * Holds: what a provider's confirmation makes of the targets, and the two clocks of each hold — the treaty floor of
 * Art. 29(7) and the end that the provider confirmed under its domestic order (rules.md 0.1, 0.2, 2.1).
 *
 * `preservedUntil` is taken from the confirmation and never computed; below the floor it is accepted and flagged.
 */
import type { PreservedResult } from '@comity/vocabulary/values/answers';
import type { Instant, Side } from '@comity/vocabulary/values/plain';
import { EXTENSION_DECISION_DAYS, EXTENSION_REMINDER_DAYS } from '../clocks/service-levels.ts';
import type { ClockStart, ClockStop } from '../events/decision.ts';
import type { DossierState, Hold, HoldStatus } from '../state/dossier.ts';

const DAY = 86_400_000;

/** The floor as elapsed days, for the comparison only; the due instant of the clock is computed in the local calendar. */
function isBelowFloor(result: PreservedResult, floorDays: number): boolean {
  return Date.parse(result.preservedUntil) < Date.parse(result.snapshotAt) + floorDays * DAY;
}

/** One hold per id that the provider gave; results of one hold share snapshot and end. */
export function holdsOf(results: readonly PreservedResult[], floorDays: number): Hold[] {
  const byId = new Map<string, Hold>();
  for (const result of results) {
    const hold = byId.get(result.hold) ?? {
      id: result.hold,
      items: [],
      snapshotAt: result.snapshotAt,
      preservedUntil: result.preservedUntil,
      belowFloor: isBelowFloor(result, floorDays),
      status: 'HELD',
    };
    hold.items.push({ target: result.target, category: result.category });
    byId.set(result.hold, hold);
  }
  return [...byId.values()];
}

/**
 * The provider knows its own order only: the treaty floor runs at the two States. The requester, who may ask for an
 * extension, is reminded of it three weeks before either ends (rules.md 2.13 b).
 */
export function holdClocks(side: Side, holds: readonly Hold[], floorDays: number): ClockStart[] {
  const reminder = side === 'requesting' ? { reminderDays: EXTENSION_REMINDER_DAYS } : {};
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
    const floor: ClockStart = {
      id: 'BUD29_FLOOR',
      subject: hold.id,
      start: hold.snapshotAt,
      length: { days: floorDays },
      rule: 'BUD.29.7',
      warns: true,
      ...reminder,
    };
    return side === 'provider' ? [domestic] : [floor, domestic];
  });
}

/** Art. 29(7), second sentence; a hold at risk or lapsed stays so, for the MLA request mends no domestic order. */
export function pendingDecision(state: DossierState): Hold[] {
  return state.holds.map((hold) => (hold.status === 'HELD' ? { ...hold, status: 'PENDING_DECISION' } : hold));
}

export function withHoldStatus(state: DossierState, status: HoldStatus, subject: string | null = null): Hold[] {
  return state.holds.map((hold) =>
    hold.status === 'RELEASED' || (subject !== null && hold.id !== subject) ? hold : { ...hold, status },
  );
}

/** Renewal: the same snapshot with a later end (2.13 b); a hold that was at risk or lapsed is held again. */
export function renewed(
  state: DossierState,
  renewals: readonly { hold: string; preservedUntil: Instant }[],
): { holds: Hold[]; starts: ClockStart[] } {
  const floorDays = state.summary?.rules.floorDays ?? 60;
  const holds = state.holds.map((hold): Hold => {
    const renewal = renewals.find((one) => one.hold === hold.id);
    if (renewal === undefined || hold.status === 'RELEASED') return hold;
    const floor = Date.parse(hold.snapshotAt) + floorDays * DAY;
    return {
      ...hold,
      preservedUntil: renewal.preservedUntil,
      belowFloor: Date.parse(renewal.preservedUntil) < floor,
      status: state.mla?.status === 'RECEIVED' ? 'PENDING_DECISION' : 'HELD',
    };
  });
  const changed = holds.filter((hold, index) => hold !== state.holds[index]);
  const starts = holdClocks(state.side, changed, floorDays).filter((start) => start.id === 'DOMESTIC_HOLD');
  return { holds, starts };
}

export const ORDER_CLOCKS = ['BUD16_MAX', 'US2703F', 'CA_ORDER', 'BR_MCI60', 'CL_218BIS'] as const;

export function stopOrderClocks(): ClockStop[] {
  return ORDER_CLOCKS.map((id) => ({ id, subject: null }));
}

/** The first instant after `now` at which some hold ends; undefined while nothing is held. */
export function firstEnd(state: DossierState, now: Instant): Instant | undefined {
  const held = state.holds.filter((hold) => hold.status !== 'RELEASED').map((hold) => hold.preservedUntil);
  return held.filter((end) => end > now).sort()[0];
}

/** The service level of an extension [D, rules.md 2.13 b]: five days, and before the first hold ends. */
export function extensionClock(state: DossierState, now: Instant): ClockStart {
  const notAfter = firstEnd(state, now);
  return {
    id: 'EXTENSION_DECISION',
    subject: 'dossier',
    start: now,
    length: { days: EXTENSION_DECISION_DAYS, ...(notAfter === undefined ? {} : { notAfter }) },
    rule: 'COM.EXTENSION',
    warns: false,
  };
}

/** At the provider: the order's clock, if one runs, runs anew to the end that the renewed order names. */
export function renewedOrderClocks(state: DossierState, start: Instant, until: Instant): ClockStart[] {
  const running = ORDER_CLOCKS.filter((id) => state.clocks.some((clock) => clock.id === id));
  return running.map((id) => ({
    id,
    subject: 'dossier',
    start,
    length: { until },
    rule: 'BUD.16.2',
    warns: true,
  }));
}
