/**
 * `npm test` runs what every commit must pass, `npm run test:long` what explores for a long time (`long-run.ts`); CI runs
 * both, so that nothing is left out. Every check runs even if one fails, and the counts come at the end, where types, lint
 * and cleanliness count as one each. Ctrl-C, a signal or a limit leave no process and no folder.
 *
 *   [ types, lint | rooms ] → [ stories | attacks → browser → conformance → faults ] → nothing left behind
 *
 * What stands beside each other in brackets runs at the same time: a story mostly waits for its installation.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedToStop } from './asked-to-stop.ts';
import { runBounded, type RunOutcome } from './bounded-run.ts';
import { chosenTests } from './long-run.ts';
import { PROJECT } from './settings.ts';
import { testEnvironment } from './test-environment.ts';
import { TestFolder } from './test-folder.ts';

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  /** These test files could not be run at all; each is a failure. */
  numRuntimeErrorTestSuites: number;
}

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const MINUTE = 60_000;
/**
 * A run that hangs is ended after this time, and counts as failed. Rooms, and then stories and what runs beside them,
 * take some 20 minutes each on two idle cores.
 */
const LIMIT_MINUTES = 40;
/** These tests run one after the other, because all of a project share an installation with its exercise clock. */
const ALONE = ['--runInBand'];
/**
 * A worker for each core, which begins anew when it has grown: compiled modules stay in the memory of a process that
 * runs many test files.
 */
const SIDE_BY_SIDE = ['--maxWorkers=100%', '--workerIdleMemoryLimit=2GB'];
const PROJECTS = {
  rooms: SIDE_BY_SIDE,
  conformance: [],
  stories: ALONE,
  attacks: ALONE,
  browser: ALONE,
  faults: ALONE,
} as const;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const isLong = process.argv.includes('--long');
const wanted = process.argv.slice(2).filter((one) => one !== '--long');
const asked = askedToStop();
const folder = new TestFolder();
const env = { ...testEnvironment(), TMPDIR: folder.path };

async function check(name: string, script: string): Promise<Count> {
  const began = Date.now();
  const limitMs = LIMIT_MINUTES * MINUTE;
  const args = ['run', '--silent', script];
  const { exitCode, output } = await runBounded({ command: 'npm', args, env, limitMs, asked, collect: true });
  const passed = exitCode === 0;
  print(`\n== ${name}: ${passed ? 'passed' : outcomeOf(exitCode)} after ${secondsSince(began)}`);
  if (!passed) print(output);
  return counted(passed);
}

async function jest(project: keyof typeof PROJECTS): Promise<Count> {
  const began = Date.now();
  print(`\n== tests: ${project}`);
  const file = join(folder.path, `${project}.json`);
  const script = join(PROJECT, 'node_modules', 'jest', 'bin', 'jest.js');
  const node = ['--experimental-vm-modules', '--no-warnings', script];
  // Only a choice of tests may leave a project without any: a project that has lost all of its own is a failure.
  const none = wanted.length > 0 || isLong ? ['--passWithNoTests'] : [];
  const choice = ['--selectProjects', project, ...PROJECTS[project], ...none, ...chosenTests(wanted, isLong)];
  const outcome = await runBounded({
    command: process.execPath,
    args: [...node, '--json', `--outputFile=${file}`, ...choice],
    env,
    limitMs: LIMIT_MINUTES * MINUTE,
    asked,
  });
  const count = countOf(project, file, outcome);
  print(`== tests: ${project}: ${String(count.passed)} passed after ${secondsSince(began)}`);
  return count;
}

/** Only the exit code tells of set-up and tear-down, and of a run that does not end. */
function countOf(project: string, file: string, { exitCode }: RunOutcome): Count {
  const none: JestResult = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  const result = resultIn(file) ?? none;
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const told = exitCode === 0 || (exitCode !== null && failed > 0);
  if (!told) print(`The ${project} tests ${outcomeOf(exitCode)}.`);
  return { passed: result.numPassedTests, failed: told ? failed : failed + 1, skipped: result.numPendingTests };
}

function resultIn(file: string): JestResult | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestResult;
  } catch {
    return null;
  }
}

async function cleanliness(): Promise<Count> {
  const left = await folder.leftBehind();
  if (left.length > 0) print(`\n== left behind, and removed now: ${left.join(', ')}`);
  folder.remove();
  return counted(left.length === 0);
}

const counted = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
const secondsSince = (instant: number): string => `${String(Math.round((Date.now() - instant) / 1000))} s`;
const outcomeOf = (exitCode: number | null): string =>
  exitCode === null ? 'WERE ENDED before they were done' : `FAILED with exit code ${String(exitCode)}`;

async function checks(): Promise<Count[]> {
  return [await check('types', 'typecheck'), await check('lint, format and boundaries', 'lint')];
}

async function inTurn(...projects: (keyof typeof PROJECTS)[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (const project of projects) counts.push(await jest(project));
  return counts;
}

const quick = await Promise.all([isLong ? [] : checks(), inTurn('rooms')]);
const whole = await Promise.all([inTurn('stories'), inTurn('attacks', 'browser', 'conformance', 'faults')]);
const counts = [...quick.flat(), ...whole.flat(), await cleanliness()];
const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0);
// A choice of tests leaves the others out; a test that leaves itself out is a failure.
const failed = sum('failed') + (wanted.length === 0 ? sum('skipped') : 0);
print('');
if (sum('skipped') > 0) print(`${String(sum('skipped'))} skipped`);
print(`${String(sum('passed'))} passed, ${String(failed)} failed`);
process.exit(asked.aborted ? Number(asked.reason) : failed === 0 ? 0 : 1);
