/**
 * The rota of a contact point. Shifts are given by the clock on the wall of the office, and two of them overlap where they
 * do so on that wall: what a change of the clocks makes of it is computed when it is asked who is on duty.
 */
import type { DutyShift } from '@comity/vocabulary/values/duty';
import { dayAt, dayLater } from '@comity/vocabulary/judges/local-day';
import { WEEKDAYS } from '@comity/vocabulary/values/organizations';
import { type AdministrationRefused, type AdministrationRow, refuse } from './row.ts';
import { personOf, type Standing } from './standing.ts';

/** The bounds are the project's own. */
const FURTHEST_BEGIN_DAYS = 800;
export const MOST_SHIFTS = 200;

interface DutyRows {
  add_weekly_shift: AdministrationRow<'add_weekly_shift'>;
  add_single_shift: AdministrationRow<'add_single_shift'>;
  end_shift: AdministrationRow<'end_shift'>;
}

type NewShift = Omit<DutyShift, 'id'>;

export const DUTY_ROWS: DutyRows = {
  add_weekly_shift: {
    checks: [
      (standing, { desk: office, weekdays: days, shiftHours: hours, ...detail }) =>
        unfitShift(standing, { ...detail, office, days, hours }),
    ],
  },
  add_single_shift: {
    checks: [
      (standing, { desk: office, beginsOn: first, shiftHours: hours, ...detail }) =>
        unfitShift(standing, { ...detail, office, days: null, hours, first, last: first }),
    ],
  },
  end_shift: {
    checks: [
      ({ shifts }, { shift }) => (shifts.some(({ id }) => id === shift) ? null : refuse('SHIFT_UNKNOWN', 'shift')),
    ],
  },
};

function unfitShift(standing: Standing, shift: NewShift): AdministrationRefused | null {
  const { now, offices, shifts } = standing;
  if (!offices.some(({ id, kind }) => id === shift.office && kind === 'CONTACT_POINT_24_7'))
    return refuse('DESK_UNKNOWN', 'desk');
  const person = personOf(standing, shift.person);
  if (person === null) return refuse('PERSON_UNKNOWN', 'person');
  if (!person.active) return refuse('PERSON_SUSPENDED', 'person');
  if (!person.roles.some(({ office }) => office === shift.office)) return refuse('PERSON_NOT_OF_DESK', 'person');
  const today = dayNumber(dayAt(now, 'UTC'));
  const begins = firstBegin(shift);
  // The day may still be that of yesterday where the office is, and a shift of yesterday's night still goes on.
  if (begins === null || (shift.last !== null && dayNumber(shift.last) < today - 2))
    return refuse('SHIFT_OVER', 'last');
  if (begins > today + FURTHEST_BEGIN_DAYS) return refuse('SHIFT_TOO_FAR', 'first');
  const here = shifts.filter(({ office }) => office === shift.office);
  if (here.length >= MOST_SHIFTS) return refuse('SHIFTS_MANY', 'desk');
  const alike = here.filter(({ place, days }) => place === shift.place && (days === null) === (shift.days === null));
  for (const other of alike) {
    const day = firstOverlap(shift, other);
    if (day !== null) return refuse('SHIFT_OVERLAPS', 'shiftHours', `${day} ${other.hours.from}-${other.hours.to}`);
  }
  return null;
}

const DAY_MS = 86_400_000;
const DAY_MINUTES = 1440;
const WEEK = 7;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => dayLater('1970-01-01', number);
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 3;

function isBegin({ days, first, last }: NewShift, day: number): boolean {
  if (day < dayNumber(first) || (last !== null && day > dayNumber(last))) return false;
  const weekday = WEEKDAYS[(day + EPOCH_WEEKDAY) % WEEK];
  return days === null || (weekday !== undefined && days.includes(weekday));
}

/** Returns the number of the first day on which the shift begins; null where it never does. */
function firstBegin(shift: NewShift): number | null {
  const from = dayNumber(shift.first);
  return Array.from({ length: WEEK }, (_, index) => from + index).find((day) => isBegin(shift, day)) ?? null;
}

/** Begin and end in minutes from the midnight before the shift begins. */
function minutesOf({ hours: { from, to } }: NewShift): { from: number; to: number } {
  const [begins, ends] = [minuteOf(from), minuteOf(to)];
  return { from: begins, to: ends > begins ? ends : ends + DAY_MINUTES };
}

/** Returns the first local day on which `other` begins and overlaps with `shift`; null where they never do. */
function firstOverlap(shift: NewShift, other: NewShift): string | null {
  const [own, hers] = [minutesOf(shift), minutesOf(other)];
  // A shift lasts a day at most, so only those that begin a day apart or less can meet.
  const apart = [-1, 0, 1].filter((days) => {
    const shifted = days * DAY_MINUTES;
    return own.from + shifted < hers.to && hers.from < own.to + shifted;
  });
  const from = Math.max(dayNumber(shift.first), dayNumber(other.first)) - 1;
  // What repeats does so each week: what does not meet within nine days of the later begin never does.
  const found = Array.from({ length: WEEK + 2 }, (_, index) => from + index).find(
    (day) => isBegin(other, day) && apart.some((days) => isBegin(shift, day + days)),
  );
  return found === undefined ? null : dayOf(found);
}
