/** Which data the dates of a clock were computed from; stored with each due instant, so that it can be explained later. */

/** As pinned in package.json; a test compares them. */
const HOLIDAYS = '3.37.0';

/** "date-holidays 3.37.0, tzdata 2026c": the holidays' package and the zone rules of the runtime. */
export function calendarVersion(): string {
  return `date-holidays ${HOLIDAYS}, tzdata ${process.versions.tz ?? 'of the host'}`;
}
