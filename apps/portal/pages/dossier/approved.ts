/** Finds what a second person has approved: the act whose exact text was shown to both, by the digest of that text. */
import type { DossierView } from '@comity/contracts/http/views';
import type { EventView } from '@comity/contracts/http/dossier-part-views';

/** Returns null for every other event, and where the approval has a name of its own. */
export function approvedAct({ events }: Pick<DossierView, 'events'>, event: EventView): string | null {
  if (event.code !== 'approve') return null;
  const shown = shownIn(event);
  return events.findLast((one) => one.seq < event.seq && shown !== null && shownIn(one) === shown)?.code ?? null;
}

function shownIn({ documents }: EventView): string | null {
  return documents.find(({ field }) => field === 'shown')?.digest ?? null;
}
