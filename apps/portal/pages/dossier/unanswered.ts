/** Where nobody at the other contact point has answered in time, a person telephones: the directory says where. */
import type { DirectoryEntryView } from '@comity/contracts/http/organization-views';
import type { DossierView } from '@comity/contracts/http/views';
import type { MemberVisit } from '../../web/visit.ts';

/** Returns the contact points to be asked in another way; none while an answer may still come in time, or has come. */
export async function unansweredAt(visit: MemberVisit, dossier: DossierView): Promise<DirectoryEntryView[]> {
  const claimWaits = dossier.waiting.some(({ task }) => task === 'DETERMINE_EMERGENCY');
  const waits = dossier.side === 'requesting' && (dossier.status === 'SENT_24_7' || claimWaits);
  const isLate = dossier.deadlines.some(({ clock, state }) => clock === 'NOT_ANSWERED' && state === 'PASSED');
  if (!waits || !isLate) return [];
  const state = dossier.form?.requestedState;
  if (state === undefined || state === '') return [];
  const query = { state, officeKind: 'CONTACT_POINT_24_7' };
  return (await visit.api.read('directory', { query })).items;
}
