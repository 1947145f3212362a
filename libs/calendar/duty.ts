/**
 * Who is on duty at a contact point. Its shifts are given by the clock of the office; here, and nowhere else, they become
 * instants (`wall-clock.ts` says what a change of the clocks makes of them).
 *
 * A single shift takes the place of the weekly ones at its place on the rota. Whoever holds no role in the office any
 * more, or is suspended, is not on duty whatever the rota says. In place of somebody who is absent stands whoever stands
 * in for them, if they are of the office and there themselves.
 */
import { DUTY_PLACES, type DutyPlace, type DutyShift } from '@comity/vocabulary/values/duty';
import { WEEKDAYS } from '@comity/vocabulary/values/organizations';
import { Temporal } from 'temporal-polyfill';
import { wallInstant } from './wall-clock.ts';

export interface Rota {
  /** The IANA zone of the office. */
  zone: string;
  shifts: readonly Omit<DutyShift, 'office'>[];
  /** Ids of the active people who hold a role in the office. */
  people: readonly string[];
  absences: readonly { person: string; from: string; until: string; deputy: string | null }[];
}

export type OnDuty = Record<DutyPlace, string[]>;

/** Instants are ISO 8601 UTC with milliseconds; `until` is the first instant that no longer belongs to the span. */
export interface DutySpan {
  from: string;
  until: string;
  on: OnDuty;
}

/** Returns the ids of the people at each place of the rota at `now`; none where the rota has a gap. */
export function onDuty(rota: Rota, now: string): OnDuty {
  const at = Date.parse(now);
  return standing(rota, placed(rota, at, at), at);
}

/** Returns who is on duty from `from` until `until`, span by span, without a hole between them. */
export function dutyAhead(rota: Rota, from: string, until: string): DutySpan[] {
  const [begin, end] = [Date.parse(from), Date.parse(until)];
  const turns = placed(rota, begin, end);
  const absences = rota.absences.flatMap((one) => [Date.parse(one.from), Date.parse(one.until)]);
  const edges = [...turns.flatMap((one) => [one.from, one.to]), ...absences].filter((at) => begin < at && at < end);
  const starts = [...new Set([begin, ...edges])].sort((one, other) => one - other);
  return starts.reduce<DutySpan[]>((spans, start, index) => {
    const on = standing(rota, turns, start);
    const stop = new Date(starts[index + 1] ?? end).toISOString();
    const last = spans.at(-1);
    if (last !== undefined && sameDuty(last.on, on)) return [...spans.slice(0, -1), { ...last, until: stop }];
    return [...spans, { from: new Date(start).toISOString(), until: stop, on }];
  }, []);
}

/** `GAP`: nobody is on duty. `DOUBLE`: shifts overlap at one place, or one person holds two places at a time. */
export interface DutyFinding {
  kind: 'GAP' | 'DOUBLE';
  from: string;
  until: string;
  people: string[];
}

/** Returns what is to be put right in the spans, the first to begin first. */
export function dutyFindings(spans: readonly DutySpan[]): DutyFinding[] {
  return spans.flatMap(faults).reduce<DutyFinding[]>((all, one) => {
    const before = all.findIndex(
      ({ kind, until, people }) => kind === one.kind && until === one.from && people.join() === one.people.join(),
    );
    return before === -1 ? [...all, one] : all.with(before, { ...(all[before] ?? one), until: one.until });
  }, []);
}

function faults({ from, until, on }: DutySpan): DutyFinding[] {
  const all = DUTY_PLACES.flatMap((place) => on[place]);
  const crowded = DUTY_PLACES.flatMap((place) => (on[place].length > 1 ? on[place] : []));
  const twice = all.filter((person, index) => all.indexOf(person) < index);
  const people = [...new Set([...crowded, ...twice])];
  return [
    ...(on.FIRST.length === 0 ? [{ kind: 'GAP' as const, from, until, people: [] }] : []),
    ...(people.length > 0 ? [{ kind: 'DOUBLE' as const, from, until, people }] : []),
  ];
}

interface Turn extends Pick<DutyShift, 'person' | 'place'> {
  single: boolean;
  from: number;
  to: number;
}

/** A shift lasts a day at most, and a zone is at most a day from UTC. */
const DAYS_AROUND = 2;

/** Returns the shifts as they fall between two instants, in milliseconds of the epoch. */
function placed({ zone, shifts }: Rota, begin: number, end: number): Turn[] {
  const dayAt = (at: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const [first, last] = [dayAt(begin).subtract({ days: DAYS_AROUND }), dayAt(end).add({ days: 1 })];
  const count = first.until(last).days + 1;
  const days = Array.from({ length: count }, (_, index) => first.add({ days: index }));
  return shifts.flatMap((shift) =>
    days
      .filter((day) => begins(shift, day))
      .map((day): Turn => ({ ...turnOf(shift, day, zone), ...{ person: shift.person, place: shift.place } }))
      .filter(({ from, to }) => from < to && from <= end && to > begin),
  );
}

function begins({ days, first, last }: Omit<DutyShift, 'office'>, day: Temporal.PlainDate): boolean {
  const date = day.toString();
  if (date < first || (last !== null && date > last)) return false;
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  return days === null || (weekday !== undefined && days.includes(weekday));
}

function turnOf(
  { hours: { from, to }, days }: Omit<DutyShift, 'office'>,
  day: Temporal.PlainDate,
  zone: string,
): Pick<Turn, 'single' | 'from' | 'to'> {
  const next = day.add({ days: 1 });
  const [endDay, endTime] = to === '24:00' ? [next, '00:00'] : [to > from ? day : next, to];
  return {
    single: days === null,
    from: wallInstant(day, from, { zone, edge: 'earlier' }),
    to: wallInstant(endDay, endTime, { zone, edge: 'later' }),
  };
}

function standing(rota: Rota, turns: readonly Turn[], at: number): OnDuty {
  const now = turns.filter(({ from, to }) => from <= at && at < to);
  const held = (place: DutyPlace): string[] => {
    const here = now.filter((turn) => turn.place === place);
    const single = here.filter((turn) => turn.single);
    const people = (single.length > 0 ? single : here).flatMap(({ person }) => present(rota, person, at));
    return [...new Set(people)];
  };
  return { FIRST: held('FIRST'), DEPUTY: held('DEPUTY'), SECOND_DEPUTY: held('SECOND_DEPUTY') };
}

function present({ people, absences }: Rota, person: string, at: number): string[] {
  const absenceOf = (who: string) =>
    absences.find((one) => one.person === who && Date.parse(one.from) <= at && at < Date.parse(one.until));
  const absence = people.includes(person) ? absenceOf(person) : undefined;
  const there = absence === undefined ? person : absence.deputy;
  const isThere = there !== null && people.includes(there) && (there === person || absenceOf(there) === undefined);
  return isThere ? [there] : [];
}

const sameDuty = (one: OnDuty, other: OnDuty): boolean =>
  DUTY_PLACES.every((place) => one[place].join() === other[place].join());
