/**
 * These are the acceptance scenarios of the calendar, 13 and 14, at the custodian in Santiago. The exercise's clock is
 * moved to a day from which the floor of 60 days ends on a holiday, or runs over a change of the clocks.
 */
import { describe, expect, it } from '@jest/globals';
import type { DeadlineView } from '@comity/contracts/http/dossier-line-views';
import type { DossierView } from '@comity/contracts/http/views';
import { cast } from '../setup/running.ts';
import { forward, heldData, nowOf } from './stage.ts';

const people = cast();
const ZONE = 'America/Santiago';
const DAY = 86_400_000;
const HOUR = 3_600_000;
const FLOOR_DAYS = 60;

/** Returns a local day in Santiago, `YYYY-MM-DD`. */
const localDate = (instant: number): string => new Date(instant).toLocaleDateString('sv-SE', { timeZone: ZONE });

/** Returns the milliseconds by which Santiago's clocks are ahead of UTC. */
function offsetAt(instant: number): number {
  const local = new Date(instant).toLocaleString('sv-SE', { timeZone: ZONE });
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

/** Moves the clock to the first day, from tomorrow on, from which a hold would be as `wanted` says. */
async function forwardTo(wanted: (start: number) => boolean): Promise<void> {
  const now = Date.parse(await nowOf(people));
  const days = Array.from({ length: 366 }, (_, index) => index + 1).find((ahead) => wanted(now + ahead * DAY));
  if (days === undefined) throw new Error('no day of the year is as wanted');
  await forward(people, days);
}

async function floorOfHold(): Promise<{ start: number; floor: DeadlineView; views: DossierView[] }> {
  const dossiers = await heldData(people, 90);
  const receiving = await people.person('cl-poc').dossier(dossiers.receiving);
  const requesting = await people.person('pe-poc').dossier(dossiers.requesting);
  const floor = receiving.deadlines.find((one) => one.clock === 'BUD29_FLOOR');
  const snapshotAt = receiving.holds[0]?.snapshotAt;
  if (floor === undefined || snapshotAt === undefined) throw new Error('the hold has a floor and a snapshot');
  return { start: Date.parse(snapshotAt), floor, views: [receiving, requesting] };
}

/** Returns the last local day on which the floor still runs. */
const lastDay = ({ dueAt }: DeadlineView): string => localDate(Date.parse(dueAt) - 1);

describe('Scenario 13: holiday and time zone', () => {
  it('Given a floor that ends on 1 January in Santiago, Then the holiday does not move it, both sides see it in its zone, and the inner task is earlier', async () => {
    await forwardTo((start) => localDate(start + FLOOR_DAYS * DAY).endsWith('-01-01'));
    const { floor, views } = await floorOfHold();
    expect(lastDay(floor)).toMatch(/-01-01$/);
    expect(floor.actBy).toMatch(/-12-(29|30|31)$/);
    for (const view of views) {
      const seen = view.deadlines.find((one) => one.clock === 'BUD29_FLOOR');
      expect([seen?.dueAt, seen?.zone]).toEqual([floor.dueAt, ZONE]);
    }
  });
});

describe('Scenario 14: daylight saving', () => {
  it.each([
    ['back', -HOUR],
    ['forward', HOUR],
  ])('Given clocks that go %s while it runs, Then the floor ends with its 60th local day', async (_way, change) => {
    await forwardTo((start) => offsetAt(start + 30 * DAY) - offsetAt(start) === change);
    const { start, floor } = await floorOfHold();
    expect(lastDay(floor)).toBe(localDate(Date.parse(`${localDate(start)}T12:00:00Z`) + FLOOR_DAYS * DAY));
    expect(localDate(Date.parse(floor.dueAt))).not.toBe(lastDay(floor));
    expect(offsetAt(Date.parse(floor.dueAt)) - offsetAt(start)).toBe(change);
  });
});
