/**
 * A release is judged here against the formal requests that follow the preservation, which have dossiers of their own:
 * while one of them is undecided, the data stay preserved (Art. 29(7), last sentence). The person who releases may not
 * see those dossiers, and learns their references only.
 */
import { BEFORE_DELIVERY, DECIDING, PAUSED } from '@comity/domain/requests/assistance/receiving/stages';
import { type Refusal, refuse } from '@comity/domain/events/decision';
import { underLaw } from '@comity/domain/law/basis';
import { followersIn } from '@comity/persistence/reads/dossier-rows';
import type { Caller } from '@comity/persistence/reads/caller';
import type { EntityManager } from 'typeorm';
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import type { DossierContents } from './dossier-page.ts';

export async function requestPending(
  manager: EntityManager,
  { organization }: Caller,
  { row, state }: DossierContents,
  posted: PostedAct,
): Promise<Refusal | null> {
  const act = posted.name === 'approve' ? state.proposal?.act : posted.name;
  if ((act !== 'release' && act !== 'announce_release') || state.side !== 'receiving') return null;
  const key = { organization: organization.id, dossier: row.id };
  const pending = await followersIn(manager, key, [...DECIDING, ...PAUSED]);
  return pending.length === 0 ? null : underLaw(refuse('FORMAL_REQUEST_PENDING', pending, 'BUD.29.7.pending'), state);
}

/** Returns our references of the formal requests whose data are still to be handed over from this preservation. */
export async function openFollowers(
  manager: EntityManager,
  { organization }: Caller,
  { row, state }: DossierContents,
): Promise<string[]> {
  if (state.kind !== 'PRESERVATION' || state.side !== 'receiving') return [];
  return followersIn(manager, { organization: organization.id, dossier: row.id }, BEFORE_DELIVERY);
}
