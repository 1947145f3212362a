/** Tests packages whose certificates an earlier version issued, with a fraction of a second in their times. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { withFractionalTime } from '../../testing/forge.ts';
import { packageInput } from '../../testing/package-input.ts';
import { check, newSealedCase, type SealedCase, sealedBytes } from '../../testing/sealed-case.ts';

let made: SealedCase;
beforeAll(async () => {
  made = await newSealedCase();
});

describe('tool T1: a package whose certificates strict tools refuse', () => {
  it('still verifies, and the report says what others will object to', async () => {
    const { signer, organizationKey } = made.sender;
    const earlier = {
      ...signer,
      certificate: withFractionalTime(signer.certificate, organizationKey),
      issuers: signer.issuers.map((root) => withFractionalTime(root, organizationKey)),
    };
    const bytes = await sealedBytes(await packageInput(made.sender), { ...made.sealing, signer: earlier });
    expect(await check(bytes, made.trust)).toMatchObject({ holds: true, facts: { strictToolsRefuse: true } });
  });

  it('is not said of a package of today', async () => {
    expect((await check(made.bytes, made.trust)).facts).not.toHaveProperty('strictToolsRefuse');
  });
});
