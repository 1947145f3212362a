/**
 * Runs a real PostgreSQL for one test file, in the way of `npm start`: own directory, own free port, and the
 * roles of production (none a superuser, none exempt from row-level security).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeBasePort, LOOPBACK, portsFrom, takePorts } from '@comity/infra/dev/ports';
import { postgresPart, preparePostgres } from '@comity/infra/dev/postgres';
import { outsideData, placePostgres } from '@comity/infra/dev/postgres-place';
import { RunRecord } from '@comity/infra/dev/run-record';
import { openSecrets } from '@comity/infra/dev/secrets';
import { Supervised } from '@comity/infra/dev/supervised';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.ts';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  recorderUrl: string;
  administratorUrl: string;
  /** Connection with role comity_owner, for migrations and seed. */
  owner: DataSource;
  /** Connection with role comity_app, which the api uses. */
  app: DataSource;
  /** Connection with role comity_recorder, which the worker uses. */
  recorder: DataSource;
  /** Connection with role comity_administrator, by which the api administers organizations. */
  administrator: DataSource;
  /** Ends the server and removes the directory. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL, creates the roles and an empty database `comity`, and runs the migrations. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'comity-pg-'));
  const ports = portsFrom(await freeBasePort());
  const giveBack = await takePorts(ports);
  const secrets = openSecrets(home);
  const place = await placePostgres(home);
  await preparePostgres(place, secrets);
  // Nothing here has to survive a crash of the machine.
  const spec = postgresPart(place, ports.postgres, join(home, 'postgres.log'), { fsync: 'off' });
  const server = new Supervised(spec, new RunRecord(home));
  const url = (role: string, password: string): string =>
    `postgres://${role}:${password}@${LOOPBACK}:${String(ports.postgres)}/comity`;
  const ownerUrl = url('comity_owner', secrets.databaseOwner);
  const appUrl = url('comity_app', secrets.databaseApp);
  const recorderUrl = url('comity_recorder', secrets.databaseRecorder);
  const administratorUrl = url('comity_administrator', secrets.databaseAdministrator);
  const owner = createDataSource(ownerUrl, { poolSize: 2 });
  const app = createDataSource(appUrl, { poolSize: 12 });
  const recorder = createDataSource(recorderUrl, { poolSize: 12 });
  const administrator = createDataSource(administratorUrl, { poolSize: 4 });
  const stop = async (): Promise<void> => {
    for (const one of [app, recorder, administrator, owner]) if (one.isInitialized) await one.destroy();
    await server.stop();
    giveBack();
    for (const folder of [home, outsideData(home)]) await rm(folder, { recursive: true, force: true });
  };
  try {
    await server.start();
    await owner.initialize();
    await owner.runMigrations();
    await app.initialize();
    await recorder.initialize();
    await administrator.initialize();
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl, appUrl, recorderUrl, administratorUrl, owner, app, recorder, administrator, stop };
}
