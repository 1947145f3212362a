/**
 * What an organization seals packages with and what is encrypted to it: made once, and kept for ever, because packages
 * name the certificates and what was encrypted opens with nothing else. Secrets are at rest only under the master key,
 * bound to the organization and to their purpose.
 */
import type { EntityManager } from 'typeorm';
import { unwrapSecret, wrapSecret } from './keys.ts';

export interface SealKeys {
  /** DER of the organization's root certificate and of that of its signing key. */
  root: Buffer;
  certificate: Buffer;
  /** P-256, PKCS #8 DER. */
  signingKey: Buffer;
  /** `age1…` and `AGE-SECRET-KEY-1…`. */
  recipient: string;
  identity: string;
}

interface Row {
  root: Buffer;
  certificate: Buffer;
  signingKey: Buffer;
  recipient: string;
  identity: Buffer;
}

/** Null as long as none were made. */
export async function readSealKeys(
  manager: EntityManager,
  organization: string,
  masterKey: Buffer,
): Promise<SealKeys | null> {
  const [row] = await manager.query<Row[]>(
    `SELECT root, certificate, signing_key_wrapped AS "signingKey", recipient, identity_wrapped AS identity
       FROM organization_seal WHERE organization_id = $1`,
    [organization],
  );
  if (row === undefined) return null;
  return {
    ...row,
    signingKey: unwrapSecret(row.signingKey, purpose(organization, 'seal'), masterKey),
    identity: unwrapSecret(row.identity, purpose(organization, 'transport'), masterKey).toString(),
  };
}

/** Of two that make them at the same time the first one's count: read them afterwards. */
export async function keepSealKeys(
  manager: EntityManager,
  organization: string,
  masterKey: Buffer,
  keys: SealKeys,
): Promise<void> {
  const { root, certificate, signingKey, recipient, identity } = keys;
  await manager.query(
    `INSERT INTO organization_seal (organization_id, root, certificate, signing_key_wrapped, recipient, identity_wrapped)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [
      organization,
      root,
      certificate,
      wrapSecret(signingKey, purpose(organization, 'seal'), masterKey),
      recipient,
      wrapSecret(Buffer.from(identity), purpose(organization, 'transport'), masterKey),
    ],
  );
}

const purpose = (organization: string, what: 'seal' | 'transport'): string => `${organization} ${what}`;
