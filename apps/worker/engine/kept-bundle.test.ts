import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepBundle, keptBundle } from './kept-bundle.ts';

let project: string;
const write = (path: string, content: string): void => {
  writeFileSync(join(project, path), content);
};

/**
 * Returns a bundle as the bundler makes it: the script, and at its end the map that names the sources beside parts of
 * its own.
 */
function bundleOf(...sources: string[]): string {
  const map = JSON.stringify({ sources: [...sources.map((path) => join(project, path)), 'webpack/bootstrap'] });
  const url = `data:application/json;charset=utf-8;base64,${Buffer.from(map).toString('base64')}`;
  return `made();\n//# sourceMappingURL=${url}`;
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'comity-bundle-'));
  for (const folder of ['workflows', 'node_modules']) mkdirSync(join(project, folder));
  write('workflows/one.ts', 'one');
  write('workflows/two.ts', 'two');
  write('node_modules/.package-lock.json', '{}');
  keepBundle(bundleOf('workflows/one.ts', 'workflows/two.ts'), project);
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

describe('The kept workflow bundle', () => {
  it('serves while its sources and packages are the same', () => {
    expect(keptBundle(project)).toBe(bundleOf('workflows/one.ts', 'workflows/two.ts'));
  });

  it.each(['workflows/one.ts', 'workflows/two.ts', 'node_modules/.package-lock.json'])(
    'is none when %s has changed, and again the same when it has changed back',
    (path) => {
      const before = readFileSync(join(project, path), 'utf8');
      write(path, 'other');
      expect(keptBundle(project)).toBeNull();
      write(path, before);
      expect(keptBundle(project)).not.toBeNull();
    },
  );

  it('is none when one of its sources is gone', () => {
    rmSync(join(project, 'workflows/two.ts'));
    expect(keptBundle(project)).toBeNull();
  });

  it('is not kept if it does not say what it was made from', () => {
    expect(() => {
      keepBundle('made();', project);
    }).toThrow('does not say what it was made from');
  });
});
