/** A contact point is manned by shifts: who is on duty, and who stands behind them. */
import type { Weekday } from './organizations.ts';

/** Whoever is on duty is asked first, and those after them where nobody answers. */
export const DUTY_PLACES = ['FIRST', 'DEPUTY', 'SECOND_DEPUTY'] as const;
export type DutyPlace = (typeof DUTY_PLACES)[number];

/**
 * Times are `HH:MM` on the wall of the office. A shift that ends at the time of its begin or before it ends on the next
 * day; `24:00` is the end of the day.
 */
export interface ShiftHours {
  from: string;
  to: string;
}

export interface DutyShift {
  id: string;
  office: string;
  person: string;
  place: DutyPlace;
  /** The weekdays on which a shift that repeats begins; null for a single shift, which takes the place of these. */
  days: readonly Weekday[] | null;
  hours: ShiftHours;
  /** `YYYY-MM-DD`: the first local day on which it begins. */
  first: string;
  /** The last local day on which it begins; null where no end is set. A single shift has one day. */
  last: string | null;
}

/**
 * A page goes to whoever is on duty, or to the first after them where nobody is; to those who stand behind; or to
 * everybody at the desk who may answer.
 */
export const DUTY_ASKED = ['ON_DUTY', 'DEPUTIES', 'EVERYBODY'] as const;
export type DutyAsked = (typeof DUTY_ASKED)[number];
