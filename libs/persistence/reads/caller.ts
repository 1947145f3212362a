/** The caller is the person, their organization, and the offices and roles that our database gives them. */
import { dayAt } from '@comity/vocabulary/judges/local-day';
import type { Policies } from '@comity/domain/state/dossier';
import type { OrganizationKind } from '@comity/vocabulary/values/organizations';
import type { Role } from '@comity/vocabulary/values/roles';
import { expressionBuilder, sql } from 'kysely';
import type { EntityManager } from 'typeorm';
import type { Locale } from '../schema/organizations.ts';
import type { Tables } from '../schema/tables.ts';
import { inMilliseconds, jsonObject, wallClock, type Words, words } from '../sql/expressions.ts';
import { statement } from '../sql/statement.ts';

export interface CallerOffice {
  id: string;
  code: string;
  kind: string;
  name: Words;
  zone: string;
  roles: Role[];
}

export interface Caller {
  member: string;
  name: Words;
  email: string;
  locale: Locale;
  /** The IANA zone in which pages show instants; null where it is that of the first office. */
  zone: string | null;
  organization: {
    id: string;
    code: string;
    kind: OrganizationKind;
    state: string;
    name: Words;
    policies: Policies;
    exercise: string | null;
    idleMinutes: number;
  };
  offices: CallerOffice[];
  /** The organization's present instant when the request came, ISO 8601 UTC with milliseconds. */
  now: string;
}

const callers = statement((db, { organization, member }: { organization: string; member: string }) =>
  db
    .selectFrom('member as m')
    .innerJoin('organization as o', 'o.id', 'm.organization_id')
    .leftJoin('exercise as e', 'e.id', 'o.exercise_id')
    .select((eb) => [
      'm.id as member',
      words(eb.ref('m.name_en'), eb.ref('m.name_es')).as('name'),
      'm.email',
      'm.locale',
      'm.zone',
      jsonObject({
        id: eb.ref('o.id'),
        code: eb.ref('o.code'),
        kind: eb.ref('o.kind'),
        state: eb.ref('o.state'),
        policies: eb.ref('o.policies'),
        exercise: eb.ref('o.exercise_id'),
        idleMinutes: eb.ref('o.session_idle_minutes'),
        name: words(eb.ref('o.name_en'), eb.ref('o.name_es')),
      }).as('organization'),
      officesOf(organization, member).$asScalar().$notNull().as('offices'),
      inMilliseconds(wallClock, eb.fn.coalesce('e.offset_ms', eb.lit(0))).as('now'),
    ])
    .where('m.organization_id', '=', organization)
    .where('m.id', '=', member)
    .where('m.active', '=', true),
);

/** Returns null when the member is not, or no longer, one of this organization. */
export async function readCaller(manager: EntityManager, organization: string, member: string): Promise<Caller | null> {
  const [caller] = await callers(manager, { organization, member });
  return caller === undefined ? null : withinOrganization(caller);
}

/** Only an organization that operates the installation has operators, whatever a membership says. */
function withinOrganization(caller: Caller): Caller {
  if (caller.organization.kind === 'OPERATOR') return caller;
  const offices = caller.offices.map((office) => ({
    ...office,
    roles: office.roles.filter((role) => role !== 'OPERATOR'),
  }));
  return { ...caller, offices };
}

function officesOf(organization: string, member: string) {
  const offices = expressionBuilder<Tables>()
    .selectFrom('membership as s')
    .innerJoin('office as f', (join) =>
      join.onRef('f.organization_id', '=', 's.organization_id').onRef('f.id', '=', 's.office_id'),
    )
    .select((eb) => [
      'f.code',
      jsonObject({
        id: eb.ref('f.id'),
        code: eb.ref('f.code'),
        kind: eb.ref('f.kind'),
        zone: eb.ref('f.zone'),
        name: words(eb.ref('f.name_en'), eb.ref('f.name_es')),
        roles: sql<Role[]>`jsonb_agg(${eb.ref('s.role')} ORDER BY ${eb.ref('s.role')})`,
      }).as('office'),
    ])
    .where('s.organization_id', '=', organization)
    .where('s.member_id', '=', member)
    .groupBy(['f.organization_id', 'f.id']);
  return expressionBuilder<Tables>()
    .selectFrom(offices.as('f'))
    .select((eb) =>
      sql<CallerOffice[]>`coalesce(jsonb_agg(${eb.ref('f.office')} ORDER BY ${eb.ref('f.code')}), '[]')`.as('all'),
    );
}

/** Returns the roles of the person over all their offices. */
export function rolesOf(caller: Caller): Role[] {
  return [...new Set(caller.offices.flatMap((office) => office.roles))];
}

/** Returns the zone of the office in which the caller works. */
export function officeZone({ offices }: Pick<Caller, 'offices'>): string {
  return offices[0]?.zone ?? 'UTC';
}

/** Returns the zone in which pages show instants to the caller and take them: their own, or that of the office. */
export function shownZone(caller: Pick<Caller, 'offices' | 'zone'>): string {
  return caller.zone ?? officeZone(caller);
}

/** Returns the day, YYYY-MM-DD, that it is in the caller's office. */
export function officeDay(caller: Pick<Caller, 'offices' | 'now'>): string {
  return dayAt(caller.now, officeZone(caller));
}
