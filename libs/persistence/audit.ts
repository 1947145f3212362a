/** What leaves no event: refused attempts, and reading. */
import type { EntityManager } from 'typeorm';

export interface RefusedAct {
  organizationId: string;
  dossierId: string;
  memberId: string;
  act: string;
  code: string;
  about: readonly string[];
}

export async function auditRefusal(manager: EntityManager, refused: RefusedAct): Promise<void> {
  await manager.query(
    `INSERT INTO act_refusal (organization_id, dossier_id, member_id, act, code, about) VALUES ($1, $2, $3, $4, $5, $6)`,
    [refused.organizationId, refused.dossierId, refused.memberId, refused.act, refused.code, refused.about],
  );
}

export async function auditUse(
  manager: EntityManager,
  /** `subject`: the ids in the route's path, null where it has none. */
  use: { organizationId: string; memberId: string; route: string; event: string; subject: string | null },
): Promise<void> {
  await manager.query(
    `INSERT INTO api_audit (organization_id, member_id, route, event, subject) VALUES ($1, $2, $3, $4, $5)`,
    [use.organizationId, use.memberId, use.route, use.event, use.subject],
  );
}
