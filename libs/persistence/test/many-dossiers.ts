/**
 * Fills an organization with as many open dossiers as a busy State has in years, by statements over sets: the lists that
 * must not grow slow with them are tested and measured on these rows.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../reads/caller.ts';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from '../context.ts';

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
      `INSERT INTO task_desk (organization_id, office_id, role, dossier_id, code, first_act, excepted, sort_at)
       SELECT organization_id, $2, $3, dossier_id, code, 'accept', '[]', due_at
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
  side: string;
}

async function insertRows(
  manager: EntityManager,
  { organization, office, member, code, dossiers, side }: Rows,
): Promise<void> {
  await manager.query(
    `INSERT INTO dossier (organization_id, id, side, reference, status, urgency, seq, state, requesting_state,
       requested_state, case_reference, opened_at, changed_at, zone, next_at, tasks_seq)
     SELECT $1::uuid, (substr(replace($1::uuid::text, '-', ''), 1, 8) || '-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, $2,
            $3 || '-2026-' || lpad(n::text, 6, '0'), 'HOLDING', 'NORMAL', 5,
            jsonb_build_object('kind', 'PRESERVATION', 'side', $2::text, 'status', 'HOLDING', 'seq', 5, 'responsible',
              '{}'::jsonb, 'references', '[]'::jsonb, 'ratifications', '[]'::jsonb, 'holds', '[]'::jsonb, 'targets',
              '[]'::jsonb, 'mla', NULL, 'summary', NULL, 'compromised', false),
            'PE', 'CL', 'RUC-' || n || '-2026', timestamptz '2026-01-01Z' + n * interval '3 minutes',
            timestamptz '2026-06-01Z' + n * interval '2 minutes', 'America/Santiago',
            timestamptz '2026-12-01Z' + n * interval '1 minute', 5
       FROM generate_series(0, $4::int - 1) AS n`,
    [organization, side, code, dossiers],
  );
  await manager.query(
    `INSERT INTO dossier_office (organization_id, dossier_id, office_id, since)
     SELECT organization_id, id, $2, opened_at FROM dossier WHERE organization_id = $1`,
    [organization, office],
  );
  await manager.query(
    `INSERT INTO clock (organization_id, dossier_id, clock, subject, generation, started_at, due_at, zone, rule,
       calendar_version, warnings)
     SELECT organization_id, id, 'DOMESTIC_HOLD', 'h1', 1, opened_at, next_at, zone, 'BUD.16.2', '1', '[]'
       FROM dossier WHERE organization_id = $1`,
    [organization],
  );
  await manager.query(
    `INSERT INTO hold_line (organization_id, dossier_id, hold_id, target, category, snapshot_at, preserved_until, facts,
       status)
     SELECT organization_id, id, 'h1', 't1', 'TRAFFIC', opened_at, next_at, '{}', 'HELD'
       FROM dossier WHERE organization_id = $1`,
    [organization],
  );
  await manager.query(
    `INSERT INTO identifier_mark (organization_id, dossier_id, target, mark)
     SELECT organization_id, id, 't1', sha256(reference::bytea) FROM dossier WHERE organization_id = $1`,
    [organization],
  );
  await manager.query(
    `INSERT INTO draft (organization_id, id, office_id, author_id, form, changed_at)
     SELECT organization_id, id, $2, $3,
            '{"kind": "PRESERVATION", "caseNumber": "", "targets": [], "assistance": null}', changed_at
       FROM dossier WHERE organization_id = $1`,
    [organization, office, member],
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
