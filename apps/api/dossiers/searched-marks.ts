/**
 * Converts what is typed into the search to the marks of the identifier that it may be, because only marks are kept to
 * search by.
 */
import { readMarkKey } from '@comity/persistence/mark-keys';
import type { Caller } from '@comity/persistence/reads/caller';
import { providerCodes } from '@comity/persistence/recording/organizations';
import { marksUnder } from '@comity/persistence/recording/identifier-marks';
import { searchTerm } from '@comity/persistence/search-terms';
import { problem } from '../problems/problem.ts';
import type { EntityManager } from 'typeorm';

/** Returns what the person searched for under this id; it throws SEARCH_UNKNOWN where that is not kept for them. */
export async function searchedFor(manager: EntityManager, { member }: Caller, id: string): Promise<string> {
  const term = await searchTerm(manager, member, id);
  if (term === null) throw problem('SEARCH_UNKNOWN');
  return term;
}

/** Returns marks of 32 bytes each; none for an empty text. */
export async function searchedMarks(
  manager: EntityManager,
  { organization }: Caller,
  typed: string,
  masterKey: Buffer,
): Promise<Buffer[]> {
  if (typed.trim() === '') return [];
  const marks = marksUnder(await readMarkKey(manager, organization.id, masterKey));
  return marks.searched(typed, await providerCodes(manager));
}
