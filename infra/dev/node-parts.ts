/** These parts are our own Node programs: the servers of the local run and the three deployables. */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type App, secretsOf, variablesOf } from '@comity/platform/config';
import { fileOf } from '@comity/platform/secret-files';
import { writeAtomically } from './atomic-file.ts';
import type { StackEnvironment } from './environment.ts';
import { LOOPBACK, type Ports } from './ports.ts';
import { ifDamaged, Sentence } from './sentence.ts';
import { inherited, PROJECT } from './settings.ts';
import type { PartSpec } from './supervised.ts';

/** With these options of Node a TypeScript source of the project runs as the JavaScript that was compiled from it. */
export const COMPILED_SOURCES = ['--import', join(PROJECT, 'infra', 'sources', 'load.mjs')];

/** `file` counts from the project's folder; it answers GET /health with 200 on `port` when it is ready. */
export function nodePart(name: string, file: string, port: number, env: NodeJS.ProcessEnv, log: string): PartSpec {
  return {
    name,
    command: process.execPath,
    args: [...COMPILED_SOURCES, join(PROJECT, file)],
    env: { ...inherited(), ...env },
    cwd: PROJECT,
    log,
    stopSignal: 'SIGTERM',
    stopMs: 10_000,
    startMs: 60_000,
    isReady: () => isHealthy(port),
  };
}

/** Each app is given what it reads and no more, so that none knows a password or a key of another. */
export function appParts(
  home: string,
  env: StackEnvironment,
  ports: Ports,
  logOf: (part: string) => string,
): PartSpec[] {
  const app = (name: Exclude<App, 'migration' | 'operator'>, port: number): PartSpec =>
    nodePart(name, `apps/${name}/main.ts`, port, readBy(name, env, home), logOf(name));
  return [app('worker', ports.worker), app('api', ports.api), app('portal', ports.portal)];
}

/**
 * Brings the schema up to date and seeds the exercise. It throws `Sentence` with the last line of the output when that
 * fails. `data` is the folder of the database.
 */
export function migrate(home: string, env: StackEnvironment, data: string): Promise<void> {
  const args = [...COMPILED_SOURCES, join(PROJECT, 'apps/worker/migrate.ts')];
  return new Promise((resolve, reject) => {
    const options = { cwd: PROJECT, env: { ...inherited(), ...readBy('migration', env, home) }, timeout: 120_000 };
    execFile(process.execPath, args, options, (error, _out, problems) => {
      const last = problems.trim().split('\n').at(-1)?.trim() || error?.message;
      if (error === null) resolve();
      else reject(new Sentence(`The migrations did not run ("${last}"); ${ifDamaged(data)}`));
    });
  });
}

/** A secret goes into a file of its own, which only the owner reads; the environment of the process names that file. */
function readBy(app: App, env: StackEnvironment, home: string): NodeJS.ProcessEnv {
  const [names, secrets] = [variablesOf(app), secretsOf(app)];
  const folder = join(home, 'secrets', app);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const given = Object.entries(env).filter(([name]) => names.includes(name));
  return Object.fromEntries(
    given.map(([name, value]: [string, string]) => {
      if (!secrets.includes(name)) return [name, value];
      const path = join(folder, name);
      writeAtomically(path, value);
      return [fileOf(name), path];
    }),
  );
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${LOOPBACK}:${String(port)}/health`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
