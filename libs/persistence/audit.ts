/** A refused act leaves no event in the dossier; it is noted here. */
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
