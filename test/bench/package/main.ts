/**
 * `npm run bench:package`: seals and checks a package of many files on this disk, and encrypts it for transport, beside
 * `cp && sync` and `openssl sha256` of the same bytes in the same run, so that only the ratios depend little on the
 * machine.
 *
 *   npm run bench:package -- [--files 1000] [--mib 1] [--out .comity-bench/package.json]
 */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createFile, openFile } from '@comity/evidence/package/files';
import { type EvidenceSource, seal } from '@comity/evidence/package/seal';
import { encryptTo, newTransportKey } from '@comity/evidence/package/transport';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import { packageInput } from '@comity/evidence/testing/package-input';
import { newAuthority, newTestSender, stampBy } from '@comity/evidence/testing/sender';

const MIB = 1024 * 1024;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    mib: { type: 'string', default: '1' },
    out: { type: 'string', default: '.comity-bench/package.json' },
  },
});
const [files, mib] = [Number(values.files), Number(values.mib)];
if (!Number.isInteger(files) || !Number.isInteger(mib) || files < 1 || mib < 1)
  throw new Error('--files and --mib are whole numbers from 1');

const folder = mkdtempSync(join(tmpdir(), 'comity-bench-package-'));
const path = (name: string): string => join(folder, name);
const names = Array.from({ length: files }, (_, index) => `evidence-${String(index)}.bin`);

/** The files hold random bytes, which nothing can compress or share. */
function makeFiles(): EvidenceSource[] {
  mkdirSync(path('originals'));
  return names.map((name) => {
    const file = join(folder, 'originals', name);
    const hash = createHash('sha256');
    writeFileSync(file, '');
    for (let count = 0; count < mib; count += 1) {
      const bytes = randomBytes(MIB);
      hash.update(bytes);
      writeFileSync(file, bytes, { flag: 'a' });
    }
    return {
      name,
      size: mib * MIB,
      sha256: hash.digest('hex'),
      type: 'application/octet-stream',
      category: 'CONTENT',
      target: 'T1',
      open: () => createReadStream(file, { highWaterMark: MIB }),
    };
  });
}

interface Step {
  seconds: number;
  /** The speed is in MiB of evidence per second. */
  mibPerSecond: number;
  /** This is the highest resident memory of this process while it ran, in MiB. */
  peakMib: number;
}

async function measured(work: () => unknown): Promise<Step> {
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  return { seconds: round(seconds), mibPerSecond: round((files * mib) / seconds), peakMib: Math.round(peak / MIB) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

async function run(): Promise<Record<string, Step>> {
  const [sender, authority] = [await newTestSender('CL'), await newAuthority()];
  const evidence = makeFiles();
  const input = await packageInput(sender, evidence);
  const file = path('package.asice');
  const sealing = { signer: sender.signer, at: new Date('2026-03-20T15:00:00Z'), stamp: stampBy(authority) };
  const copy = await measured(() => execFileSync('bash', ['-c', 'cp -r originals copies && sync'], { cwd: folder }));
  rmSync(path('copies'), { recursive: true });
  const hash = await measured(() => execFileSync('openssl', ['dgst', '-sha256', ...names], { cwd: path('originals') }));
  const sealed = await measured(async () => {
    const sink = await createFile(file);
    const result = await seal(input, sealing, sink);
    await sink.close();
    if (!result.ok) throw new Error(result.reason);
  });
  const verified = await measured(async () => {
    const source = await openFile(file);
    const trust = { organizations: [sender.key], timestampRoots: [authority.root] };
    const { holds } = await verifyPackage(source, trust);
    await source.close();
    if (!holds) throw new Error('the package does not hold');
  });
  const encrypted = await measured(async () => {
    const { recipient } = await newTransportKey();
    const plain = Readable.toWeb(createReadStream(file, { highWaterMark: MIB })) as ReadableStream<Uint8Array>;
    const encrypted = Readable.fromWeb((await encryptTo(recipient, plain)) as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(encrypted, createWriteStream(path('package.age')));
  });
  return { 'cp && sync': copy, 'openssl sha256': hash, seal: sealed, verify: verified, encrypt: encrypted };
}

try {
  print(`${String(files)} files of ${String(mib)} MiB`);
  const steps = await run();
  for (const [name, { seconds, mibPerSecond, peakMib }] of Object.entries(steps))
    print(
      `  ${name.padEnd(15)} ${seconds.toFixed(2)} s, ${mibPerSecond.toFixed(0)} MiB/s, peak ${String(peakMib)} MiB`,
    );
  const out = resolve(values.out);
  mkdirSync(dirname(out), { recursive: true });
  const machine = { platform: `${process.platform}-${process.arch}`, cpus: availableParallelism() };
  writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), machine, files, mib, steps }, null, 2)}\n`);
  print(`Written: ${out}`);
} finally {
  rmSync(folder, { recursive: true });
}
