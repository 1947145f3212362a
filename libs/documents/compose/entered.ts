/** A side that does not use Comity has its messages entered by people; this says who stands for such a message. */
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
