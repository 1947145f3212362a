/** What people narrow a list by becomes conditions that the database can look up: ids and marks in place of names. */
import type { Caller } from '@comity/persistence/reads/caller';
import type { DossierFilter } from '@comity/persistence/reads/dossier-search';
import { selfAndAbsent } from '@comity/persistence/reads/standing-in';
import { providerNamed } from '@comity/persistence/providers';
import type { EntityManager } from 'typeorm';
import { searchedFor, searchedMarks } from './searched-marks.ts';

/** As it is asked for: the id under which a search is kept, and the code of a provider. */
export interface Narrowing extends Omit<DossierFilter, 'q' | 'marks' | 'provider' | 'responsible'> {
  search?: string | undefined;
  provider?: string | undefined;
  /** The caller answers for the dossier, or somebody for whom the caller stands in. */
  responsible?: 'me' | undefined;
}

/** Throws SEARCH_UNKNOWN where the search is not kept for the caller. */
export async function narrowed(
  manager: EntityManager,
  caller: Caller,
  { search, provider, responsible, ...others }: Narrowing,
  masterKey: Buffer,
): Promise<DossierFilter> {
  const named = provider === undefined ? {} : { provider: await providerNamed(manager, provider) };
  const people = responsible === undefined ? {} : { responsible: await selfAndAbsent(manager, caller) };
  const filter = { ...others, ...people };
  if (search === undefined) return { ...filter, ...named };
  const q = await searchedFor(manager, caller, search);
  const marks = await searchedMarks(manager, caller, q, masterKey);
  return { ...filter, ...named, q, ...(marks.length === 0 ? {} : { marks }) };
}
