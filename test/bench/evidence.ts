/**
 * Ingest of evidence is measured against `openssl sha256` and `cp && sync` of the same bytes, in turns on the same
 * disk: it hashes, seals and writes durably in one pass, as an upload does. Then files of growing size are taken, each
 * by a child of its own whose resident memory is measured, so that nothing else is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
const COMPARED = GIB;
/** The disk needs room for the files, the copies of them and a margin. */
const ROOM = { small: 4 * GIB, large: 12 * GIB };
const LARGE = 10 * GIB;
const SIZES = [100 * MIB, GIB];

export interface EvidenceFigures {
  bytes: number;
  /** The speed is in GB (10^9 bytes) per second, over all rounds. */
  ingest: number;
  sha256: number;
  copy: number;
  /** This is the speed of ingest as a part of the slower of the two. */
  ratio: number;
  /** The process that takes a file of this many bytes has this resident memory at its highest. */
  memory: { bytes: number; peakMb: number; gbPerSecond: number }[];
}

/**
 * Returns null where the disk has not even room for the smaller files. `large` says whether to take 10 GiB, if the disk
 * has room.
 */
export async function benchEvidence(
  directory: string,
  { rounds, large }: { rounds: number; large: boolean },
  print: (line: string) => void,
): Promise<EvidenceFigures | null> {
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  if (free < ROOM.small) return null;
  const source = join(directory, 'source.bin');
  await writeRandom(source, COMPARED);
  const seconds: Record<'ingest' | 'sha256' | 'copy', number[]> = { ingest: [], sha256: [], copy: [] };
  const turns = [
    (): Promise<void> => {
      seconds.sha256.push(timed('openssl', ['sha256', source]));
      return Promise.resolve();
    },
    async (): Promise<void> => {
      seconds.copy.push(timed('sh', ['-c', 'cp "$0" "$0.copy" && sync "$0.copy"', source]));
      await rm(`${source}.copy`);
    },
    async (): Promise<void> => {
      seconds.ingest.push((await ingest(directory, source, COMPARED)).seconds);
    },
  ];
  // The order is turned each round, because what one leaves in the page cache slows or speeds the next.
  for (let round = 0; round < rounds; round += 1)
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  const speed = (of: number[]): number => rounded((COMPARED * of.length) / of.reduce((sum, one) => sum + one, 0) / 1e9);
  const [one, sha256, copy] = [speed(seconds.ingest), speed(seconds.sha256), speed(seconds.copy)];
  const sizes = large && free > ROOM.large ? [...SIZES, LARGE] : SIZES;
  const memory: EvidenceFigures['memory'] = [];
  for (const bytes of sizes) {
    print(`  ${String(Math.round(bytes / MIB))} MiB`);
    const { peakMb, seconds: took } = await ingest(directory, source, bytes);
    memory.push({ bytes, peakMb, gbPerSecond: rounded(bytes / took / 1e9) });
  }
  await rm(source);
  return { bytes: COMPARED, ingest: one, sha256, copy, ratio: rounded(one / Math.min(sha256, copy)), memory };
}

export function tellEvidence(figures: EvidenceFigures | null, print: (line: string) => void): void {
  if (figures === null) {
    print('Evidence: not measured, the disk has no room for it');
    return;
  }
  const { bytes, ingest: one, sha256, copy, ratio, memory } = figures;
  print(`Evidence, ${String(bytes / MIB)} MiB`);
  print(`  ingest ${String(one)} GB/s, openssl sha256 ${String(sha256)} GB/s, cp && sync ${String(copy)} GB/s`);
  print(`  ratio to the slower: ${ratio.toFixed(2)} (goal at least 0.5)`);
  for (const of of memory)
    print(`  ${String(of.bytes / MIB)} MiB: ${String(of.peakMb)} MB resident at most, ${String(of.gbPerSecond)} GB/s`);
}

async function ingest(directory: string, source: string, bytes: number): Promise<{ seconds: number; peakMb: number }> {
  const script = join(import.meta.dirname, 'evidence-process.ts');
  const args = [...COMPILED_SOURCES, script, join(directory, 'evidence'), source, String(bytes)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout }))
    return JSON.parse(line) as { seconds: number; peakMb: number };
  throw new Error('The process that takes evidence ended without a figure');
}

function timed(command: string, args: string[]): number {
  const began = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${command} failed`);
  return (performance.now() - began) / 1000;
}

async function writeRandom(path: string, bytes: number): Promise<void> {
  const block = randomBytes(16 * MIB);
  const file = await open(path, 'w');
  for (let at = 0; at < bytes; at += block.length) {
    block.writeBigUInt64LE(BigInt(at));
    await file.write(block);
  }
  await file.sync();
  await file.close();
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
