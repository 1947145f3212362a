/**
 * An installation is started for one purpose, in a folder and on ports of its own, and is gone when its work is done or
 * cut short.
 */
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedToStop } from './asked-to-stop.ts';
import { freeBasePort } from './ports.ts';
import { startStack, type Stack, type StackOptions } from './stack.ts';

/**
 * Starts an installation whose folder is named after `name` and goes with `stop`. It throws `Sentence` and leaves
 * nothing if the installation does not start.
 */
export async function startThrowAway(
  name: string,
  options: Partial<Pick<StackOptions, 'onProgress' | 'engineConfig' | 'seed'>> = {},
): Promise<Stack> {
  const home = await mkdtemp(join(tmpdir(), `comity-${name}-`));
  return startStack({ apps: true, onProgress: () => undefined, ...options, home, basePort: await freeBasePort() });
}

/**
 * Runs `work` on such an installation, to its end or until somebody ends it. It resolves with the program's exit code
 * or throws what `work` throws, and does either when no process is left.
 */
export async function onThrowAway(
  name: string,
  onProgress: (line: string) => void,
  work: (stack: Stack) => Promise<void>,
): Promise<number> {
  const asked = askedToStop();
  const stack = await startThrowAway(name, { onProgress });
  try {
    if (!asked.aborted) await Promise.race([work(stack), once(asked, 'abort')]);
  } finally {
    await stack.stop();
  }
  return asked.aborted ? Number(asked.reason) : 0;
}
