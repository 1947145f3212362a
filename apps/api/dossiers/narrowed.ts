/** What people narrow a list by becomes conditions that the database can look up: ids and marks in place of names. */
import type { Caller } from '@comity/persistence/reads/caller';
import type { DossierFilter } from '@comity/persistence/reads/dossier-search';
import { providerNamed } from '@comity/persistence/providers';
import type { EntityManager } from 'typeorm';
import { searchedFor, searchedMarks } from './searched-marks.ts';

/** As it is asked for: the id under which a search is kept, and the code of a provider. */
export interface Narrowing extends Omit<DossierFilter, 'q' | 'marks' | 'provider'> {
  search?: string | undefined;
  provider?: string | undefined;
}

/** Throws SEARCH_UNKNOWN where the search is not kept for the caller. */
export async function narrowed(
  manager: EntityManager,
  caller: Caller,
  { search, provider, ...filter }: Narrowing,
  masterKey: Buffer,
): Promise<DossierFilter> {
  const named = provider === undefined ? {} : { provider: await providerNamed(manager, provider) };
  if (search === undefined) return { ...filter, ...named };
  const q = await searchedFor(manager, caller, search);
  const marks = await searchedMarks(manager, caller, q, masterKey);
  return { ...filter, ...named, q, ...(marks.length === 0 ? {} : { marks }) };
}
