/**
 * What people agree on by the clock on a wall becomes instants. Where the clocks change, a time begins at its first
 * instant and ends at its last: a repeated hour belongs to both of its neighbours, and no instant to nobody. A time that
 * is left out is the first instant after the jump.
 */
import type { Temporal } from 'temporal-polyfill';

/** Returns the first or the last instant, in milliseconds of the epoch, at which a wall in the zone shows this time. */
export function wallInstant(
  day: Temporal.PlainDate,
  time: string,
  { zone, edge }: { zone: string; edge: 'earlier' | 'later' },
): number {
  const local = day.toPlainDateTime(time);
  const zoned = local.toZonedDateTime(zone, { disambiguation: edge });
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? zoned).epochMilliseconds;
}
