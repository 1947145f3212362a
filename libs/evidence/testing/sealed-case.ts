/** Provides one sealed package with all its parties, for tests that tamper with it. */
import { expect } from '@jest/globals';
import type { TestAuthority } from '@comity/infra/dev/timestamp/authority';
import { seal, type SealingTools, type SealInput } from '../package/seal.ts';
import { verifyPackage } from '../package/verify/package.ts';
import type { CheckName, FaultCode, Report } from '../package/verify/report.ts';
import type { Trust } from '../package/verify/trust.ts';
import { type PackageParts, takeApart } from './forge.ts';
import { MemorySink, memorySource } from './memory.ts';
import { packageInput } from './package-input.ts';
import { newAuthority, newTestSender, type TestSender, stampBy } from './sender.ts';

export interface SealedCase {
  sender: TestSender;
  authority: TestAuthority;
  trust: Trust;
  sealing: SealingTools;
  bytes: Buffer;
  parts: PackageParts;
}

export async function newSealedCase(): Promise<SealedCase> {
  const [sender, authority] = [await newTestSender('CL'), await newAuthority()];
  const sealing = { signer: sender.signer, at: new Date('2026-03-20T15:00:00Z'), stamp: stampBy(authority) };
  const bytes = await sealedBytes(await packageInput(sender), sealing);
  const trust = { organizations: [sender.key], timestampRoots: [authority.root] };
  return { sender, authority, trust, sealing, bytes, parts: await takeApart(bytes) };
}

export async function sealedBytes(input: SealInput, sealing: SealingTools): Promise<Buffer> {
  const sink = new MemorySink();
  const result = await seal(input, sealing, sink);
  if (!result.ok) throw new Error(result.reason);
  return sink.content;
}

export const check = (bytes: Buffer, trust: Trust): Promise<Report> => verifyPackage(memorySource(bytes), trust);

/** Expects that the package is refused and that this check gives the reason. */
export async function expectRefusal(bytes: Buffer, trust: Trust, name: CheckName, code: FaultCode): Promise<void> {
  const { holds, checks } = await check(bytes, trust);
  const found = checks.find((one) => one.check === name);
  expect({ holds, codes: found?.findings.map((finding) => finding.code) }).toEqual({
    holds: false,
    codes: expect.arrayContaining([code]),
  });
}
