/** Other people's tools for signatures accept a sealed package, with the keys that our documentation tells them to trust. */
import { X509Certificate } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSealedCase, type SealedCase } from '@comity/evidence/testing/sealed-case';
import { withFractionalTime } from '@comity/evidence/testing/forge';
import { dss, writeDssPolicy } from './dss.ts';
import { type ProgramOutcome, run } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-signatures-'));
const at = (name: string): string => join(folder, name);
let made: SealedCase;

const pem = (der: Uint8Array | undefined): string => new X509Certificate(der ?? Buffer.alloc(0)).toString();

beforeAll(async () => {
  made = await newSealedCase();
  writeFileSync(at('package.asice'), made.bytes);
  writeFileSync(at('sender.pem'), pem(made.sender.signer.issuers[0]));
  writeFileSync(at('signer.pem'), pem(made.sender.signer.certificate));
  writeFileSync(
    at('earlier.pem'),
    pem(withFractionalTime(made.sender.signer.certificate, made.sender.organizationKey)),
  );
  writeFileSync(at('tsa.pem'), pem(made.authority.root));
  writeFileSync(at('stamper.pem'), pem(made.authority.signer.certificate));
  await writeDssPolicy(at('policy.xml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const check = (
  container: string,
  trusted: string[],
  policy: string | null = at('policy.xml'),
): Promise<ProgramOutcome> => dss(at(container), trusted.map(at), policy);

describe('tool T3: DSS', () => {
  it('passes the signature of a package under the policy of docs/verify.md, with the roots as its only trust', async () => {
    const { code, out } = await check('package.asice', ['sender.pem', 'tsa.pem']);
    expect({ code, out }).toEqual({ code: 0, out: 'ASiC-E\nTOTAL_PASSED\n' });
  });

  it('finds a manifest that was altered after it was signed', async () => {
    copyFileSync(at('package.asice'), at('altered.asice'));
    const bytes = readFileSync(at('altered.asice'));
    const place = bytes.indexOf('DigestValue>') + 'DigestValue>'.length;
    bytes.write(bytes.toString('latin1', place, place + 1) === 'A' ? 'B' : 'A', place, 'latin1');
    writeFileSync(at('altered.asice'), bytes);
    expect((await check('altered.asice', ['sender.pem', 'tsa.pem'])).out).not.toContain('TOTAL_PASSED');
  });

  it('does not pass it without the root of the sender', async () => {
    expect((await check('package.asice', ['tsa.pem'])).out).toContain('INDETERMINATE');
  });

  it('objects by its own policy to one thing only: the key of the sender is Ed25519', async () => {
    const { out } = await check('package.asice', ['sender.pem', 'tsa.pem'], null);
    const errors = out.split('\n').filter((line) => line.startsWith('error: ') && !line.includes('not conclusive'));
    expect(errors).toEqual([expect.stringContaining('EdDSA is not authorised')]);
  });
});

describe('tool T1: the crypto/x509 of Go', () => {
  const verify = (certificate: string, root: string, purpose = 'signature'): Promise<ProgramOutcome> =>
    run('go', ['run', join(import.meta.dirname, 'go/main.go'), purpose, at(certificate), at(root)], {
      env: { GO111MODULE: 'off', GOFLAGS: '' },
    });

  it('refuses a certificate of the earlier form, so this test would have found it', async () => {
    expect(await verify('earlier.pem', 'sender.pem')).toMatchObject({
      code: 1,
      out: expect.stringContaining('malformed'),
    });
  });

  it('verifies the certificate of a package by the root of its sender, and by no other', async () => {
    expect(await verify('signer.pem', 'sender.pem')).toMatchObject({ code: 0, out: 'verified\n' });
    expect((await verify('signer.pem', 'tsa.pem')).code).not.toBe(0);
  });

  it('verifies the certificate of the time-stamps by the root of its authority, and that it is for nothing else', async () => {
    expect(await verify('stamper.pem', 'tsa.pem', 'time-stamp')).toMatchObject({ code: 0, out: 'verified\n' });
    expect((await verify('stamper.pem', 'sender.pem', 'time-stamp')).code).not.toBe(0);
    expect((await verify('signer.pem', 'sender.pem', 'time-stamp')).code).not.toBe(0);
  });
});

describe('tool T1: OpenSSL', () => {
  const verify = (...flags: string[]): Promise<ProgramOutcome> =>
    run('openssl', ['verify', ...flags, '-CAfile', at('sender.pem'), at('earlier.pem')]);

  it('refuses a certificate of the earlier form, and takes it in the way that docs/verify.md names', async () => {
    const strict = await verify();
    expect([strict.code, strict.problems]).toEqual([
      2,
      expect.stringContaining("format error in certificate's notAfter"),
    ]);
    expect(await verify('-no_check_time')).toMatchObject({ code: 0 });
  });
});
