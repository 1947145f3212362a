/** A custodian is a service provider of the directory, and only the database knows which there are. */
import type { PostedAct } from '@comity/contracts/http/act-bodies';
import { refuse } from '@comity/domain/events/decision';
import { readProviders } from '@comity/persistence/providers';
import type { Caller } from '@comity/persistence/reads/caller';
import type { EntityManager } from 'typeorm';
import { refused } from '../problems/problem.ts';

/** Throws PROVIDER_UNKNOWN if the act, or the message that it enters, names a provider that the directory does not have. */
export async function assertProvider(
  manager: EntityManager,
  { organization }: Caller,
  posted: PostedAct,
): Promise<void> {
  const named = posted.name === 'enter_message' ? posted.message.body : posted;
  if (!('keptBy' in named)) return;
  const providers = await readProviders(manager, organization.exercise);
  if (providers.some(({ code }) => code === named.keptBy)) return;
  throw refused(refuse('PROVIDER_UNKNOWN', ['keptBy']));
}
