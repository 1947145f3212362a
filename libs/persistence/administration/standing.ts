/** Reads what the rules of administration need to know, with the organization locked until the transaction ends. */
import type { PersonStanding, ProposedChange, Standing } from '@comity/domain/administration/standing';
import type { OfficeKind } from '@comity/vocabulary/values/organizations';
import type { EntityManager } from 'typeorm';
import { tenantRows } from '../sql/rows.ts';
import { inMilliseconds, wallClock } from '../sql/expressions.ts';
import { readAbsences } from './absences.ts';
import { readShifts } from './duty.ts';
import { readInvitation } from './invitations.ts';

export interface LockedOrganization {
  id: string;
  code: string;
  standing: Standing;
}

/**
 * Returns null for an organization that does not exist. Other acts of the same organization wait here. Of its invitations
 * the standing has the one that the act names: no rule asks about another.
 */
export async function lockStanding(
  manager: EntityManager,
  organization: string,
  { invitation }: { invitation?: string | undefined } = {},
): Promise<LockedOrganization | null> {
  const row = await tenantRows(manager)
    .selectFrom('organization')
    .select((eb) => [
      'code',
      'kind',
      'active_since as activeSince',
      inMilliseconds(
        wallClock,
        eb.fn.coalesce(
          eb
            .selectFrom('exercise as e')
            .select('e.offset_ms')
            .whereRef('e.id', '=', 'organization.exercise_id')
            .$asScalar(),
          eb.lit(0),
        ),
      ).as('now'),
    ])
    .where('id', '=', organization)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const standing = {
    now: row.now,
    kind: row.kind,
    active: row.activeSince !== null,
    people: await readPeople(manager, organization),
    offices: await readOffices(manager, organization),
    changes: await readChanges(manager, organization),
    invitations: await namedInvitation(manager, organization, invitation),
    absences: await readAbsences(manager, organization, row.now),
    shifts: await readShifts(manager, organization, { now: row.now }),
  };
  return { id: organization, code: row.code, standing };
}

async function namedInvitation(
  manager: EntityManager,
  organization: string,
  id: string | undefined,
): Promise<Standing['invitations']> {
  const named = id === undefined ? null : await readInvitation(manager, organization, id);
  return named === null ? [] : [named];
}

async function readPeople(manager: EntityManager, organization: string): Promise<PersonStanding[]> {
  const db = tenantRows(manager);
  const people = await db
    .selectFrom('member')
    .select(['id', 'active'])
    .where('organization_id', '=', organization)
    .where('removed_at', 'is', null)
    .execute();
  const roles = await db
    .selectFrom('membership')
    .select(['member_id as person', 'office_id as office', 'role'])
    .where('organization_id', '=', organization)
    .execute();
  const responsible = await db
    .selectFrom('dossier_responsible as r')
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.organization_id', '=', 'r.organization_id').onRef('d.id', '=', 'r.dossier_id'),
    )
    .select(['r.member_id as person', 'd.reference'])
    .where('r.organization_id', '=', organization)
    .where('d.closed_at', 'is', null)
    .orderBy('d.reference')
    .execute();
  const byPerson = Map.groupBy(roles, ({ person }) => person);
  const answersFor = Map.groupBy(responsible, ({ person }) => person);
  return people.map(({ id, active }) => ({
    id,
    active,
    roles: (byPerson.get(id) ?? []).map(({ office, role }) => ({ office, role })),
    responsible: (answersFor.get(id) ?? []).map(({ reference }) => reference),
  }));
}

async function readOffices(manager: EntityManager, organization: string): Promise<Standing['offices']> {
  const rows = await tenantRows(manager)
    .selectFrom('office as f')
    .select((eb) => [
      'f.id',
      'f.kind',
      'f.address_247 as address',
      eb
        .selectFrom('dossier_office as o')
        .innerJoin('dossier as d', (join) =>
          join.onRef('d.organization_id', '=', 'o.organization_id').onRef('d.id', '=', 'o.dossier_id'),
        )
        .select((d) => d.fn.countAll<number>().as('open'))
        .whereRef('o.organization_id', '=', 'f.organization_id')
        .whereRef('o.office_id', '=', 'f.id')
        .where('d.closed_at', 'is', null)
        .$asScalar()
        .as('openDossiers'),
    ])
    .where('f.organization_id', '=', organization)
    .where('f.closed_at', 'is', null)
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as OfficeKind }));
}

async function readChanges(manager: EntityManager, organization: string): Promise<ProposedChange[]> {
  return tenantRows(manager)
    .selectFrom('proposed_change')
    .select(['id', 'act', 'detail', 'proposed_by as proposedBy'])
    .where('organization_id', '=', organization)
    .where('status', '=', 'OPEN')
    .orderBy('proposed_at')
    .execute();
}
