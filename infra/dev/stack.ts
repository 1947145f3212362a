/**
 * The stack is the whole installation on one machine: `npm start` runs it, and demo and tests run it in a folder of
 * their own.
 *
 *   lock → end what a killed run left → take the ports
 *        → [ PostgreSQL + migrations | Temporal | mailbox | issuer | time-stamps ] → apps
 *
 * Everything that does not wait for something else starts at once. A crash at any point leaves a lock of a dead process
 * and `run.json`, which the next start cleans up. Stopping goes the other way: those who use a server stop before it.
 */
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { environmentOf, urlsOf, type StackEnvironment, type StackUrls } from './environment.ts';
import { takeLock } from './lock.ts';
import { appParts, migrate, nodePart } from './node-parts.ts';
import { portsFrom, takePorts } from './ports.ts';
import { placePostgres, outsideData } from './postgres-place.ts';
import { postgresPart, preparePostgres } from './postgres.ts';
import { RunRecord } from './run-record.ts';
import { openSecrets } from './secrets.ts';
import { chooseSeed, type Seed } from './seed-choice.ts';
import { Sentence, sentenceOf } from './sentence.ts';
import { readSettings } from './settings.ts';
import { readByServers } from './server-settings.ts';
import { Supervised, type PartSpec } from './supervised.ts';
import { findTemporal } from './temporal-binary.ts';
import { temporalPart } from './temporal.ts';

/** The parts stop in this order. */
export const PARTS = ['portal', 'api', 'worker', 'temporal', 'issuer', 'mailbox', 'timestamp', 'postgres'] as const;
export type Part = (typeof PARTS)[number];

/**
 * These folders are made in a home before anything else. Where PostgreSQL has a user of its own, that user passes
 * through the home; these are closed to it and to everybody.
 */
export const FIRST_FOLDERS = ['logs', 'mail', 'temporal', 'issuer', 'timestamp', 'evidence'] as const;

export interface StackOptions {
  /** This is the data directory; it is made if it is missing. */
  home: string;
  /** This is the first of eleven ports. */
  basePort: number;
  /** If false, only the servers start, without migrations and apps. */
  apps: boolean;
  /** It is called with one line per step, for a person. */
  onProgress: (line: string) => void;
  /**
   * Says whether the data outlives the stop; if it is not given, the data do so unless `home` lies in the system's
   * temporary folder.
   */
  keepHome?: boolean;
  /** A new installation begins with this; one that is there stays what it was begun as. */
  seed?: Seed | null;
  /** Settings of the engine have the form `key=value`; tests make histories short with them. */
  engineConfig?: readonly string[];
}

export interface Stack {
  readonly urls: StackUrls;
  readonly env: StackEnvironment;
  /** These are the process ids of those that live now. */
  readonly pids: Partial<Record<Part, number>>;
  /**
   * Resolves when every part, or this one, serves, after deaths too. It throws `Sentence` naming a part that does not
   * come back.
   */
  ready(part?: Part): Promise<void>;
  /** Stops all parts in order and with bounded waits; it leaves no process and may be called twice. */
  stop(): Promise<void>;
  restart(part: Part): Promise<void>;
  /** Ends the part by `kill -9` and resolves when the process is gone. The part comes back by itself. */
  kill(part: Part): Promise<void>;
}

/** Throws `Sentence` after undoing what was started. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { home } = options;
  await makeHome(home);
  chooseSeed(home, options.seed ?? null);
  const giveBack = [takeLock(home)];
  const record = new RunRecord(home);
  const parts = new Map<Part, Supervised>();
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= stopAll(options, parts, record, giveBack));
  try {
    const orphans = await record.endOrphans();
    if (orphans.length > 0) options.onProgress(`Ended what an earlier run left behind: ${orphans.join(', ')}`);
    const ports = portsFrom(options.basePort);
    giveBack.push(await takePorts(ports));
    const env = environmentOf(home, ports, openSecrets(home));
    const launch = async (spec: PartSpec): Promise<void> => {
      const part = new Supervised(spec, record);
      parts.set(spec.name as Part, part);
      await part.start();
      options.onProgress(`Ready: ${spec.name}`);
    };
    await startServers(options, env, launch);
    if (options.apps) {
      // The worker's workflows have to be bundled, so it takes longest; nobody waits for another here.
      await all(appParts(home, env, ports, logIn(home)).map(launch));
    }
    return {
      urls: urlsOf(ports),
      env,
      get pids() {
        return Object.fromEntries([...parts].flatMap(([name, { pid }]) => (pid === null ? [] : [[name, pid]])));
      },
      async ready(part) {
        await Promise.all((part === undefined ? [...parts.keys()] : [part]).map((name) => partOf(parts, name).ready()));
      },
      stop,
      restart: (part) => partOf(parts, part).restart(),
      kill: (part) => partOf(parts, part).kill(),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeHome(home: string): Promise<void> {
  try {
    for (const folder of FIRST_FOLDERS) await mkdir(join(home, folder), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new Sentence(`No data can be kept in ${home} (${sentenceOf(error)}); set COMITY_HOME to a folder of yours.`);
  }
}

async function startServers(
  { home, basePort, apps, onProgress, engineConfig }: StackOptions,
  env: StackEnvironment,
  launch: (spec: PartSpec) => Promise<void>,
): Promise<void> {
  const ports = portsFrom(basePort);
  const logOf = logIn(home);
  const { cache, temporalBinary, path } = readSettings();
  const database = async (): Promise<void> => {
    const place = await placePostgres(home);
    await preparePostgres(place, openSecrets(home));
    await launch(postgresPart(place, ports.postgres, logOf('postgres')));
    if (!apps) return;
    await migrate(home, env, place.data);
    onProgress(env.COMITY_SEED === 'none' ? 'Ready: schema' : 'Ready: schema and exercise');
  };
  const engine = async (): Promise<void> => {
    const binary = await findTemporal({ configured: temporalBinary, path, cache, onProgress });
    await launch(temporalPart(binary, join(home, 'temporal'), ports, logOf('temporal'), engineConfig));
  };
  const local = (name: string, port: number): Promise<void> =>
    launch({
      ...nodePart(name, `infra/dev/${name}/main.ts`, port, { ...readByServers(env), COMITY_HOME: home }, logOf(name)),
      data: join(home, name === 'mailbox' ? 'mail' : name),
    });
  await all([
    database(),
    engine(),
    local('mailbox', ports.mailbox),
    local('issuer', ports.issuer),
    local('timestamp', ports.timestamp),
  ]);
}

/** Waits for all even when one fails, so that nothing starts behind the back of the stop that follows. */
async function all(work: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function stopAll(
  { home, keepHome }: StackOptions,
  parts: Map<Part, Supervised>,
  record: RunRecord,
  giveBack: readonly (() => void)[],
): Promise<void> {
  const stop = async (...names: Part[]): Promise<void> => {
    await Promise.all(names.map((name) => parts.get(name)?.stop() ?? Promise.resolve()));
  };
  await stop('portal');
  await stop('api', 'worker');
  await stop('temporal', 'issuer', 'mailbox', 'timestamp');
  await stop('postgres');
  record.clear();
  for (const one of giveBack) one();
  if (keepHome ?? !home.startsWith(tmpdir() + sep)) return;
  await Promise.all([home, outsideData(home)].map((folder) => rm(folder, { recursive: true, force: true })));
}

function partOf(parts: Map<Part, Supervised>, name: Part): Supervised {
  const part = parts.get(name);
  if (part === undefined) throw new Sentence(`The part "${name}" was not started.`);
  return part;
}

const logIn =
  (home: string) =>
  (part: string): string =>
    join(home, 'logs', `${part}.log`);
