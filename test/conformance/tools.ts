/**
 * Tools of others check what we made. A tool that is not there fails the test with a sentence that says what to
 * install: a check that silently did not happen would be worse than none.
 */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@comity/infra/dev/settings';

const INSTALL_MS = 240_000;
/** SHACL takes half a minute of one core, and the machine may be busy. */
const RUN_MS = 480_000;
/** Python packages that are installed together, as the file of this name lists them. */
export type PythonTools = 'requirements' | 'schemathesis' | 'tus';

export interface ProgramOutcome {
  code: number;
  out: string;
  problems: string;
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  input?: string;
  timeoutMs?: number;
}

/** Runs a program. It rejects if the program is not there. */
export function run(
  program: string,
  args: string[],
  { cwd, env, input, timeoutMs }: RunOptions = {},
): Promise<ProgramOutcome> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...process.env, ...env }, timeout: timeoutMs ?? RUN_MS, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(program, args, options, (error, out, problems) => {
      if (error !== null && error.code === 'ENOENT') reject(new Error(missing(program)));
      else resolve({ code: child.exitCode ?? 1, out, problems });
    });
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });
}

const missing = (program: string): string =>
  `The conformance tests need ${program}; install it (they check sealed packages with tools of others).`;

/** Returns the folder with the Python packages, which are installed once into the project's cache. */
export async function pythonPackages(tools: PythonTools = 'requirements'): Promise<string> {
  const requirements = join(import.meta.dirname, `${tools}.txt`);
  const version = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 16);
  const folder = join(readSettings().cache, 'python', version);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  const args = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-deps',
    '--disable-pip-version-check',
    '--no-warn-script-location',
  ];
  const { code, problems } = await run('python3', [...args, '--target', draft, '-r', requirements], {
    timeoutMs: INSTALL_MS,
  });
  if (code !== 0)
    throw new Error(
      `The conformance tests need python3 (3.10 or later) with pip and its package index; pip said: ${problems.trim()}`,
    );
  if (!existsSync(folder)) renameSync(draft, folder);
  return folder;
}

export async function python(args: string[]): Promise<ProgramOutcome> {
  return run('python3', args, { env: { PYTHONPATH: await pythonPackages() } });
}

/** Runs a script with tuspy, the client of the tus project for Python. */
export async function tusPy(args: string[]): Promise<ProgramOutcome> {
  return run('python3', args, { env: { PYTHONPATH: await pythonPackages('tus') } });
}

/** Runs Schemathesis, which asks an api whatever its description allows and forbids, in a folder of its own. */
export async function schemathesis(args: string[], options: RunOptions): Promise<ProgramOutcome> {
  const folder = await pythonPackages('schemathesis');
  return run('python3', [join(folder, 'bin', 'schemathesis'), ...args], { ...options, env: { PYTHONPATH: folder } });
}

interface Jar {
  artifact: string;
  jar: string;
  sha256: string;
}

const VERAPDF: Jar = {
  artifact: 'org.verapdf.apps:greenfield-apps:1.28.2',
  jar: 'greenfield-apps-1.28.2.jar',
  sha256: '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6',
};

/**
 * Runs veraPDF of the PDF Association and the Open Preservation Foundation, which is fetched once into the project's
 * cache.
 */
export async function veraPdf(args: string[]): Promise<ProgramOutcome> {
  return run('java', ['-cp', await fetched(VERAPDF), 'org.verapdf.apps.GreenfieldCliWrapper', ...args]);
}

const GENERATOR: Jar = {
  artifact: 'org.openapitools:openapi-generator-cli:7.17.0',
  jar: 'openapi-generator-cli-7.17.0.jar',
  sha256: '25d6bd8273dd2be99979d544b62ea43f0ce1975f1aa582678b5093d1e7fcfce8',
};

/** Runs OpenAPI Generator, which is fetched once into the project's cache. */
export async function openApiGenerator(args: string[]): Promise<ProgramOutcome> {
  return run('java', ['-jar', await fetched(GENERATOR), ...args]);
}

async function fetched({ artifact, jar: name, sha256: reviewed }: Jar): Promise<string> {
  const folder = join(readSettings().cache, 'java', reviewed.slice(0, 16));
  const jar = join(folder, name);
  if (existsSync(jar)) return jar;
  const draft = `${folder}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
  const asked = [`-Dartifact=${artifact}`, `-DoutputDirectory=${draft}`];
  const { code, out } = await run('mvn', ['--quiet', '--batch-mode', copy, ...asked], { timeoutMs: INSTALL_MS });
  if (code !== 0) throw new Error(`The conformance tests need mvn with Maven Central; mvn said: ${out.trim()}`);
  const sha256 = createHash('sha256')
    .update(readFileSync(join(draft, name)))
    .digest('hex');
  if (sha256 !== reviewed) throw new Error(`${name} is another file than the one that was reviewed`);
  if (!existsSync(folder)) renameSync(draft, folder);
  return jar;
}
