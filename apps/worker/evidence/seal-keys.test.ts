/** Tests on a real PostgreSQL that an installation of an earlier version seals with certificates that others accept. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isCertifiedAsToday } from '@comity/evidence/signature/package-keys';
import { inOrganization } from '@comity/persistence/context';
import { privateKeyOf } from '@comity/persistence/keys';
import { keepSealKeys } from '@comity/persistence/seal-keys';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { CL, MASTER_KEY, PE, seedTest } from '@comity/persistence/test/organizations';
import { sealKeysOf } from './seal-keys.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  await seedTest(database.owner);
}, 60_000);
afterAll(async () => {
  await database.stop();
});

describe('The keys with which an organization seals', () => {
  it('tool T1: keep their key and get new certificates where an earlier version issued them', async () => {
    const parts = { dataSource: database.recorder, masterKey: MASTER_KEY };
    const made = await sealKeysOf(parts, { id: PE, code: 'PE' });
    expect(isCertifiedAsToday(made.certificate)).toBe(true);
    // A root lacks what today's certificates state, as those of the earlier version do.
    await inOrganization(database.recorder, CL, (manager) =>
      keepSealKeys(manager, CL, MASTER_KEY, { ...made, certificate: made.root }),
    );
    const renewed = await sealKeysOf(parts, { id: CL, code: 'CL' });
    expect(isCertifiedAsToday(renewed.certificate)).toBe(true);
    expect({ key: renewed.signingKey, identity: renewed.identity }).toEqual({
      key: made.signingKey,
      identity: made.identity,
    });
    const [certificate, root] = [new X509Certificate(renewed.certificate), new X509Certificate(renewed.root)];
    expect(certificate.publicKey.equals(createPublicKey(privateKeyOf(renewed.signingKey)))).toBe(true);
    expect(certificate.verify(root.publicKey)).toBe(true);
    expect(await sealKeysOf(parts, { id: CL, code: 'CL' })).toEqual(renewed);
  });
});
