/** Says what is wrong with a text that names no time zone; an abbreviation is answered with the places that it may mean. */
import type { Visit } from './visit.ts';

export function zoneMistake(
  t: Visit['t'],
  { label, typed, places }: { label: string; typed: string; places: readonly string[] },
): string {
  if (places.length === 0) return t('core.not_a_zone', { label });
  return t('core.zone_means', { label, typed, places: places.join(', ') });
}
