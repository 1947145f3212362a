/**
 * A real process is killed without warning while it receives. What it had reported as stored is there for the next one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import { PART_BYTES } from '../storage/parts.ts';
import { localStorage, type TestStorage } from '../test/storages.ts';
import { anyBytes, MASTER_KEY, MIB, readAll, sha256 } from '../test/writing.ts';
import { evidenceAt } from './place.ts';
import { type ReceivedBytes, storedBytes } from './receive.ts';

const KILLS = 20;
const SIZE = 6 * PART_BYTES + 3 * MIB + 17;
const SCRIPT = join(import.meta.dirname, '../test/receiving-process.ts');

let test: TestStorage;
beforeAll(async () => {
  test = await localStorage();
});
afterAll(async () => {
  await test.stop();
});

type ProcessReport = { offset: number } | ReceivedBytes;

/**
 * Feeds a new process from the offset where it begins; kills it when it has come to `killAt`, or waits for the hash.
 */
async function feed(
  { owner, writer, bytes }: { owner: object; writer: number; bytes: Buffer },
  killAt: number | null,
): Promise<{ began: number; received: ReceivedBytes | null }> {
  const values = [test.directory, JSON.stringify(owner), String(writer), String(bytes.length)];
  const child: ChildProcess = spawn(process.execPath, [...COMPILED_SOURCES, SCRIPT, ...values], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // Bytes that are still in the pipe when the process is killed are lost, as on a line that breaks.
  child.stdin?.on('error', () => undefined);
  let began: number | null = null;
  let received: ReceivedBytes | null = null;
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as ProcessReport;
    if ('sha256' in said) received = said;
    else if (began === null) {
      began = said.offset;
      if (began === bytes.length) child.stdin?.end();
      else child.stdin?.write(bytes.subarray(began));
    }
    if (received !== null) child.stdin?.end();
    if (killAt !== null && 'offset' in said && said.offset >= killAt) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { began: began ?? -1, received };
}

describe('An upload whose process is killed', () => {
  it('at 20 random offsets ends with the right hash, and no acknowledged byte is asked for again', async () => {
    const bytes = anyBytes(SIZE);
    const owner = { organization: randomUUID(), dossier: randomUUID(), file: randomUUID() };
    const at = evidenceAt(test.storage, MASTER_KEY, owner);
    const offsets = Array.from({ length: KILLS }, () => randomInt(SIZE - 1)).sort((one, other) => one - other);
    let stored = 0;
    for (const [index, killAt] of offsets.entries()) {
      const { began, received } = await feed({ owner, writer: index + 1, bytes }, Math.max(killAt, stored));
      expect(began).toBe(stored);
      expect(received).toBeNull();
      stored = await storedBytes(at);
    }
    // A file that a killed writer leaves beside the objects is never taken for an object.
    await writeFile(join(test.directory, '.writing', randomUUID()), 'half an object');
    const { received } = await feed({ owner, writer: KILLS + 1, bytes }, null);
    expect(received).toEqual({ size: SIZE, sha256: sha256(bytes) });
    expect((await readAll(at, SIZE)).equals(bytes)).toBe(true);
    expect(await readdir(join(test.directory, at.folder))).toHaveLength(7);
  }, 300_000);
});
