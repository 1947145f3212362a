/**
 * Provides an organization's keys for sealing and for decrypting what is encrypted to it. They are made once, at their
 * first use.
 */
import { generateKeyPairSync } from 'node:crypto';
import { newTransportKey } from '@comity/evidence/package/transport';
import { issueCertificate, issueRoot } from '@comity/evidence/signature/certificates';
import { inOrganization } from '@comity/persistence/context';
import { readPrivateKey } from '@comity/persistence/keys';
import { keepSealKeys, readSealKeys, type SealKeys } from '@comity/persistence/seal-keys';
import type { EntityManager } from 'typeorm';
import type { EvidenceParts } from './parts.ts';

const DAY = 86_400_000;
/** The certificates are valid long enough for every package of today to be checked by whoever asks in twenty years. */
const VALID_DAYS = 25 * 365;

export async function sealKeysOf(
  { dataSource, masterKey }: Pick<EvidenceParts, 'dataSource' | 'masterKey'>,
  { id, code }: { id: string; code: string },
): Promise<SealKeys> {
  return inOrganization(dataSource, id, async (manager) => {
    const known = await readSealKeys(manager, id, masterKey);
    if (known !== null) return known;
    await keepSealKeys(manager, id, masterKey, await newSealKeys(manager, { id, code }, masterKey));
    const kept = await readSealKeys(manager, id, masterKey);
    if (kept === null) throw new Error('The keys of this organization were not kept');
    return kept;
  });
}

/** The certificates are dated by the wall clock, because they are compared with time-stamps, which use it too. */
async function newSealKeys(
  manager: EntityManager,
  { id, code }: { id: string; code: string },
  masterKey: Buffer,
): Promise<SealKeys> {
  const organizationKey = await readPrivateKey(manager, id, masterKey);
  const now = Date.now();
  const validity = { notBefore: new Date(now - DAY), notAfter: new Date(now + VALID_DAYS * DAY) };
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const root = await issueRoot(`Comity ${code}`, organizationKey, validity);
  const certificate = await issueCertificate(root, organizationKey, {
    name: `Comity ${code}, packages`,
    publicKey: signing.publicKey,
    validity,
  });
  const transport = await newTransportKey();
  return {
    root: Buffer.from(root),
    certificate: Buffer.from(certificate),
    signingKey: signing.privateKey.export({ type: 'pkcs8', format: 'der' }),
    ...transport,
  };
}
