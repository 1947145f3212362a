/**
 * `run.json` says which processes this installation has started; it is written before they are waited for. After a run
 * that was killed, its children go on living; the next start finds them here and ends them before it opens their files.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic-file.ts';
import { end, identify, type ProcessIdentity } from './processes.ts';

export class RunRecord {
  readonly #path: string;
  readonly #parts = new Map<string, ProcessIdentity>();

  constructor(home: string) {
    this.#path = join(home, 'run.json');
  }

  /**
   * Ends what an earlier run left behind: the latest started comes first, each has five seconds and is then ended by
   * force.
   */
  async endOrphans(): Promise<string[]> {
    const left = Object.entries(this.#read()).reverse();
    for (const [part, identity] of left) await end(identity, part === 'postgres' ? 'SIGINT' : 'SIGTERM', 5_000);
    this.clear();
    return left.map(([part]) => part);
  }

  set(part: string, pid: number): void {
    const identity = identify(pid);
    if (identity !== null) this.#parts.set(part, identity);
    this.#write();
  }

  delete(part: string): void {
    this.#parts.delete(part);
    this.#write();
  }

  clear(): void {
    this.#parts.clear();
    rmSync(this.#path, { force: true });
  }

  #write(): void {
    writeAtomically(this.#path, `${JSON.stringify(Object.fromEntries(this.#parts), null, 2)}\n`);
  }

  #read(): Record<string, ProcessIdentity> {
    try {
      return JSON.parse(readFileSync(this.#path, 'utf8')) as Record<string, ProcessIdentity>;
    } catch {
      return {};
    }
  }
}
