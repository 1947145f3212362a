/**
 * Names the data from which the dates of a clock were computed. It is stored with each due instant, so that the instant
 * can be explained later.
 */

/** The version is the one that package.json pins; a test compares the two. */
const HOLIDAYS = '3.37.0';

/**
 * Returns "date-holidays 3.37.0, tzdata 2026c": the version of the holidays' package and of the runtime's zone rules.
 */
export function calendarVersion(): string {
  return `date-holidays ${HOLIDAYS}, tzdata ${process.versions.tz ?? 'of the host'}`;
}
