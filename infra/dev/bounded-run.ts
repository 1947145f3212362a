/**
 * A command runs with all processes that it starts, within a limit: whatever ends it, none of these processes goes on
 * without it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { PROJECT } from './settings.ts';

/** The command has this long to put things away before it is killed. */
const FAREWELL_MS = 10_000;

export interface BoundedRun {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  limitMs: number;
  /** This signal ends the command before its limit. */
  asked: AbortSignal;
  /** Says whether the output is kept for later; otherwise it goes to the terminal at once. */
  collect?: boolean;
}

export interface RunOutcome {
  /** It is null when the command was ended. */
  exitCode: number | null;
  /** This is the output of the command, if that was to be collected. */
  output: string;
}

/**
 * Runs the command in the project's folder, without input. It resolves when the command and everything of its group are
 * gone.
 */
export async function runBounded({ command, args, env, limitMs, asked, collect }: BoundedRun): Promise<RunOutcome> {
  const says = collect === true ? 'pipe' : 'inherit';
  // The command leads a group of its own, so that it can be ended whole and Ctrl-C reaches it through us only.
  const child = spawn(command, args, { cwd: PROJECT, env, stdio: ['ignore', says, says], detached: true });
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const said = Promise.all(streams.map((stream) => text(stream)));
  const cut = AbortSignal.any([asked, AbortSignal.timeout(limitMs)]);
  let killing: NodeJS.Timeout | undefined;
  const end = (): void => {
    signalGroup(child, 'SIGTERM');
    killing = setTimeout(signalGroup, FAREWELL_MS, child, 'SIGKILL');
  };
  if (cut.aborted) end();
  cut.addEventListener('abort', end);
  const [code] = (await once(child, 'exit')) as [number | null];
  cut.removeEventListener('abort', end);
  clearTimeout(killing);
  signalGroup(child, 'SIGKILL');
  return { exitCode: cut.aborted ? null : code, output: (await said).join('') };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The error says that nobody of the group is left.
  }
}
