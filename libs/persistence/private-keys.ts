/** The worker alone reads the keys with which organizations sign: no other role of the database may (docs/adr/0019). */
import type { KeyObject } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { unwrapPrivateKey } from './keys.ts';
import { tenantRows } from './sql/rows.ts';

/** Returns the organization's private key; the transaction MUST be in that organization's context. */
export async function readPrivateKey(
  manager: EntityManager,
  organizationId: string,
  masterKey: Buffer,
): Promise<KeyObject> {
  const row = await tenantRows(manager)
    .selectFrom('organization_key')
    .select('private_key_wrapped')
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return unwrapPrivateKey(row.private_key_wrapped, organizationId, masterKey);
}
