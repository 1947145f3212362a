/**
 * `npm test`: every check of the project, one after the other, all of them even if one fails; ends with the counts.
 * The generated pages are compared by content, not by version control: an unpacked archive can be tested too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inherited, PROJECT, readSettings } from './settings.ts';

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  /** Test files that could not be run at all: each is a failure. */
  numRuntimeErrorTestSuites: number;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { cwd: PROJECT, stdio: 'inherit', env: { ...inherited(), ...kept() } }).status === 0;
}

/** Tests run in homes of their own; of a person's settings only where the Temporal server is found goes on. */
function kept(): NodeJS.ProcessEnv {
  const { cache, temporalBinary } = readSettings();
  return { COMITY_CACHE: cache, ...(temporalBinary === null ? {} : { COMITY_TEMPORAL_BINARY: temporalBinary }) };
}

function generatedPages(): Map<string, string> {
  const folder = join(PROJECT, 'docs', 'generated');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

function docsAreCurrent(): boolean {
  const before = generatedPages();
  if (!run('npm', ['run', '--silent', 'docs'])) return false;
  const after = generatedPages();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of changed) print(`${file} is not what npm run docs writes; commit what it has written now.`);
  return changed.length === 0;
}

function jest(): JestResult {
  const folder = mkdtempSync(join(tmpdir(), 'comity-results-'));
  const output = join(folder, 'jest.json');
  const script = join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js');
  const wanted = process.argv.slice(2);
  run(process.execPath, [
    '--experimental-vm-modules',
    '--no-warnings',
    script,
    '--json',
    `--outputFile=${output}`,
    ...wanted,
  ]);
  try {
    return JSON.parse(readFileSync(output, 'utf8')) as JestResult;
  } catch {
    print('jest ended without a result.');
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const checks: [name: string, check: () => boolean][] = [
  ['types', () => run('npm', ['run', '--silent', 'typecheck'])],
  ['lint, format and boundaries', () => run('npm', ['run', '--silent', 'lint'])],
];
if (existsSync(join(PROJECT, 'docs', 'generated'))) checks.push(['generated docs', docsAreCurrent]);

const outcomes = checks.map(([name, check]) => {
  print(`\n== ${name}`);
  return { name, passed: check() };
});
print('\n== tests');
const result = jest();
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
print('');
for (const { name, passed } of outcomes) print(`${name}: ${passed ? 'passed' : 'FAILED'}`);
const skipped = result.numPendingTests > 0 ? `, ${String(result.numPendingTests)} skipped` : '';
print(`${String(result.numPassedTests)} passed, ${String(failed)} failed${skipped}`);
process.exit(failed === 0 && result.numPassedTests > 0 && outcomes.every(({ passed }) => passed) ? 0 : 1);
