import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Certificate } from 'pkijs';
import { OID } from './oids.ts';
import { isCertifiedAsToday, newPackageKeys } from './package-keys.ts';

/**
 * Returns each GeneralizedTime in DER: tag, length, characters. One without a fraction is `YYYYMMDDHHMMSSZ`, 15
 * characters.
 */
function generalizedTimes(der: Uint8Array): string[] {
  const text = Buffer.from(der).toString('latin1');
  return [...text.matchAll(/\x18([\x0d-\x17])(\d{8,14}(?:\.\d+)?Z)/g)].map(([, , time = '']) => time);
}

describe('The keys that sign packages', () => {
  it('tool T1: have certificates whose times have no fraction of a second, whenever they are made', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const instants = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2070-01-01T00:00:00Z') });
    await fc.assert(
      fc.asyncProperty(instants, async (now) => {
        const { root, certificate } = await newPackageKeys('CL', privateKey, now);
        for (const der of [root, certificate]) {
          const times = generalizedTimes(der);
          expect(times.length).toBeGreaterThan(0);
          expect(times.filter((time) => !/^\d{14}Z$/.test(time))).toEqual([]);
          expect(Date.parse(new X509Certificate(der).validTo)).toBeGreaterThan(now);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('tool T3: sign documents, and say that nobody publishes revocations', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const { root, certificate } = await newPackageKeys('CL', privateKey, Date.now());
    const found = Certificate.fromBER(certificate).extensions ?? [];
    const keyUsage = found.find(({ extnID }) => extnID === OID.keyUsage);
    // BIT STRING, two octets, six unused bits: digitalSignature and nonRepudiation.
    expect(Buffer.from(keyUsage?.extnValue.getValue() ?? new ArrayBuffer(0))).toEqual(Buffer.from('030206c0', 'hex'));
    expect(isCertifiedAsToday(certificate)).toBe(true);
    expect(isCertifiedAsToday(root)).toBe(false);
  });
});
