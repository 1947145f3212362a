/** The floor's processes are started with the same loader as Comity's, and stop when their parent says so or ends. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';

export const FLOOR_QUEUE = 'bench-floor';

/** Says, in the child, that it serves, and stops it when the parent asks or is gone. */
export function tellReady(stop: () => void): void {
  process.once('message', () => {
    stop();
    process.channel?.unref();
  });
  process.once('disconnect', stop);
  process.send?.('ready');
}

export interface FloorProcess {
  stop: () => Promise<void>;
}

/** Resolves when the child serves, and rejects if the child ends before. `file` lies in this folder. */
export async function startFloorProcess(file: string, args: string[]): Promise<FloorProcess> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: COMPILED_SOURCES,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const ready = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)]);
  if (!ready) throw new Error(`The floor's ${file} ended before it served`);
  return { stop: () => stopped(child, ended) };
}

async function stopped(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.send('stop');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}
