/**
 * A tenant's rows are reached only through a transaction that names its organization. The setting is local to the
 * transaction, so a connection goes back to the pool without it.
 */
import { sql } from 'kysely';
import type { DataSource, EntityManager } from 'typeorm';
import { tenantRows } from './sql/rows.ts';

/** Runs `work` in one transaction that sees and writes `organizationId`'s rows only; rolls back if it throws. */
export function inOrganization<T>(
  dataSource: DataSource,
  organizationId: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await actFor(manager, organizationId);
    return work(manager);
  });
}

/**
 * Runs reads whose results form one answer: all statements see one moment (REPEATABLE READ), so that no page shows an
 * event without what it has caused. `work` MUST NOT write: two writers would fail each other.
 */
export function readingOrganization<T>(
  dataSource: DataSource,
  organizationId: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    await actFor(manager, organizationId);
    return work(manager);
  });
}

async function actFor(manager: EntityManager, organizationId: string): Promise<void> {
  await sql`SELECT set_config('comity.organization', ${organizationId}, true)`.execute(tenantRows(manager));
}
