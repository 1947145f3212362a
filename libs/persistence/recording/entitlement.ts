/**
 * Who may act is read in the transaction that records: from the rows of members and their offices, and never from what
 * came through the engine.
 */
import type { Role } from '@comity/vocabulary/values/roles';
import type { EntityManager } from 'typeorm';
import { statement } from '../sql/statement.ts';

interface Whose {
  organization: string;
  member: string;
}

const roles = statement((db, whose: Whose) =>
  db
    .selectFrom('member as m')
    .innerJoin('membership as s', (join) =>
      join.onRef('s.organization_id', '=', 'm.organization_id').onRef('s.member_id', '=', 'm.id'),
    )
    .select(['s.office_id as office', 's.role'])
    .where('m.organization_id', '=', whose.organization)
    .where('m.id', '=', whose.member)
    .where('m.active', '=', true)
    .orderBy('s.role'),
);

/** Returns the roles that an active member holds now, each with its office; none for whoever is not active. */
export function rolesHeldNow(manager: EntityManager, whose: Whose): Promise<{ office: string; role: Role }[]> {
  return roles(manager, whose);
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
