/**
 * Fills an organization with as many open dossiers as a busy State has in years, by statements over sets: the lists that
 * must not grow slow with them are tested and measured on these rows.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../reads/caller.ts';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';
import { digestOf } from '../digest.ts';
import { ASKING_STATES, LONG_FORM, longState, OPEN_STATUSES, RARE_STATE } from './many-rows.ts';

export interface FilledOrganization {
  organization: string;
  office: string;
  member: string;
  dossierAt: (index: number) => string;
  referenceAt: (index: number) => string;
  caseAt: (index: number) => string;
  /** Returns the mark of the identifier that the dossier at this place asks about. */
  markAt: (index: number) => Buffer;
}

export interface Filling {
  dossiers: number;
  /** The dossiers at these places wait for the contact point; all others wait for another side. */
  waiting: readonly number[];
  side?: 'receiving' | 'provider';
}

/** The ids of two organizations differ, because a dossier's id is its own everywhere. */
const idIn =
  (organization: string) =>
  (index: number): string =>
    `${organization.slice(0, 8)}-0000-4000-8000-${String(index).padStart(12, '0')}`;

export async function fillDossiers(
  owner: DataSource,
  organization: string,
  { dossiers, waiting, side = 'receiving' }: Filling,
): Promise<FilledOrganization> {
  const idAt = idIn(organization);
  const role = side === 'provider' ? 'PROVIDER_LIAISON' : 'RCV_POC_24_7';
  const desk = await inOrganization(owner, organization, async (manager) => {
    // The plans of triggers are made while the tables are empty, and would read them from end to end for each row.
    await manager.query('SET LOCAL enable_seqscan = off');
    const [found] = await manager.query<{ office: string; member: string; code: string }[]>(
      `SELECT m.office_id AS office, m.member_id AS member, o.code
         FROM membership m JOIN organization o ON o.id = m.organization_id
        WHERE m.organization_id = $1 AND m.role = $2 ORDER BY m.member_id LIMIT 1`,
      [organization, role],
    );
    if (found === undefined) throw new Error(`Nobody is ${role}`);
    await insertRows(manager, { organization, dossiers, side, ...found });
    await manager.query(
      `INSERT INTO dossier_task (organization_id, dossier_id, code, place, side, roles, since, due_at)
       SELECT organization_id, id, CASE WHEN id = ANY ($2::uuid[]) THEN 'DECIDE' ELSE 'SEND_FORMAL_REQUEST' END, 0,
              CASE WHEN id = ANY ($2::uuid[]) THEN side ELSE 'requesting' END,
              CASE WHEN id = ANY ($2::uuid[]) THEN ARRAY[$3] ELSE '{}' END, opened_at, next_at
         FROM dossier WHERE organization_id = $1`,
      [organization, waiting.map(idAt), role],
    );
    await manager.query(
      `INSERT INTO task_desk (organization_id, office_id, role, dossier_id, code, first_act, excepted, sort_at,
         next_at)
       SELECT organization_id, $2, $3, dossier_id, code, 'accept', '[]', due_at, due_at
         FROM dossier_task WHERE organization_id = $1 AND code = 'DECIDE'`,
      [organization, found.office, role],
    );
    return found;
  });
  for (const table of [
    'dossier',
    'dossier_office',
    'dossier_task',
    'task_desk',
    'dossier_key',
    'hold_line',
    'draft',
    'clock',
    'document',
    'dossier_responsible',
    'identifier_mark',
  ])
    await owner.query(`ANALYZE ${table}`);
  const referenceAt = (index: number): string => `${desk.code}-2026-${String(index).padStart(6, '0')}`;
  return {
    organization,
    office: desk.office,
    member: desk.member,
    dossierAt: idAt,
    referenceAt,
    caseAt: (index) => `ruc-${String(index)}-2026`,
    markAt: (index) => createHash('sha256').update(referenceAt(index)).digest(),
  };
}

interface Rows {
  organization: string;
  office: string;
  member: string;
  code: string;
  dossiers: number;
  side: 'receiving' | 'provider';
}

/** A dossier's own reference is counted, and what else is in it is told by its place. */
const AT_PLACE = `(substr(replace($1::uuid::text, '-', ''), 1, 8) || '-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`;

async function insertRows(
  manager: EntityManager,
  { organization, office, member, code, dossiers, side }: Rows,
): Promise<void> {
  const digests = Array.from({ length: dossiers }, (_, n) => digestOf({ ...LONG_FORM, caseNumber: n }));
  await manager.query(
    `INSERT INTO document (organization_id, digest, kind, content)
     SELECT $1::uuid, ($2::text[])[1 + n], 'REQUEST', $3::jsonb || jsonb_build_object('caseNumber', n)
       FROM generate_series(0, $4::int - 1) AS n`,
    [organization, digests, JSON.stringify(LONG_FORM), dossiers],
  );
  await manager.query(
    `INSERT INTO dossier (organization_id, id, side, reference, status, urgency, seq, state, requesting_state,
       requested_state, case_reference, request_digest, counterpart_organization_id, provider_organization_id, opened_at,
       changed_at, zone, next_at, tasks_seq)
     SELECT $1::uuid, ${AT_PLACE}, $2, $3 || '-2026-' || lpad(n::text, 6, '0'), f.status, f.urgency, 5,
            $5::jsonb || jsonb_build_object('status', f.status, 'references', jsonb_build_array('int-' || n),
              'responsible', f.responsible),
            CASE WHEN n % 1000 = 500 THEN $6 ELSE ($7::text[])[1 + n % cardinality($7::text[])] END, 'CL',
            'RUC-' || n || '-2026', ($11::text[])[1 + n], c.id, p.id,
            timestamptz '2026-01-01Z' + n * interval '3 minutes', timestamptz '2026-06-01Z' + n * interval '2 minutes',
            'America/Santiago', timestamptz '2026-12-01Z' + n * interval '1 minute', 5
       FROM generate_series(0, $4::int - 1) AS n
      CROSS JOIN LATERAL (SELECT ($8::text[])[1 + n % cardinality($8::text[])] AS status,
                                 CASE WHEN n % 1000 = 100 THEN 'CRITICAL_LIFE' WHEN n % 5 = 0 THEN 'HIGH_VOLATILE'
                                      ELSE 'NORMAL' END AS urgency,
                                 CASE WHEN n % 500 = 499 THEN jsonb_build_object($9::text, $10::text)
                                      WHEN n % 3 = 0 THEN jsonb_build_object($9::text, (SELECT max(m.id::text)
                                        FROM member m WHERE m.organization_id = $1::uuid AND m.id::text <> $10::text))
                                      ELSE '{}' END AS responsible) AS f
       JOIN organization AS c ON c.code = 'PE'
       JOIN organization AS p ON p.code = CASE WHEN n % 1000 = 300 THEN 'NORTHLIGHT' ELSE 'CORREO-AUSTRAL' END
      ORDER BY md5(n::text)`,
    [
      organization,
      side,
      code,
      dossiers,
      JSON.stringify(longState(side)),
      RARE_STATE,
      ASKING_STATES,
      OPEN_STATUSES,
      office,
      member,
      digests,
    ],
  );
  await manager.query(
    `INSERT INTO dossier_office (organization_id, dossier_id, office_id, since)
     SELECT organization_id, id, $2, opened_at FROM dossier WHERE organization_id = $1`,
    [organization, office],
  );
  await manager.query(
    `INSERT INTO clock (organization_id, dossier_id, clock, subject, generation, started_at, due_at, zone, rule,
       calendar_version, warnings)
     SELECT organization_id, id, c.clock, 'h1', 1, opened_at, next_at + c.later, zone, 'BUD.16.2', '1', '[]'
       FROM dossier
      CROSS JOIN (VALUES ('DOMESTIC_HOLD', interval '0'), ('BUD29_FLOOR', interval '1 day')) AS c (clock, later)
      WHERE organization_id = $1`,
    [organization],
  );
  await manager.query(
    `INSERT INTO hold_line (organization_id, dossier_id, hold_id, target, category, snapshot_at, preserved_until, facts,
       status)
     SELECT d.organization_id, d.id, 'h1', t.target, 'TRAFFIC', d.opened_at, d.next_at, '{}', 'HELD'
       FROM dossier AS d CROSS JOIN unnest(ARRAY['t1', 't2', 't3', 't4']) AS t (target) WHERE d.organization_id = $1`,
    [organization],
  );
  await manager.query(
    `INSERT INTO identifier_mark (organization_id, dossier_id, target, mark)
     SELECT d.organization_id, d.id, t.target, sha256((reference || t.suffix)::bytea)
       FROM dossier AS d CROSS JOIN (VALUES ('t1', ''), ('t2', '#2'), ('t3', '#3')) AS t (target, suffix)
      WHERE d.organization_id = $1`,
    [organization],
  );
  await manager.query(
    `INSERT INTO draft (organization_id, id, office_id, author_id, form, changed_at)
     SELECT organization_id, id, $2, $3, $4::jsonb || jsonb_build_object('caseNumber', case_reference), changed_at
       FROM dossier WHERE organization_id = $1`,
    [organization, office, member, JSON.stringify(LONG_FORM)],
  );
}

/** Returns the person of the contact point who reads the lists. */
export function callerIn(
  { organization, office, member }: FilledOrganization,
  role: 'RCV_POC_24_7' | 'PROVIDER_LIAISON' = 'RCV_POC_24_7',
): Caller {
  const name = { en: 'Duty officer', es: 'Oficial de turno' };
  return {
    member,
    name,
    email: 'duty@comity.example',
    locale: 'es',
    zone: null,
    organization: {
      id: organization,
      code: 'CL',
      kind: 'STATE',
      state: 'CL',
      name: { en: 'Chile', es: 'Chile' },
      policies: { soloAtCriticalLife: false, forwarding: 'AUTOMATIC' },
      exercise: null,
      idleMinutes: 30,
    },
    offices: [{ id: office, code: 'poc', kind: 'CONTACT_POINT', name, zone: 'America/Santiago', roles: [role] }],
    now: '2026-11-28T12:00:00.000Z',
  };
}
