/**
 * Running SHA-256 of unfinished files, kept in this process between two requests for the same file. What is not here (a
 * restart, another process, too many files) is computed again from what is stored: slower, never wrong.
 */
import type { Hash } from 'node:crypto';

interface RunningHash {
  hash: Hash;
  /** Plain bytes that it has seen. */
  offset: number;
  /** The writer that saw them. */
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

  /** Null unless it has seen exactly the stored bytes, and no later writer has put any of them. */
  take(file: string, { offset, writer }: { offset: number; writer: number }): Hash | null {
    const found = this.byFile.get(file);
    this.byFile.delete(file);
    return found?.offset === offset && found.writer >= writer ? found.hash : null;
  }
}
