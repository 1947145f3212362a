/**
 * Bundles the workflow code as the engine's sandbox takes it: one script, checked for anything that is not
 * deterministic.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Logger } from '@comity/platform/log';
import { keepBundle, keptBundle } from './kept-bundle.ts';

const MAKE = join(import.meta.dirname, 'make-bundle.ts');
const run = promisify(execFile);
const LONGEST_BYTES = 32 * 1024 * 1024;

/**
 * The bundler takes more memory than the worker itself, so it works in a process of its own, and only when there is no
 * bundle of the sources as they are now. Throws with the output of the bundler.
 */
export async function workflowBundle(log: Logger): Promise<{ code: string }> {
  const kept = keptBundle();
  if (kept !== null) return { code: kept };
  const { stdout } = await run(process.execPath, [...process.execArgv, MAKE], { maxBuffer: LONGEST_BYTES });
  log.debug({ part: 'bundler' }, 'the workflow code was bundled anew');
  keepBundle(stdout);
  return { code: stdout };
}
