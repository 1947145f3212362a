/** Who stands for a message of a side that does not use Comity. */
import { formatLocal } from '@comity/calendar/format';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { Speaker } from './speaker.ts';

export function enteredText(
  speaker: Speaker,
  { way, receivedAt, zone, by, checkedBy }: NonNullable<EventView['entered']>,
): string {
  return speaker.note('ENTERED', {
    way: speaker.word('ways', way),
    at: formatLocal(receivedAt, zone, speaker.language),
    by: speaker.say(by),
    checkedBy: speaker.say(checkedBy),
  });
}
