/** Who is calling: the person, their organization, and the offices and roles that our database gives them. */
import type { EntityManager } from 'typeorm';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Policies } from '@comity/domain/state/dossier';

export interface Words {
  en: string;
  es: string;
}

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
  locale: 'en' | 'es';
  organization: {
    id: string;
    code: string;
    kind: 'STATE' | 'PROVIDER' | 'OPERATOR';
    state: string;
    name: Words;
    policies: Policies;
    exercise: string | null;
  };
  offices: CallerOffice[];
  /** The organization's now when the request came, ISO 8601 UTC with milliseconds. */
  now: string;
}

/** Null when the member is not, or no longer, one of this organization. */
export async function readCaller(manager: EntityManager, organization: string, member: string): Promise<Caller | null> {
  const rows = await manager.query<Caller[]>(
    `SELECT m.id AS member, jsonb_build_object('en', m.name_en, 'es', m.name_es) AS name, m.email, m.locale,
       jsonb_build_object('id', o.id, 'code', o.code, 'kind', o.kind, 'state', o.state, 'policies', o.policies,
         'exercise', o.exercise_id, 'name', jsonb_build_object('en', o.name_en, 'es', o.name_es)) AS organization,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'code', f.code, 'kind', f.kind, 'zone', f.zone,
            'name', jsonb_build_object('en', f.name_en, 'es', f.name_es), 'roles', f.roles) ORDER BY f.code), '[]')
          FROM (SELECT f.*, jsonb_agg(s.role ORDER BY s.role) AS roles FROM membership s
                  JOIN office f ON f.organization_id = s.organization_id AND f.id = s.office_id
                 WHERE s.organization_id = m.organization_id AND s.member_id = m.id
                 GROUP BY f.organization_id, f.id) f) AS offices,
       clock_timestamp() + coalesce(e.offset_ms, 0) * interval '1 millisecond' AS now
       FROM member m JOIN organization o ON o.id = m.organization_id LEFT JOIN exercise e ON e.id = o.exercise_id
      WHERE m.organization_id = $1 AND m.id = $2 AND m.active`,
    [organization, member],
  );
  return rows[0] ?? null;
}

/** Roles over all offices of the person. */
export function rolesOf(caller: Caller): Role[] {
  return [...new Set(caller.offices.flatMap((office) => office.roles))];
}
