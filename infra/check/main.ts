/**
 * `npm run check -- PATH` checks the types of everything, and lint, format, boundaries and tests of one path, in
 * seconds.
 *
 *   npm run check -- libs/calendar                    checks a folder or a file
 *   npm run check -- libs/calendar -t "leap day"      runs the tests whose names hold these words
 *   npm run check -- libs/calendar --watch            checks again after every change, until Ctrl-C
 *
 * It trusts what earlier runs have found about files that have not changed; `npm test` lints everything anew and runs
 * every test.
 */
import { existsSync, watch } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { askedToStop } from '@comity/infra/dev/asked-to-stop';
import { runBounded } from '@comity/infra/dev/bounded-run';
import { Sentence, tellFailure } from '@comity/infra/dev/sentence';
import { PROJECT } from '@comity/infra/dev/settings';
import { testEnvironment } from '@comity/infra/dev/test-environment';
import { type Step, stepsFor } from './steps.ts';

const LIMIT_MS = 15 * 60_000;
const ROOMS = ['apps', 'libs', 'workflows', 'infra', 'test'];
/** An editor writes several files at once, and some more than once. */
const QUIET_MS = 300;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const secondsSince = (instant: number): string => `${((Date.now() - instant) / 1000).toFixed(1)} s`;

function pathOf([given]: readonly string[]): string {
  const path = given === undefined || given.startsWith('-') ? null : resolve(PROJECT, given);
  if (path === null || !existsSync(path) || relative(PROJECT, path).startsWith('..'))
    throw new Sentence(
      'Usage: npm run check -- PATH [-t "words of a test\'s name"] [--watch], PATH within the project.',
    );
  return relative(PROJECT, path) || '.';
}

async function passes({ name, command, args }: Step, asked: AbortSignal): Promise<boolean> {
  const began = Date.now();
  const env = testEnvironment();
  const { exitCode, output } = await runBounded({ command, args, env, limitMs: LIMIT_MS, asked, collect: true });
  if (asked.aborted) return false;
  print(`${name}: ${exitCode === 0 ? 'passed' : 'FAILED'} after ${secondsSince(began)}`);
  if (exitCode !== 0) print(output.trimEnd());
  return exitCode === 0;
}

/** Says whether all steps have passed; it returns false too when the check was cut short. */
async function check(steps: readonly Step[], asked: AbortSignal): Promise<boolean> {
  const began = Date.now();
  const results = await Promise.all(steps.map((step) => passes(step, asked)));
  const passed = results.every(Boolean);
  if (!asked.aborted) print(`${passed ? 'All passed' : 'NOT all passed'} after ${secondsSince(began)}`);
  return passed;
}

/** Checks after every change, and cuts a check short that an earlier state of the sources asked for. */
async function checkOnChange(steps: readonly Step[], asked: AbortSignal): Promise<void> {
  let again = new AbortController();
  let quiet: NodeJS.Timeout | undefined;
  const changed = (file: string | null): void => {
    if (file === null || !/\.(ts|mjs|njk|json)$/.test(file) || /node_modules|dist\//.test(file)) return;
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      again.abort();
    }, QUIET_MS);
  };
  for (const room of ROOMS)
    watch(join(PROJECT, room), { recursive: true, signal: asked }, (_event, file) => {
      changed(file);
    });
  while (!asked.aborted) {
    again = new AbortController();
    const change = new Promise<void>((go) => {
      AbortSignal.any([again.signal, asked]).addEventListener('abort', () => {
        go();
      });
    });
    print('');
    await check(steps, AbortSignal.any([asked, again.signal]));
    await change;
  }
}

async function main(): Promise<number> {
  const given = process.argv.slice(2);
  const path = pathOf(given);
  const steps = stepsFor(
    path,
    given.slice(1).filter((word) => word !== '--watch'),
  );
  const asked = askedToStop();
  if (given.includes('--watch')) await checkOnChange(steps, asked);
  else if (await check(steps, asked)) return 0;
  return asked.aborted ? Number(asked.reason) : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => process.exit(tellFailure(error)),
);
