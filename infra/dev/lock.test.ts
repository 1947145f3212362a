import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { takeLock } from './lock.ts';
import { end, identify, isAlive } from './processes.ts';
import { scratchFolder } from './test/scratch.ts';

const home = scratchFolder('lock');

describe('One run per data directory', () => {
  it('refuses a second run with one sentence that names the first', () => {
    const release = takeLock(home);
    expect(() => takeLock(home)).toThrow(
      `Comity already runs with the data in ${home} (process ${String(process.pid)})`,
    );
    release();
    takeLock(home)();
    expect(readdirSync(home)).toEqual([]);
  });

  it('takes over from a run that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const identity = identify(child.pid ?? 0);
    if (identity === null) throw new Error('the child did not start');
    writeFileSync(join(home, 'lock'), JSON.stringify(identity));
    expect(() => takeLock(home)).toThrow('Comity already runs');
    const gone = once(child, 'exit');
    await end(identity, 'SIGKILL', 1_000);
    await gone;
    takeLock(home)();
  });

  it('takes over when the process number belongs to another program now', () => {
    writeFileSync(join(home, 'lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
    takeLock(home)();
  });

  it('forces a process that does not listen to a friendly signal', async () => {
    const deaf = spawn(process.execPath, [
      '-e',
      'process.on("SIGTERM", () => {}); console.log("deaf"); setInterval(() => {}, 1000)',
    ]);
    await once(deaf.stdout, 'data');
    const identity = identify(deaf.pid ?? 0);
    if (identity === null) throw new Error('the child did not start');
    await end(identity, 'SIGTERM', 50);
    expect(isAlive(identity)).toBe(false);
  });
});
