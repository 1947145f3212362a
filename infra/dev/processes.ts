/**
 * A process is known by its identity, not by its number alone: a process id is given out again after its owner has
 * ended, so a recorded one is only ours while its start time is the recorded one too. Ending another program's process
 * must not happen.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface ProcessIdentity {
  pid: number;
  /** It started at this time, in the words of the operating system, which are compared and never read. */
  started: string;
}

/** Returns null when no such process lives; one that has ended and only waits for its parent counts as ended. */
export function identify(pid: number): ProcessIdentity | null {
  const started = process.platform === 'linux' ? startedOnLinux(pid) : startedElsewhere(pid);
  return started === null ? null : { pid, started };
}

export function isAlive({ pid, started }: ProcessIdentity): boolean {
  return identify(pid)?.started === started;
}

/**
 * Asks the process to end by `signal`, waits at most `patienceMs`, then kills it. It resolves when the process is gone.
 */
export async function end(target: ProcessIdentity, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  send(target, signal);
  if (await goneWithin(target, patienceMs)) return;
  send(target, 'SIGKILL');
  await goneWithin(target, 5_000);
}

function send(target: ProcessIdentity, signal: NodeJS.Signals): void {
  try {
    if (isAlive(target)) process.kill(target.pid, signal);
  } catch {
    // The process ended between the look and the signal.
  }
}

async function goneWithin(target: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(target)) {
    if (Date.now() > until) return false;
    await pause(20);
  }
  return true;
}

/**
 * By proc(5) the name may hold spaces and parentheses, so fields count from the last one; field 3 is the state and 22
 * the start.
 */
function startedOnLinux(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function startedElsewhere(pid: number): string | null {
  try {
    const [state = 'Z', ...start] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') ? null : start.join(' ');
  } catch {
    return null;
  }
}
