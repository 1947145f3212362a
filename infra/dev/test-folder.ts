/**
 * One `npm test` has one temporary folder: all that tests, browser and compiler caches put into a temporary folder lies
 * here and goes with it. What a test should have removed and did not, processes included, is found and named.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, identify } from './processes.ts';
import { RunRecord } from './run-record.ts';

/** The owners of these folders must have removed them; the rest is caches. */
const OWNED = /^(comity-|playwright)/;

export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'comity-tests-'));

  constructor() {
    // PostgreSQL may run as a user of its own, who passes through.
    chmodSync(this.path, 0o711);
  }

  /**
   * Ends what still runs, and names it together with the folders that are left. The list is empty after tests that have
   * cleaned up.
   */
  async leftBehind(): Promise<string[]> {
    const folders = readdirSync(this.path).filter((name) => OWNED.test(name));
    const parts: string[] = [];
    for (const folder of folders) parts.push(...(await new RunRecord(join(this.path, folder)).endOrphans()));
    const others = this.#processes();
    for (const { pid } of others) {
      const process = identify(pid);
      if (process !== null) await end(process, 'SIGTERM', 5_000);
    }
    return [...folders, ...parts, ...others.map(({ command }) => command.slice(0, 100))];
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Returns the processes whose command names this folder, which nobody else knows. */
  #processes(): { pid: number; command: string }[] {
    return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
      .flatMap((found) => (found === null ? [] : [{ pid: Number(found[1]), command: found[2] ?? '' }]))
      .filter(({ command }) => command.includes(this.path));
  }
}
