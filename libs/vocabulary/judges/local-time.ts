/**
 * This is the one judge of local times. A local time names an instant only together with its zone: in the night on
 * which the clocks go forward an hour never is, and in the night on which they go back an hour comes twice, so that
 * only the offset beside it says which is meant. Seconds and fractions are kept as logs have them.
 */

import { isZone } from './zone.ts';

export interface Moment {
  /** The instant is written `YYYY-MM-DDTHH:MM:SS[.fff]Z`. */
  utc: string;
  /** The offset is written as in `-05:00`. */
  offset: string;
}

export type LocalTimeRead =
  /** `local` is `YYYY-MM-DDTHH:MM[:SS[.fff]]` in the zone, with the offset behind it where the hour comes twice. */
  | ({ ok: true; local: string } & Moment)
  | { ok: false; reason: 'not_an_instant' | 'no_such_local_time' }
  | { ok: false; reason: 'comes_twice'; offsets: string[] };

const TYPED =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|(?:UTC|GMT)?\s*[+\-\u2212]\d{1,2}(?::?\d{2})?)?$/i;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * Reads what a person types or pastes from a log, in an IANA zone. A time with an offset of its own may be of any zone. A
 * name that is no zone, as earlier versions took some, is read as UTC.
 */
export function readLocalTime(typed: string, named: string): LocalTimeRead {
  const zone = isZone(named) ? named : 'UTC';
  const parts = TYPED.exec(typed.trim());
  const date = parts === null ? null : wallClock(parts);
  if (parts === null || date === null) return { ok: false, reason: 'not_an_instant' };
  const fraction = (parts[7] ?? '').replace(/0+$/, '');
  const written = { fraction, precise: parts[6] !== undefined };
  const stated = parts[8] === undefined ? null : offsetOf(parts[8]);
  if (parts[8] !== undefined && stated === null) return { ok: false, reason: 'not_an_instant' };
  const instants = stated === null ? instantsOf(date, zone) : [date - stated];
  if (instants.length > 1) {
    const offsets = instants.map((instant) => offsetText(date - instant));
    return { ok: false, reason: 'comes_twice', offsets };
  }
  const [instant] = instants;
  if (instant === undefined) return { ok: false, reason: 'no_such_local_time' };
  return { ok: true, ...momentAt(instant, zone, written) };
}

interface Written {
  /** These are the digits behind the seconds, without zeros at the end. */
  fraction: string;
  /** Says whether seconds were written. */
  precise: boolean;
}

function momentAt(instant: number, zone: string, { fraction, precise }: Written): { local: string } & Moment {
  const offset = offsetAt(instant, zone);
  const behind = fraction === '' ? '' : `.${fraction}`;
  const second = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
  const wall = second(instant + offset);
  const twice = instantsOf(instant + offset, zone).length > 1 ? offsetText(offset) : '';
  const local = `${precise ? wall + behind : wall.slice(0, 16)}${twice}`;
  return { local, utc: `${second(instant)}${behind}Z`, offset: offsetText(offset) };
}

/** Returns the milliseconds of the wall clock as if it were UTC, or null for 30 February and 25:00. */
function wallClock(parts: RegExpExecArray): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((one) => Number(one));
  const seconds = Number.isNaN(second) ? 0 : second;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, seconds));
  const same =
    at.getUTCFullYear() === year &&
    at.getUTCMonth() === month - 1 &&
    at.getUTCDate() === day &&
    at.getUTCHours() === hour;
  return same && minute < 60 && seconds < 60 ? at.getTime() : null;
}

/** Returns the instants at which the clocks of the zone show this: none, one, or two, the earlier first. */
function instantsOf(wall: number, zone: string): number[] {
  const offsets = [wall - DAY_MS, wall, wall + DAY_MS].map((instant) => offsetAt(instant, zone));
  return [...new Set(offsets)]
    .map((offset) => wall - offset)
    .filter((instant) => offsetAt(instant, zone) === wall - instant)
    .sort((one, other) => one - other);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const made =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23', era: 'short' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  clocks.set(zone, made);
  return made;
}

/** Returns the milliseconds by which the clocks of the zone are ahead of UTC at this instant. */
function offsetAt(instant: number, zone: string): number {
  const shown = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((part) =>
    Number(shown[part]),
  ) as [number, number, number, number, number, number];
  const whole = Math.floor(instant / 1_000) * 1_000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

function offsetOf(text: string): number | null {
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return 0;
  const [, sign, hours = '', minutes = '0'] = /([+\-\u2212])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(Math.round(offset / MINUTE_MS));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
