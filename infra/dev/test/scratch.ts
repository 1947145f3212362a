/** One test file gets a folder of its own, which is removed at its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `comity-${name}-`));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
