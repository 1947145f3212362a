/** Runs the api with a real database, a real directory and a real issuer; evidence does not need the engine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDatabase, type TestDatabase } from '@comity/persistence/test/database';
import { AUDIENCE, type Issuer, startIssuer } from './issuer.ts';
import { MASTER_KEY, seedProvider } from './provider.ts';

export interface Ground {
  database: TestDatabase;
  issuer: Issuer;
  directory: string;
  /** Configuration of an api on these parts, on `port`. */
  environment: (port: number) => Record<string, string>;
  stop: () => Promise<void>;
}

export async function startGround(): Promise<Ground> {
  const directory = await mkdtemp(join(tmpdir(), 'comity-uploads-'));
  const issuer = await startIssuer();
  const database = await startTestDatabase();
  await seedProvider(database);
  return {
    database,
    issuer,
    directory,
    environment: (port) => ({
      COMITY_API_PORT: String(port),
      COMITY_API_URL: `http://127.0.0.1:${String(port)}`,
      COMITY_DATABASE_URL: database.appUrl,
      COMITY_ADMINISTRATOR_DATABASE_URL: database.administratorUrl,
      COMITY_TEMPORAL_ADDRESS: '127.0.0.1:1',
      COMITY_TEMPORAL_NAMESPACE: 'none',
      COMITY_MASTER_KEY: MASTER_KEY.toString('base64url'),
      COMITY_OIDC_ISSUER: issuer.url,
      COMITY_OIDC_AUDIENCE: AUDIENCE,
      COMITY_OIDC_CLIENT_ID: 'portal',
      COMITY_LOG_LEVEL: 'error',
      COMITY_EVIDENCE_DIR: directory,
      COMITY_EVIDENCE_QUOTA_GB: '0.1',
    }),
    async stop() {
      await database.stop();
      await issuer.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
