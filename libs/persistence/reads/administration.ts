/** Administrators read their organization, what was changed in it, and who could do what on a day. */
import type { OfficeKind, OpeningHours, OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { AdministrationActName } from '@comity/vocabulary/administration/acts';
import type { Policies } from '@comity/domain/state/dossier';
import type { Role } from '@comity/vocabulary/values/roles';
import { sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import { ifThere, type Words, words } from '../sql/expressions.ts';
import { tenantRows } from '../sql/rows.ts';
import type { NamedPerson } from './administered-people.ts';
import { sharedRoles } from './shared-roles.ts';
import { COUNTED } from './work.ts';

export interface AdministeredOrganization {
  code: string;
  kind: OrganizationKind;
  name: Words;
  domain: string | null;
  activeSince: string | null;
  policies: Policies;
  idleMinutes: number;
}

export function readAdministered(manager: EntityManager, organization: string): Promise<AdministeredOrganization> {
  return tenantRows(manager)
    .selectFrom('organization')
    .select((eb) => [
      'code',
      'kind',
      words(eb.ref('name_en'), eb.ref('name_es')).as('name'),
      'domain',
      'active_since as activeSince',
      'policies',
      'session_idle_minutes as idleMinutes',
    ])
    .where('id', '=', organization)
    .executeTakeFirstOrThrow();
}

/** Reads the active people who hold a role of `member` in the same office. */
export function readColleagues(manager: EntityManager, organization: string, member: string): Promise<NamedPerson[]> {
  return tenantRows(manager)
    .selectFrom('member as m')
    .select((eb) => ['m.id', words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('name'), 'm.email'])
    .where('m.organization_id', '=', organization)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom(sharedRoles().as('s'))
          .select('s.role')
          .where('s.organization_id', '=', organization)
          .where('s.member_id', '=', member)
          .whereRef('s.colleague_id', '=', 'm.id'),
      ),
    )
    .orderBy('m.name_en')
    .orderBy('m.id')
    .execute();
}

export interface AdministeredOffice {
  id: string;
  kind: OfficeKind;
  name: Words;
  city: string;
  zone: string;
  languages: string[];
  hours: Words;
  opening: OpeningHours | null;
  address: string | null;
}

export async function readOpenOffices(manager: EntityManager, organization: string): Promise<AdministeredOffice[]> {
  const rows = await tenantRows(manager)
    .selectFrom('office')
    .select((eb) => [
      'id',
      'kind',
      words(eb.ref('name_en'), eb.ref('name_es')).as('name'),
      'city',
      'zone',
      'languages',
      words(eb.ref('hours_en'), eb.ref('hours_es')).as('hours'),
      'opening',
      'address_247 as address',
    ])
    .where('organization_id', '=', organization)
    .where('closed_at', 'is', null)
    .orderBy('name_en')
    .orderBy('id')
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as OfficeKind }));
}

export interface WaitingChange {
  id: string;
  act: AdministrationActName;
  detail: Readonly<Record<string, unknown>>;
  proposedBy: string;
  proposedAt: string;
}

export function readWaitingChanges(manager: EntityManager, organization: string): Promise<WaitingChange[]> {
  return tenantRows(manager)
    .selectFrom('proposed_change')
    .select(['id', 'act', 'detail', 'proposed_by as proposedBy', 'proposed_at as proposedAt'])
    .where('organization_id', '=', organization)
    .where('status', '=', 'OPEN')
    .orderBy('proposed_at')
    .execute();
}

/** Counts the changes that wait for another administrator than those who have proposed them. */
export async function countChangesFor(manager: EntityManager, organization: string, member: string): Promise<number> {
  const { waiting } = await tenantRows(manager)
    .selectFrom('proposed_change')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where('organization_id', '=', organization)
    .where('status', '=', 'OPEN')
    .where('proposed_by', '<>', member)
    .executeTakeFirstOrThrow();
  return waiting;
}

export interface HistoryRow {
  seq: number;
  code: string;
  at: string;
  member: Words | null;
  detail: Readonly<Record<string, unknown>>;
  leaf: string;
}

/** The latest come first; `before` is the number of the last one on the page before. */
export function readHistory(
  manager: EntityManager,
  organization: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<HistoryRow[]> {
  return tenantRows(manager)
    .selectFrom('administration_event as a')
    .leftJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'a.organization_id').onRef('m.id', '=', 'a.member_id'),
    )
    .select((eb) => [
      'a.seq',
      'a.code',
      'a.at',
      ifThere(eb.ref('m.id'), words(eb.ref('m.name_en'), eb.ref('m.name_es'))).as('member'),
      'a.detail',
      'a.leaf',
    ])
    .where('a.organization_id', '=', organization)
    .$if(before !== null, (query) => query.where('a.seq', '<', before))
    .orderBy('a.seq', 'desc')
    .limit(limit)
    .execute();
}

export async function countHistory(manager: EntityManager, organization: string): Promise<number> {
  const { counted } = await tenantRows(manager)
    .selectFrom('administration_event')
    .select((eb) => eb.fn.countAll<number>().as('counted'))
    .where('organization_id', '=', organization)
    .executeTakeFirstOrThrow();
  return Math.min(counted, COUNTED + 1);
}

export interface RightRow {
  id: number;
  person: Words;
  office: Words;
  role: Role;
  since: string;
  endedAt: string | null;
}

export interface RightsOn {
  /** `YYYY-MM-DD`; a right counts that was held at any instant of this day. */
  day: string;
  /** The day is a day of this IANA zone. */
  zone: string;
}

const rightsOn = (manager: EntityManager, organization: string, { day, zone }: RightsOn) =>
  tenantRows(manager)
    .selectFrom('held_role as h')
    .where('h.organization_id', '=', organization)
    .where('h.since', '<', sql<string>`((${day}::date + 1)::timestamp AT TIME ZONE ${zone})`)
    .where((eb) =>
      eb.or([eb('h.until', 'is', null), eb('h.until', '>', sql<string>`(${day}::timestamp AT TIME ZONE ${zone})`)]),
    );

export function readRights(
  manager: EntityManager,
  organization: string,
  { after, limit, ...on }: RightsOn & { after: number | null; limit: number },
): Promise<RightRow[]> {
  return rightsOn(manager, organization, on)
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 'h.organization_id').onRef('m.id', '=', 'h.member_id'),
    )
    .innerJoin('office as f', (join) =>
      join.onRef('f.organization_id', '=', 'h.organization_id').onRef('f.id', '=', 'h.office_id'),
    )
    .select((eb) => [
      'h.id',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('person'),
      words(eb.ref('f.name_en'), eb.ref('f.name_es')).as('office'),
      'h.role',
      'h.since',
      'h.until as endedAt',
    ])
    .$if(after !== null, (query) => query.where('h.id', '>', after))
    .orderBy('h.id')
    .limit(limit)
    .execute();
}

export async function countRights(manager: EntityManager, organization: string, on: RightsOn): Promise<number> {
  const { counted } = await rightsOn(manager, organization, on)
    .select((eb) => eb.fn.countAll<number>().as('counted'))
    .executeTakeFirstOrThrow();
  return Math.min(counted, COUNTED + 1);
}
