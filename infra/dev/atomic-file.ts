/** The file is either the old one or the new one, whole, whatever happens in between; only its owner can read it. */
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

export function writeAtomically(path: string, content: string | Buffer): void {
  const draft = `${path}.${String(process.pid)}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
