/** The directory: public facts of every office, within the same exercise or among the real ones. */
import type { EntityManager } from 'typeorm';
import type { Reached } from '@comity/vocabulary/values/by-hand';
import type { Words } from './caller.ts';

export interface DirectoryRow {
  id: string;
  organization: { code: string; name: Words; kind: string; state: string };
  office: { name: Words; kind: string };
  languages: string[];
  hours: Words;
  zone: string;
  address247: string | null;
  reached: Reached;
  lastVerified: string | null;
}

/** `exercise` null: the real organizations. */
export function readDirectory(manager: EntityManager, exercise: string | null): Promise<DirectoryRow[]> {
  return manager.query<DirectoryRow[]>(
    `SELECT d.office_id AS id, jsonb_build_object('code', o.code, 'kind', o.kind, 'state', o.state,
         'name', jsonb_build_object('en', o.name_en, 'es', o.name_es)) AS organization,
       jsonb_build_object('kind', d.office_kind, 'name', jsonb_build_object('en', d.name_en, 'es', d.name_es)) AS office,
       d.languages, jsonb_build_object('en', d.hours_en, 'es', d.hours_es) AS hours, d.zone,
       d.address_247 AS "address247", d.reached, d.last_verified AS "lastVerified"
       FROM directory_entry d JOIN organization o ON o.id = d.organization_id
      WHERE o.exercise_id IS NOT DISTINCT FROM $1::uuid AND o.kind <> 'OPERATOR'
      ORDER BY (o.kind <> 'STATE'), o.state, o.code, (d.address_247 IS NULL), d.name_en`,
    [exercise],
  );
}

export interface OrganizationNames {
  ofState(state: string): Words | null;
  ofCode(code: string): Words | null;
}

export async function organizationNames(manager: EntityManager, exercise: string | null): Promise<OrganizationNames> {
  const rows = await manager.query<{ code: string; kind: string; state: string; name: Words }[]>(
    `SELECT code, kind, state, jsonb_build_object('en', name_en, 'es', name_es) AS name FROM organization
      WHERE exercise_id IS NOT DISTINCT FROM $1::uuid`,
    [exercise],
  );
  return {
    ofState: (state) => rows.find((row) => row.kind === 'STATE' && row.state === state)?.name ?? null,
    ofCode: (code) => rows.find((row) => row.code === code)?.name ?? null,
  };
}
