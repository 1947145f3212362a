/** Whoever is to answer for a dossier must be able to see it, and only the database knows which offices see it. */
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import type { Caller } from '@comity/persistence/reads/caller';
import { readColleagues } from '@comity/persistence/reads/dossier-parts';
import type { EntityManager } from 'typeorm';
import { problem } from '../problems/problem.ts';
import type { DossierContents } from './dossier-page.ts';
import { actorFor, rolesFor } from './perform.ts';

/** Throws COLLEAGUE_UNKNOWN if the act assigns the dossier to somebody who does not work in that office on it. */
export async function assertColleague(
  manager: EntityManager,
  caller: Caller,
  { row, state }: DossierContents,
  posted: PostedAct,
): Promise<void> {
  if (posted.name !== 'assign' && posted.name !== 'hand_over') return;
  const own = actorFor(caller, rolesFor(state, posted), row.offices).office;
  const office = posted.name === 'assign' ? posted.office : own;
  const colleagues = await readColleagues(manager, { organization: caller.organization.id, dossier: row.id });
  const known = colleagues.some((one) => one.id === posted.member && one.office === office);
  if (!known) throw problem('COLLEAGUE_UNKNOWN', { about: ['member'] });
}
