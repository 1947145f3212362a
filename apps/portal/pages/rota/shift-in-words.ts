/** Says when a shift is: its place on the rota, its days, its hours, and between which days it repeats. */
import type { RotaView } from '@comity/contracts/http/administration-views';
import { formatDay } from '@comity/calendar/format';
import { dutyPlaces } from '@comity/vocabulary/codes/people';
import { weekdays } from '@comity/vocabulary/fields/opening-hours';
import { shiftLine } from '@comity/vocabulary/fields/shift-hours';
import { type CodeWords, inLocale, type Locale } from '@comity/vocabulary/words';

type Shift = Pick<RotaView['shifts'][number], 'place' | 'days' | 'hours' | 'first' | 'last'>;

const BOUNDS = {
  from: ['from', 'desde el'],
  until: ['until', 'hasta el'],
} as const satisfies CodeWords;

export function shiftInWords({ place, days, hours, first, last }: Shift, locale: Locale): string {
  const begin = formatDay(first, locale);
  const when =
    days === null
      ? [begin]
      : [
          days.map((day) => inLocale(weekdays[day], locale)).join(', '),
          `${inLocale(BOUNDS.from, locale)} ${begin}`,
          ...(last === null ? [] : [`${inLocale(BOUNDS.until, locale)} ${formatDay(last, locale)}`]),
        ];
  return [inLocale(dutyPlaces[place], locale), ...when, shiftLine(hours)].join(', ');
}
