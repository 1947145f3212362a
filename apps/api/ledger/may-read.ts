/**
 * An entry of the ledger reveals its dossier, so it is for those who see the dossier. One of administration is for those
 * who read what was administered.
 */
import { type Caller, rolesOf } from '@comity/persistence/reads/caller';
import { readDossier } from '@comity/persistence/reads/dossier-rows';
import type { EntityManager } from 'typeorm';

export async function mayReadEntry(manager: EntityManager, caller: Caller, entry: string): Promise<boolean> {
  const { dossier } = JSON.parse(entry) as { dossier?: string };
  if (dossier !== undefined) return (await readDossier(manager, caller, dossier)) !== null;
  return rolesOf(caller).some((role) => role === 'ADMINISTRATOR' || role === 'AUDITOR');
}
