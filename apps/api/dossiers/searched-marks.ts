/** What is typed into the search, as the marks of the identifier that it may be: they are all that is kept to search by. */
import { readPrivateKey } from '@comity/persistence/keys';
import type { Caller } from '@comity/persistence/reads/caller';
import { providerCodes } from '@comity/persistence/recording/organizations';
import { marksUnder } from '@comity/persistence/recording/identifier-marks';
import type { EntityManager } from 'typeorm';

/** Each 32 bytes; none for an empty text. */
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
