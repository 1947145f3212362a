/**
 * PostgreSQL of the local run comes as the binaries of the npm package and runs as its own process.
 *
 * The server is made in a folder beside its place and moved there when its roles exist, so a first start that was
 * killed leaves nothing that looks like a database. Commits reach the disk (fsync stays on): an acknowledged act is
 * durable here as in production. The roles are made by the server in single-user mode, before anyone can connect.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOOPBACK } from './ports.ts';
import type { PostgresPlace } from './postgres-place.ts';
import type { Secrets } from './secrets.ts';
import { PUT_BACK, Sentence, sentenceOf } from './sentence.ts';
import { inherited } from './settings.ts';
import type { PartSpec } from './supervised.ts';

const MAJOR = '18';

/**
 * `comity_owner` owns the database and its schema, for migrations and seed. The others own nothing and are bound by
 * row-level security: the api uses `comity_app`, and for the administration of organizations `comity_administrator`; the
 * worker uses `comity_recorder`, which may write besides what only recording writes.
 */
const rolesOf = (secrets: Secrets): string[] => [
  `CREATE ROLE comity_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${secrets.databaseOwner}'`,
  `CREATE ROLE comity_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${secrets.databaseApp}'`,
  ...withinApp(secrets).map(
    ([role, password]) => `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS IN ROLE comity_app PASSWORD '${password}'`,
  ),
  `CREATE DATABASE comity OWNER comity_owner`,
];

/** These roles may do what the application may, and each something besides. */
const withinApp = (secrets: Secrets): [role: string, password: string][] => [
  ['comity_recorder', secrets.databaseRecorder],
  ['comity_administrator', secrets.databaseAdministrator],
];

/** The data hold this file, with the names of the roles, when they have every one; PostgreSQL passes over it. */
const ROLES_MADE = 'comity-roles';

/**
 * Makes the database if there is none, and the roles that it lacks in one that an earlier version has made. It throws
 * `Sentence` if what is there is not a database.
 */
export async function preparePostgres(place: PostgresPlace, secrets: Secrets): Promise<void> {
  if (existsSync(place.data)) {
    await requireWhole(place.data);
    await addRoles(place, secrets);
    return;
  }
  const draft = `${place.data}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const password = join(draft, '..', 'postgres.password');
  await writeFile(password, `${secrets.databaseSuperuser}\n`, { mode: 0o600 });
  if (place.user !== null) {
    await chown(draft, place.user.uid, place.user.gid);
    await chown(password, place.user.uid, place.user.gid);
  }
  try {
    const initdb = ['--username=postgres', `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    await runAs(place, place.initdb, [`--pgdata=${draft}`, ...initdb, '--locale=C', '--no-instructions']);
    await runAs(place, place.postgres, ['--single', '-D', draft, 'postgres'], rolesOf(secrets));
    await writeFile(join(draft, ROLES_MADE), namesOf(secrets));
    await chmod(draft, 0o700);
    await rename(draft, place.data);
  } catch (error) {
    throw new Sentence(`The database could not be made in ${place.data}: ${sentenceOf(error).trim()}`);
  } finally {
    await rm(password, { force: true });
  }
}

/** A start that was killed here leaves the role without the file, and a role that is there may have another password. */
async function addRoles(place: PostgresPlace, secrets: Secrets): Promise<void> {
  const made = await readFile(join(place.data, ROLES_MADE), 'utf8').catch(() => '');
  if (made === namesOf(secrets)) return;
  const lines = withinApp(secrets).flatMap(([role, password]) => [
    `DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`,
    `GRANT comity_app TO ${role}`,
  ]);
  try {
    await runAs(place, place.postgres, ['--single', '-D', place.data, 'postgres'], lines);
    await writeFile(join(place.data, ROLES_MADE), namesOf(secrets));
  } catch (error) {
    throw new Sentence(`The database in ${place.data} cannot be brought to this version: ${sentenceOf(error).trim()}`);
  }
}

const namesOf = (secrets: Secrets): string =>
  withinApp(secrets)
    .map(([role]) => `${role}\n`)
    .join('');

async function requireWhole(data: string): Promise<void> {
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null && version.trim() !== MAJOR)
    throw new Sentence(
      `The database in ${data} is of PostgreSQL ${version.trim()} and this is ${MAJOR}; start with the version that made it, or delete all local data with: npm run reset`,
    );
  if (version === null || !existsSync(join(data, 'global', 'pg_control')))
    throw new Sentence(`The database directory ${data} is damaged; ${PUT_BACK}`);
}

export function postgresPart(
  place: PostgresPlace,
  port: number,
  log: string,
  more: Readonly<Record<string, string>> = {},
): PartSpec {
  const settings = {
    listen_addresses: LOOPBACK,
    port: String(port),
    unix_socket_directories: '',
    max_connections: '120',
    // Shared memory lies in the data directory, so that a server that was killed leaves nothing elsewhere.
    dynamic_shared_memory_type: 'mmap',
    shared_buffers: '128MB',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...more,
  };
  return {
    name: 'postgres',
    command: place.postgres,
    args: ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: inherited(),
    cwd: '/',
    ...(place.user === null ? {} : { user: place.user }),
    data: place.data,
    log,
    // SIGINT asks for a "fast shutdown": open transactions are rolled back, files are left clean.
    stopSignal: 'SIGINT',
    stopMs: 15_000,
    startMs: 60_000,
    isReady: (pid) => acceptsConnections(place.data, pid),
  };
}

/**
 * Reads what `pg_ctl --wait` reads too: the first line of postmaster.pid is the server's process id, the eighth its
 * state. A server that was killed leaves the file behind, so the id must be that of the one that lives.
 */
async function acceptsConnections(data: string, pid: number): Promise<boolean> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
}

function runAs(place: PostgresPlace, command: string, args: string[], lines: string[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { cwd: '/', env: { ...inherited(), LC_MESSAGES: 'C' }, ...place.user };
    const child = execFile(command, args, options, (error, _out, problems) => {
      if (error === null) resolve();
      else reject(new Error(problems.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? error.message));
    });
    child.stdin?.end(lines.map((line) => `${line};\n`).join(''));
  });
}
