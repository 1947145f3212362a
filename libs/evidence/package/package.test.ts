import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TestAuthority } from '@comity/infra/dev/timestamp/authority';
import { MemorySink, memorySource } from '../testing/memory.ts';
import { evidenceOf, FILES, packageInput } from '../testing/package-input.ts';
import { newAuthority, newTestSender, type TestSender, stampBy } from '../testing/sender.ts';
import { openContainer } from './container/reader.ts';
import { seal, type SealInput, type SealResult } from './seal.ts';
import { verifyPackage } from './verify/package.ts';
import type { Trust } from './verify/trust.ts';

const AT = new Date('2026-03-20T15:00:00Z');
let sender: TestSender;
let authority: TestAuthority;
let trust: Trust;

beforeAll(async () => {
  [sender, authority] = [await newTestSender('CL'), await newAuthority()];
  trust = { organizations: [sender.key], timestampRoots: [authority.root] };
});

async function sealed(input: SealInput): Promise<{ result: SealResult; bytes: Buffer }> {
  const sink = new MemorySink();
  const result = await seal(input, { signer: sender.signer, at: AT, stamp: stampBy(authority) }, sink);
  return { result, bytes: sink.content };
}

describe('a sealed package', () => {
  it('holds for whoever trusts its sender and the time-stamp authority', async () => {
    const { result, bytes } = await sealed(await packageInput(sender));
    expect(result).toMatchObject({ ok: true, size: bytes.length });
    const report = await verifyPackage(memorySource(bytes), trust);
    expect(report.checks.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    expect(report).toMatchObject({
      holds: true,
      facts: {
        reference: 'CL-2026-000017',
        evidenceFiles: 3,
        withheldFiles: 1,
        timestamp: { authority: expect.stringContaining('NOT QUALIFIED'), statesQualified: false },
      },
    });
  });

  it('names what was entered by hand, and holds without the mark as it did before there was one', async () => {
    const input = await packageInput(sender);
    const marked = await verifyPackage(memorySource((await sealed(input)).bytes), trust);
    expect(marked.facts.enteredByHand).toMatchObject([{ number: 1, way: 'COURIER', by: 'L. Soto' }]);
    const custody = input.custody.map(({ entered: _mark, ...fact }) => fact);
    const unmarked = await verifyPackage(memorySource((await sealed({ ...input, custody })).bytes), trust);
    expect([marked.holds, unmarked.holds, 'enteredByHand' in unmarked.facts]).toEqual([true, true, false]);
  });

  it('fails for whoever trusts nobody, and says which trust is missing', async () => {
    const { bytes } = await sealed(await packageInput(sender));
    const { holds, checks } = await verifyPackage(memorySource(bytes), { organizations: [], timestampRoots: [] });
    const failing = checks
      .filter(({ outcome }) => outcome === 'fails')
      .map(({ check, findings }) => [check, findings[0]?.code]);
    expect(holds).toBe(false);
    expect(failing).toEqual([
      ['signer', 'SIGNER_UNTRUSTED'],
      ['timestamp', 'TIMESTAMP_AUTHORITY_UNTRUSTED'],
      ['ledger', 'LEDGER_KEY_UNTRUSTED'],
    ]);
  });

  it('sealed twice is equal but for signature and time-stamp', async () => {
    const input = await packageInput(sender);
    const [one, other] = [await sealed(input), await sealed(input)];
    const [first, second] = [
      await openContainer(memorySource(one.bytes)),
      await openContainer(memorySource(other.bytes)),
    ];
    if (!first.ok || !second.ok) throw new Error('a package does not open');
    const differing = first.entries.filter(({ crc }, place) => second.entries[place]?.crc !== crc);
    expect(differing.map(({ name }) => name)).toEqual([
      'META-INF/signature.p7s',
      'META-INF/ASiCArchiveManifest.xml',
      'META-INF/timestamp.tst',
    ]);
  });

  it('gives hostile names a path that is harmless, and keeps the name', async () => {
    const { result } = await sealed(await packageInput(sender));
    if (!result.ok) throw new Error(result.reason);
    expect(result.descriptor.evidence.map(({ path }) => path)).toEqual([
      'data/evidence/00001-inbox.mbox',
      'data/evidence/00002-Acceso_IP.csv',
      'data/evidence/00003-empty.bin',
    ]);
    expect(result.descriptor.evidence.map(({ name }) => name)).toEqual(Object.keys(FILES));
  });

  it.each([
    ['altered', { sha256: '0'.repeat(64) }],
    ['longer than announced', { size: 4 }],
    ['shorter than announced', { size: 400 }],
  ])('is not made of evidence that is %s', async (_, lie) => {
    const [file] = evidenceOf({ 'a.txt': Buffer.from('alpha') });
    if (file === undefined) throw new Error('no file');
    const { result, bytes } = await sealed(await packageInput(sender, [{ ...file, ...lie }]));
    expect(result).toEqual({ ok: false, reason: 'EVIDENCE_ALTERED', about: 'data/evidence/00001-a.txt' });
    expect(await openContainer(memorySource(bytes))).toMatchObject({ ok: false });
  });

  it('is not made without a time-stamp', async () => {
    const stamp = () => Promise.resolve({ ok: false, reason: 'AUTHORITY_UNREACHABLE' } as const);
    const result = await seal(await packageInput(sender), { signer: sender.signer, at: AT, stamp }, new MemorySink());
    expect(result).toEqual({ ok: false, reason: 'TIMESTAMP_FAILED', about: 'AUTHORITY_UNREACHABLE' });
  });
});
