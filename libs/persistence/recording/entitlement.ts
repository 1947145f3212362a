/**
 * Who may act is read in the transaction that records: from the rows of members and their offices, and never from what
 * came through the engine.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { EntityManager } from 'typeorm';
import { answersOf } from '../sql/expressions.ts';
import { statement } from '../sql/statement.ts';

const roles = statement((db, { member }: { member: string }) =>
  db.selectFrom(answersOf('held_roles', member).as('h')).select(['h.office_id as office', 'h.role']),
);

/**
 * Returns the roles that an active member of the context's organization holds now, each with its office; none for whoever
 * is not active. Nobody can take them away before the transaction ends, so what is recorded in it was done by somebody who
 * held them.
 */
export function rolesHeldNow(manager: EntityManager, member: string): Promise<{ office: string; role: Role }[]> {
  return roles(manager, { member });
}

interface OfficeAndDossier {
  organization: string;
  dossier: string;
  office: string;
}

const seeing = statement((db, of: OfficeAndDossier) =>
  db
    .selectFrom('dossier_office')
    .select('office_id')
    .where('organization_id', '=', of.organization)
    .where('dossier_id', '=', of.dossier)
    .where('office_id', '=', of.office),
);

/** Tells whether the dossier is one of those that the office works on. */
export async function worksOn(manager: EntityManager, of: OfficeAndDossier): Promise<boolean> {
  return (await seeing(manager, of)).length > 0;
}
