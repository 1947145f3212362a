/**
 * Keeps the running SHA-256 of unfinished files in this process between two requests for the same file. A hash that is
 * not here (after a restart, in another process, or among too many files) is computed again from what is stored, which
 * is slower and never wrong.
 */
import type { Hash } from 'node:crypto';

interface RunningHash {
  hash: Hash;
  /** This is the number of plain bytes that the hash has taken in. */
  offset: number;
  /** This is the number of the writer that put those bytes. */
  writer: number;
}

const AT_MOST = 1000;

export class RunningHashes {
  private readonly byFile = new Map<string, RunningHash>();

  keep(file: string, running: RunningHash): void {
    this.byFile.set(file, running);
    const [oldest] = this.byFile.keys();
    if (this.byFile.size > AT_MOST && oldest !== undefined) this.byFile.delete(oldest);
  }

  /** Returns null unless the hash has taken in exactly the stored bytes, and no later writer has put any of them. */
  take(file: string, { offset, writer }: { offset: number; writer: number }): Hash | null {
    const found = this.byFile.get(file);
    this.byFile.delete(file);
    return found?.offset === offset && found.writer >= writer ? found.hash : null;
  }
}
