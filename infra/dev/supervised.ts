/**
 * One child process has to live: it is started, watched, restarted when it dies unasked, and stopped when asked.
 *
 * Each child leads a process group of its own, so that Ctrl-C in the terminal reaches the stack only, which then stops
 * its parts in their order. A child that dies is started again after a pause that doubles up to ten seconds. One that
 * never became ready at its first start is not started again: that is a failure to report, not a fault to survive.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { end, identify } from './processes.ts';
import { ifDamaged, Sentence } from './sentence.ts';

export interface PartSpec {
  /** The part has this name in `run.json`, in the log's name, and in messages. */
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** The child runs as this user and group; only root can set them. */
  user?: { uid: number; gid: number };
  /**
   * This is the folder of what the part keeps, if it keeps something: damage to it is a reason why it may not start.
   */
  data?: string;
  /** Standard output and error are appended to this file. */
  log: string;
  stopSignal: NodeJS.Signals;
  /** A stop may take this many milliseconds before it is forced. */
  stopMs: number;
  /** A first start may take this many milliseconds. */
  startMs: number;
  /** It is asked again and again with the id of the process that lives now. */
  isReady: (pid: number) => Promise<boolean>;
}

export interface ProcessList {
  set(part: string, pid: number): void;
  delete(part: string): void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
const STEADY_MS = 20_000;

export class Supervised {
  readonly spec: PartSpec;
  readonly #processes: ProcessList;
  #child: ChildProcess | null = null;
  #wanted = false;
  #pauseMs = FIRST_PAUSE_MS;

  constructor(spec: PartSpec, processes: ProcessList) {
    this.spec = spec;
    this.#processes = processes;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /**
   * Resolves when the child serves. It throws `Sentence` with the end of its log if the child ends or stays silent
   * before that.
   */
  async start(): Promise<void> {
    this.#spawn();
    const until = Date.now() + this.spec.startMs;
    while (!(await this.#isReady())) {
      if (this.#child === null) throw this.#failure('ended while starting');
      if (Date.now() > until) throw this.#failure(`was not ready within ${String(this.spec.startMs / 1000)} s`);
      await pause(40);
    }
    this.#wanted = true;
    // The child may have died between its last answer and the line above, when nobody wanted it back yet.
    if (this.#child === null) this.#comeBack();
  }

  /** Resolves when the child serves again, after a death too. It throws `Sentence` after the time of a first start. */
  async ready(): Promise<void> {
    const until = Date.now() + this.spec.startMs;
    while (!(await this.#isReady())) {
      if (Date.now() > until) throw this.#failure('did not come back');
      await pause(40);
    }
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    await this.#end(this.spec.stopSignal);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the child by `kill -9`, as a fault, and resolves when the process is gone. The child comes back by itself. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #isReady(): Promise<boolean> {
    const child = this.#child;
    // The answer must be of the child that lives now: a port may still answer for one that was just killed.
    return child?.pid !== undefined && (await this.spec.isReady(child.pid)) && child === this.#child;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    const target = child?.pid === undefined ? null : identify(child.pid);
    if (target !== null) await end(target, signal, this.spec.stopMs);
    // The system may have ended the child before we are told so; until we are, the part would write to a folder that
    // may be removed next.
    while (child !== null && this.#child === child) await pause(5);
  }

  #spawn(): void {
    const log = openSync(this.spec.log, 'a', 0o600);
    try {
      const child = spawn(this.spec.command, this.spec.args, {
        cwd: this.spec.cwd,
        env: this.spec.env,
        stdio: ['ignore', log, log],
        detached: true,
        ...this.spec.user,
      });
      this.#child = child;
      const began = Date.now();
      const gone = (): void => {
        if (this.#child === child) this.#onGone(began);
      };
      child.once('exit', gone);
      child.once('error', gone);
      if (child.pid !== undefined) this.#processes.set(this.spec.name, child.pid);
    } finally {
      closeSync(log);
    }
  }

  #onGone(began: number): void {
    this.#child = null;
    this.#processes.delete(this.spec.name);
    if (Date.now() - began > STEADY_MS) this.#pauseMs = FIRST_PAUSE_MS;
    if (this.#wanted) this.#comeBack();
  }

  #comeBack(): void {
    const timer = setTimeout(() => {
      if (this.#wanted && this.#child === null) this.#spawn();
    }, this.#pauseMs);
    timer.unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }

  #failure(what: string): Sentence {
    const { name, log, data } = this.spec;
    const last = lastWords(log);
    const advice = data === undefined ? '' : `; ${ifDamaged(data)}`;
    return new Sentence(`The ${name} ${what}${last === '' ? '' : ` ("${last}")`}; its log is ${log}${advice}`);
  }
}

/**
 * Returns the line of a log's end that says why: the last one that names an error, or else the last one, cut to fit in
 * a sentence.
 */
export function lastWords(log: string): string {
  try {
    const lines = readFileSync(log, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-40)
      .filter((line) => line.trim() !== '' && !/^\s+at |^\s+\w+: |^Node\.js v|^\}$/.test(line));
    return (lines.findLast((line) => /error|fatal|panic|cannot/i.test(line)) ?? lines.at(-1) ?? '')
      .trim()
      .slice(0, 300);
  } catch {
    return '';
  }
}
