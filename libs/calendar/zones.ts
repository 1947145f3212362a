/** Checks IANA zone ids, as they are stored with a custodian. */

/**
 * Tells whether the runtime knows the zone. Bare offsets ("+05:00") are no zones: they contain no changes of the
 * clocks, and a clock counted by one would end at the wrong hour.
 */
export function zoneIsValid(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
