/**
 * Identifiers have their marks under a key of their organization. It is derived (HKDF, RFC 5869) from the organization's
 * signing key when that is made, and kept beside it, wrapped by the master key: the api, which searches by marks, reads
 * this key and has no right to the signing key (docs/adr/0019).
 */
import { hkdfSync } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { inOrganization } from './context.ts';
import { unwrapSecret, wrapSecret } from './keys.ts';
import { organizationIds } from './reads/organizations.ts';
import { tenantRows } from './sql/rows.ts';

const KEY_BYTES = 32;
const PURPOSE = 'comity identifier mark v1';

/** `privateKey` is the organization's Ed25519 key as PKCS #8 DER. */
export function wrappedMarkKey(privateKey: Buffer, organization: string, masterKey: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', privateKey, organization, PURPOSE, KEY_BYTES));
  return wrapSecret(key, purpose(organization), masterKey);
}

/** The transaction MUST be in that organization's context. */
export async function readMarkKey(manager: EntityManager, organization: string, masterKey: Buffer): Promise<Buffer> {
  const row = await tenantRows(manager)
    .selectFrom('organization_key')
    .select((eb) => eb.ref('mark_key_wrapped').$notNull().as('wrapped'))
    .where('organization_id', '=', organization)
    .executeTakeFirstOrThrow();
  return unwrapSecret(row.wrapped, purpose(organization), masterKey);
}

/** Organizations that were made before their marks had a key apart get it here, after the migrations and as the owner. */
export async function keepEarlierMarkKeys(owner: DataSource, masterKey: Buffer): Promise<void> {
  for (const organization of await organizationIds(owner)) {
    await inOrganization(owner, organization, async (manager) => {
      const db = tenantRows(manager);
      const row = await db
        .selectFrom('organization_key')
        .select('private_key_wrapped as wrapped')
        .where('organization_id', '=', organization)
        .where('mark_key_wrapped', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return;
      const privateKey = unwrapSecret(row.wrapped, organization, masterKey);
      await db
        .updateTable('organization_key')
        .set({ mark_key_wrapped: wrappedMarkKey(privateKey, organization, masterKey) })
        .where('organization_id', '=', organization)
        .execute();
    });
  }
}

const purpose = (organization: string): string => `${organization} marks`;
