/**
 * `npm run check` does these steps for a path, each of them a command that keeps what it has found in the project's
 * cache.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '@comity/infra/dev/settings';

export interface Step {
  name: string;
  command: string;
  args: string[];
}

const inProject = (...parts: string[]): string => join(PROJECT, ...parts);
const tool = (name: string): string => inProject('node_modules', '.bin', name);
const cacheOf = (name: string): string => inProject('.cache', name);
const cachedByContent = (name: string): string[] => [
  ...['--cache', '--cache-strategy', 'content', '--cache-location', cacheOf(name)],
];

/** `choice` holds further arguments of jest, such as `-t "a name"`. */
export function stepsFor(path: string, choice: readonly string[]): Step[] {
  return [
    // Types know no path: what uses a changed file elsewhere is part of the answer.
    {
      name: 'types',
      command: typeChecker(),
      args: ['-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', cacheOf('types.tsbuildinfo')],
    },
    {
      name: 'lint',
      command: tool('eslint'),
      args: [...cachedByContent('eslint/'), ...ACCEPT_NONE, path],
    },
    {
      name: 'format',
      command: tool('prettier'),
      args: ['--check', ...cachedByContent('prettier'), '--ignore-unknown', path],
    },
    { name: 'boundaries', command: tool('depcruise'), args: [path] },
    {
      name: 'tests',
      command: process.execPath,
      args: [
        ...['--experimental-vm-modules', '--no-warnings', inProject('node_modules', 'jest', 'bin', 'jest.js')],
        ...[...projectOf(path), '--passWithNoTests', ...choice, path],
      ],
    },
  ];
}

/** A path without TypeScript has nothing to lint. */
const ACCEPT_NONE = ['--no-error-on-unmatched-pattern', '--no-warn-ignored'];

/**
 * The native compiler is used where there is one for this platform: it gives the same answers in a quarter of the time.
 */
function typeChecker(): string {
  const native = inProject(
    'node_modules',
    '@typescript',
    `typescript-${process.platform}-${process.arch}`,
    'lib',
    'tsc',
  );
  return existsSync(native) ? native : tool('tsc');
}

/**
 * Names Jest's project in which the tests of a path stand; stories, browser and faults start installations, and each of
 * their tests runs alone.
 */
function projectOf(path: string): string[] {
  if (/^test\/conformance\b/.test(path)) return ['--selectProjects', 'conformance'];
  const [, project] = /^test\/(stories|attacks|browser)\b/.exec(path) ?? [];
  if (project !== undefined) return ['--selectProjects', project, '--runInBand'];
  if (/^test\/faults\/(?!oracle)./.test(path)) return ['--selectProjects', 'faults', '--runInBand'];
  return ['--selectProjects', 'rooms'];
}
