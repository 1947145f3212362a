/**
 * A small tree has the rooms of the real one, in a directory of its own: a file per room, the rooms as workspaces, the
 * npm packages of the installation. Violations are planted here and never in the working tree.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const WORKSPACES = ['apps', 'libs', 'workflows', 'infra', 'test'];
const LIBS = [
  'vocabulary',
  'domain',
  'law',
  'calendar',
  'texts',
  'contracts',
  'ledger',
  'evidence',
  'exchange',
  'notifications',
  'documents',
  'persistence',
  'platform',
  'testkit',
];

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

export function plantTree(files: Record<string, string>): string {
  const tree = realpathSync(mkdtempSync(path.join(tmpdir(), 'comity-boundaries-')));
  const packages = path.join(tree, 'node_modules');
  mkdirSync(path.join(packages, '@comity'), { recursive: true });
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (name.startsWith('.') || name === '@comity') continue;
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(packages, name));
  }
  for (const room of [
    ...LIBS.map((lib) => `libs/${lib}`),
    'apps/api',
    'apps/portal',
    'apps/verify',
    'apps/worker',
    'workflows',
    'infra',
  ]) {
    const name = `@comity/${path.basename(room)}`;
    write(tree, `${room}/package.json`, JSON.stringify({ name, type: 'module', exports: { './*': './*.ts' } }));
    write(tree, `${room}/room.ts`, 'export const room = 1;\n');
    symlinkSync(path.join(tree, room), path.join(packages, name));
  }
  mkdirSync(path.join(tree, 'test'));
  for (const side of ['requesting', 'receiving', 'provider']) {
    for (const kind of ['preservation', 'assistance'])
      write(tree, `libs/domain/requests/${kind}/${side}/lifecycle.ts`, 'export const lifecycle = 1;\n');
    write(tree, `workflows/${side}-dossier.ts`, 'export const story = 1;\n');
  }
  write(tree, 'libs/domain/machine/decide.ts', 'export const decide = 1;\n');
  write(tree, 'libs/domain/holds/targets.ts', 'export const targets = 1;\n');
  for (const [file, text] of Object.entries(files)) write(tree, file, text);
  for (const settings of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.base.json']) {
    cpSync(path.join(ROOT, settings), path.join(tree, settings));
  }
  return tree;
}

/** Returns what dependency-cruiser finds in a tree under our rules. */
export function violationsIn(tree: string): Violation[] {
  const cruiser = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...WORKSPACES],
    { cwd: tree, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to }));
}

function write(tree: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), text);
}
