/**
 * Converts what is typed into the search to the marks of the identifier that it may be, because only marks are kept to
 * search by.
 */
import { readPrivateKey } from '@comity/persistence/keys';
import type { Caller } from '@comity/persistence/reads/caller';
import { providerCodes } from '@comity/persistence/recording/organizations';
import { marksUnder } from '@comity/persistence/recording/identifier-marks';
import type { EntityManager } from 'typeorm';

/** Returns marks of 32 bytes each; none for an empty text. */
export async function searchedMarks(
  manager: EntityManager,
  { organization }: Caller,
  typed: string,
  masterKey: Buffer,
): Promise<Buffer[]> {
  if (typed.trim() === '') return [];
  const marks = marksUnder(await readPrivateKey(manager, organization.id, masterKey), organization.id);
  return marks.searched(typed, await providerCodes(manager));
}
