import type { EntityManager } from 'typeorm';

/** How a signed-in person finds their context; needs none itself. Null for an unknown or no longer active subject. */
export async function memberBySubject(
  manager: Pick<EntityManager, 'query'>,
  subject: string,
): Promise<{ organizationId: string; memberId: string } | null> {
  const rows = await manager.query<{ organizationId: string; memberId: string }[]>(
    `SELECT organization_id AS "organizationId", member_id AS "memberId" FROM member_by_subject($1)`,
    [subject],
  );
  return rows[0] ?? null;
}
