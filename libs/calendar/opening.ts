/**
 * Whether an office is open, by the hours of its weekdays in its own zone. Holidays are not known here.
 */
import { type OpeningHours, WEEKDAYS } from '@comity/vocabulary/values/organizations';
import { Temporal } from 'temporal-polyfill';
import { wallInstant } from './wall-clock.ts';

export interface Openness {
  open: boolean;
  /** The instant, ISO 8601 UTC with milliseconds, at which this changes; null where it never does. */
  changesAt: string | null;
}

/** Hours repeat each week, so what does not change within one and a day never does. */
const DAYS_AHEAD = 8;

/** `now` is an ISO 8601 instant, `zone` an IANA zone. */
export function opennessAt(hours: OpeningHours, zone: string, now: string): Openness {
  const instant = Temporal.Instant.from(now);
  const today = instant.toZonedDateTimeISO(zone).toPlainDate();
  const days = Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => today.add({ days: index - 1 }));
  const spans = merged(days.flatMap((day) => spansOf(hours, day, zone)));
  const at = instant.epochMilliseconds;
  const within = spans.find(({ from, to }) => from <= at && at < to);
  const end = wallInstant(today.add({ days: DAYS_AHEAD + 1 }), '00:00', { zone, edge: 'earlier' });
  const next = within === undefined ? spans.find(({ from }) => from > at)?.from : within.to;
  const changesAt = next === undefined || next >= end ? null : new Date(next).toISOString();
  return { open: within !== undefined, changesAt };
}

interface Span {
  from: number;
  to: number;
}

function spansOf(hours: OpeningHours, day: Temporal.PlainDate, zone: string): Span[] {
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  if (weekday === undefined) return [];
  return hours[weekday]
    .map(({ from, to }) => ({
      from: wallInstant(day, from, { zone, edge: 'earlier' }),
      to:
        to === '24:00'
          ? wallInstant(day.add({ days: 1 }), '00:00', { zone, edge: 'earlier' })
          : wallInstant(day, to, { zone, edge: 'later' }),
    }))
    .filter(({ from, to }) => from < to);
}

/** Spans that touch each other are one. */
function merged(spans: readonly Span[]): Span[] {
  return spans
    .toSorted((one, other) => one.from - other.from)
    .reduce<Span[]>((all, span) => {
      const last = all.at(-1);
      if (last === undefined || span.from > last.to) return [...all, { ...span }];
      return [...all.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }];
    }, []);
}
