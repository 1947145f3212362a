/**
 * A small project of its own has sources that change between two starts: what runs is always what is written there now.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT } from '@comity/infra/dev/settings';

const project = mkdtempSync(join(tmpdir(), 'comity-sources-'));
const inProject = (path: string): string => join(project, path);

function write(path: string, source: string): void {
  mkdirSync(dirname(inProject(path)), { recursive: true });
  writeFileSync(inProject(path), source);
}

function node(...args: string[]): { out: string; problems: string } {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { out: stdout.trim(), problems: stderr };
}

const build = (): string => node('infra/sources/build.mjs').problems;
const start = (): { out: string; problems: string } => node('--import', './infra/sources/load.mjs', 'apps/app/main.ts');
const compiledAt = (path: string): number => statSync(inProject(`.cache/compiled/${path}.js`)).mtimeMs;

beforeAll(() => {
  for (const file of ['compiled', 'load', 'build'])
    cpSync(join(PROJECT, `infra/sources/${file}.mjs`), inProject(`infra/sources/${file}.mjs`));
  cpSync(join(PROJECT, '.swcrc'), inProject('.swcrc'));
  symlinkSync(join(PROJECT, 'node_modules'), inProject('node_modules'));
  for (const room of ['libs', 'workflows', 'test']) mkdirSync(inProject(room));
  write('package.json', '{ "type": "module" }');
  write('apps/app/main.ts', "import { word } from './word.ts';\nconsole.log(word);\n");
  write('apps/app/word.ts', "export const word: string = 'first';\n");
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

describe('Compiled sources', () => {
  it('run as they are written now, whether or not they were built before the start', () => {
    expect(start().out).toBe('first');
    write('apps/app/word.ts', "export const word: string = 'second';\n");
    expect(start().out).toBe('second');
    write('apps/app/word.ts', "export const word: string = 'third';\n");
    build();
    expect(start().out).toBe('third');
    // The file gets another word of the same length and keeps the same time.
    const { atime, mtime } = statSync(inProject('apps/app/word.ts'));
    write('apps/app/word.ts', "export const word: string = 'fifth';\n");
    utimesSync(inProject('apps/app/word.ts'), atime, mtime);
    expect(start().out).toBe('fifth');
  });

  it('are not compiled twice', () => {
    build();
    const before = compiledAt('apps/app/word.ts');
    build();
    start();
    expect(compiledAt('apps/app/word.ts')).toBe(before);
  });

  it('are compiled again with other options of the compiler', () => {
    const before = compiledAt('apps/app/word.ts');
    write(
      '.swcrc',
      '{ "jsc": { "parser": { "syntax": "typescript" }, "target": "es2022" }, "module": { "type": "es6" } }',
    );
    expect(start().out).toBe('fifth');
    expect(compiledAt('apps/app/word.ts')).toBeGreaterThan(before);
    cpSync(join(PROJECT, '.swcrc'), inProject('.swcrc'));
  });

  it('fail at the line that a person wrote', () => {
    write(
      'apps/app/word.ts',
      'interface Word {\n  word: string;\n}\n\nexport const { word } = null as unknown as Word;\n',
    );
    expect(start().problems).toContain('apps/app/word.ts:5');
  });

  it('that cannot be compiled stop only the process that meets them', () => {
    write('apps/app/word.ts', "export const word = 'sixth';\n");
    write('apps/other/broken.ts', 'const = 1;\n');
    expect(build()).toBe('');
    expect(start().out).toBe('sixth');
    write('apps/app/word.ts', "import '../other/broken.ts';\nexport const word = 'seventh';\n");
    expect(start().problems).toContain('broken.ts');
  });
});
