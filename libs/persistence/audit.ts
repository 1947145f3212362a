/** Refused attempts and reading leave no event in the dossier; they are noted here. */
import type { EntityManager } from 'typeorm';
import { tenantRows } from './sql/rows.ts';

export interface RefusedAct {
  organizationId: string;
  dossierId: string;
  memberId: string;
  act: string;
  code: string;
  about: readonly string[];
}

export async function auditRefusal(manager: EntityManager, refused: RefusedAct): Promise<void> {
  await tenantRows(manager)
    .insertInto('act_refusal')
    .values({
      organization_id: refused.organizationId,
      dossier_id: refused.dossierId,
      member_id: refused.memberId,
      act: refused.act,
      code: refused.code,
      about: refused.about,
    })
    .execute();
}

export async function auditUse(
  manager: EntityManager,
  /** `subject` holds the ids in the route's path; null where it has none. */
  use: { organizationId: string; memberId: string; route: string; event: string; subject: string | null },
): Promise<void> {
  await tenantRows(manager)
    .insertInto('api_audit')
    .values({
      organization_id: use.organizationId,
      member_id: use.memberId,
      route: use.route,
      event: use.event,
      subject: use.subject,
    })
    .execute();
}
