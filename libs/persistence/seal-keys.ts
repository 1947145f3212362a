/**
 * An organization has keys with which it seals packages and a key to which others encrypt. They are made once and kept
 * for ever, because packages name the certificates and what was encrypted opens with nothing else; only the certificates
 * of the signing key may be issued anew. Secrets are stored
 * only wrapped by the master key, bound to the organization and to their purpose.
 */
import type { EntityManager } from 'typeorm';
import { unwrapSecret, wrapSecret } from './keys.ts';
import { tenantRows } from './sql/rows.ts';

export interface SealKeys {
  /** DER of the organization's root certificate, and of the certificate of its signing key. */
  root: Buffer;
  certificate: Buffer;
  /** P-256 private key, PKCS #8 DER. */
  signingKey: Buffer;
  /** The age recipient `age1…` and its identity `AGE-SECRET-KEY-1…`. */
  recipient: string;
  identity: string;
}

/** Returns null as long as no keys were made. */
export async function readSealKeys(
  manager: EntityManager,
  organization: string,
  masterKey: Buffer,
): Promise<SealKeys | null> {
  const row = await tenantRows(manager)
    .selectFrom('organization_seal')
    .select(['root', 'certificate', 'signing_key_wrapped as signingKey', 'recipient', 'identity_wrapped as identity'])
    .where('organization_id', '=', organization)
    .executeTakeFirst();
  if (row === undefined) return null;
  const renewed = await latestCertificates(manager, organization);
  return {
    ...row,
    ...(renewed === undefined ? {} : { root: renewed.root, certificate: renewed.certificate }),
    signingKey: unwrapSecret(row.signingKey, purpose(organization, 'seal'), masterKey),
    identity: unwrapSecret(row.identity, purpose(organization, 'transport'), masterKey).toString(),
  };
}

/** Where two processes make keys at the same time the first ones count, so the caller reads them afterwards. */
export async function keepSealKeys(
  manager: EntityManager,
  organization: string,
  masterKey: Buffer,
  keys: SealKeys,
): Promise<void> {
  const { root, certificate, signingKey, recipient, identity } = keys;
  await tenantRows(manager)
    .insertInto('organization_seal')
    .values({
      organization_id: organization,
      root,
      certificate,
      signing_key_wrapped: wrapSecret(signingKey, purpose(organization, 'seal'), masterKey),
      recipient,
      identity_wrapped: wrapSecret(Buffer.from(identity), purpose(organization, 'transport'), masterKey),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const latestCertificates = (manager: EntityManager, organization: string) =>
  tenantRows(manager)
    .selectFrom('seal_certificate')
    .select(['number', 'root', 'certificate'])
    .where('organization_id', '=', organization)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Where two processes renew at the same time the first ones count, so the caller reads the keys afterwards. */
export async function renewCertificates(
  manager: EntityManager,
  organization: string,
  { root, certificate }: { root: Buffer; certificate: Buffer },
): Promise<void> {
  const latest = await latestCertificates(manager, organization);
  await tenantRows(manager)
    .insertInto('seal_certificate')
    .values({ organization_id: organization, number: (latest?.number ?? 0) + 1, root, certificate })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const purpose = (organization: string, what: 'seal' | 'transport'): string => `${organization} ${what}`;
