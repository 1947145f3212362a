/**
 * Linters and a generator of others read the description of the api. They are installed once into the project's cache,
 * as the lock file beside them says; nothing of them is in the project's own packages.
 */
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '@comity/infra/dev/settings';
import { type ProgramOutcome, run } from './tools.ts';

const INSTALL_MS = 300_000;
const SOURCES = join(import.meta.dirname, 'api-tools');
const FILES = ['package.json', 'package-lock.json'];

/** Runs a program of those packages. */
export async function apiTool(
  program: 'redocly' | 'spectral' | 'openapi-typescript',
  args: string[],
): Promise<ProgramOutcome> {
  const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return run(join(await apiToolPackages(), 'node_modules', '.bin', program), args, { env });
}

/** Returns the folder with those packages. */
export async function apiToolPackages(): Promise<string> {
  const lock = readFileSync(join(SOURCES, 'package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  const folder = join(readSettings().cache, 'npm', version);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${randomUUID()}`;
  mkdirSync(draft, { recursive: true });
  for (const file of FILES) copyFileSync(join(SOURCES, file), join(draft, file));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, problems } = await run('npm', args, { cwd: draft, timeoutMs: INSTALL_MS });
  if (code !== 0) throw new Error(`The conformance tests need npm with its registry; npm said: ${problems.trim()}`);
  if (!existsSync(folder)) renameSync(draft, folder);
  return folder;
}
