/**
 * Provides an organization's keys for sealing and for decrypting what is encrypted to it. They are made once, at their
 * first use. Certificates that an earlier version issued in a form that tools of others refuse are issued anew, for the
 * same key.
 */
import { newTransportKey } from '@comity/evidence/package/transport';
import { certifyPackageKey, isCertifiedAsToday, newPackageKeys } from '@comity/evidence/signature/package-keys';
import { inOrganization } from '@comity/persistence/context';
import { privateKeyOf } from '@comity/persistence/keys';
import { readPrivateKey } from '@comity/persistence/private-keys';
import { keepSealKeys, readSealKeys, renewCertificates, type SealKeys } from '@comity/persistence/seal-keys';
import type { EntityManager } from 'typeorm';
import type { EvidenceParts } from './parts.ts';

export async function sealKeysOf(
  { dataSource, masterKey }: Pick<EvidenceParts, 'dataSource' | 'masterKey'>,
  { id, code }: { id: string; code: string },
): Promise<SealKeys> {
  return inOrganization(dataSource, id, async (manager) => {
    const known = await readSealKeys(manager, id, masterKey);
    if (known !== null && isCertifiedAsToday(known.certificate)) return known;
    if (known === null) await keepSealKeys(manager, id, masterKey, await newSealKeys(manager, { id, code }, masterKey));
    else await renewCertificates(manager, id, await certifiedAnew(manager, { id, code, known }, masterKey));
    const kept = await readSealKeys(manager, id, masterKey);
    if (kept === null) throw new Error('The keys of this organization were not kept');
    return kept;
  });
}

async function newSealKeys(
  manager: EntityManager,
  { id, code }: { id: string; code: string },
  masterKey: Buffer,
): Promise<SealKeys> {
  const organizationKey = await readPrivateKey(manager, id, masterKey);
  const { root, certificate, signingKey } = await newPackageKeys(code, organizationKey, Date.now());
  const transport = await newTransportKey();
  return {
    root: Buffer.from(root),
    certificate: Buffer.from(certificate),
    signingKey: signingKey.export({ type: 'pkcs8', format: 'der' }),
    ...transport,
  };
}

async function certifiedAnew(
  manager: EntityManager,
  { id, code, known }: { id: string; code: string; known: SealKeys },
  masterKey: Buffer,
): Promise<{ root: Buffer; certificate: Buffer }> {
  const organizationKey = await readPrivateKey(manager, id, masterKey);
  const signingKey = privateKeyOf(known.signingKey);
  const { root, certificate } = await certifyPackageKey(code, organizationKey, signingKey, Date.now());
  return { root: Buffer.from(root), certificate: Buffer.from(certificate) };
}
