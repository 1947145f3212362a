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

function run(command: string, args: string[], limitMinutes = 10): boolean {
  const env = { ...inherited(), ...kept() };
  const { status } = spawnSync(command, args, { cwd: PROJECT, stdio: 'inherit', env, timeout: limitMinutes * 60_000 });
  return status === 0;
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

/** Nobody waits for a test that hangs: the project's run is ended, and counts as failed. */
const LIMIT_MINUTES = { rooms: 10, conformance: 10, system: 15, faults: 15 } as const;
type Project = keyof typeof LIMIT_MINUTES;

const NOT_RUN: JestResult = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 1,
};

function jest(project: Project): JestResult {
  const folder = mkdtempSync(join(tmpdir(), 'comity-results-'));
  const output = join(folder, 'jest.json');
  const script = join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js');
  const node = ['--experimental-vm-modules', '--no-warnings', script];
  const wanted = ['--selectProjects', project, '--passWithNoTests', ...process.argv.slice(2)];
  run(process.execPath, [...node, '--json', `--outputFile=${output}`, ...wanted], LIMIT_MINUTES[project]);
  try {
    return JSON.parse(readFileSync(output, 'utf8')) as JestResult;
  } catch {
    print(`The ${project} tests ended without a result, or were not done within their time.`);
    return NOT_RUN;
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
// One after the other: two installations at once would each be slow enough to look broken on a small machine.
const results = (Object.keys(LIMIT_MINUTES) as Project[]).map((project) => {
  print(`\n== tests: ${project}`);
  return jest(project);
});
const sum = (count: (result: JestResult) => number): number =>
  results.reduce((total, result) => total + count(result), 0);
const passed = sum((result) => result.numPassedTests);
const failed = sum((result) => result.numFailedTests + result.numRuntimeErrorTestSuites);
const skipped = sum((result) => result.numPendingTests);
print('');
for (const outcome of outcomes) print(`${outcome.name}: ${outcome.passed ? 'passed' : 'FAILED'}`);
print(`${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 && outcomes.every((outcome) => outcome.passed) ? 0 : 1);
