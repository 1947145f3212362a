/** Brings the database to this version's schema, as its owner, and seeds the exercise when asked to. Then it ends. */
import { dayAt } from '@comity/vocabulary/judges/local-day';
import { EXERCISE_ORGANIZATIONS, exerciseEmail } from '@comity/infra/exercise/people';
import { createDataSource } from '@comity/persistence/data-source';
import { markEarlierDossiers } from '@comity/persistence/earlier-marks';
import { keepEarlierMarkKeys } from '@comity/persistence/mark-keys';
import { seedExercise } from '@comity/persistence/seed';
import { listEarlierTasks } from './recording/earlier-tasks.ts';
import { boot } from '@comity/platform/boot';
import { readConfig } from '@comity/platform/config';

boot(async () => {
  const config = readConfig('migration');
  const owner = createDataSource(config.COMITY_OWNER_DATABASE_URL, { poolSize: 2, application: 'comity-migrate' });
  await owner.initialize().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(
      `The migrations cannot run, the database does not let them in (COMITY_OWNER_DATABASE_URL): ${reason}`,
    );
  });
  try {
    const applied = await owner.runMigrations();
    await keepEarlierMarkKeys(owner, config.COMITY_MASTER_KEY);
    await markEarlierDossiers(owner, config.COMITY_MASTER_KEY);
    await listEarlierTasks(owner);
    if (config.COMITY_SEED === 'exercise') {
      await seedExercise(owner, EXERCISE_ORGANIZATIONS, {
        masterKey: config.COMITY_MASTER_KEY,
        emailOf: exerciseEmail,
        verifiedOn: dayAt(new Date().toISOString(), 'UTC'),
      });
    }
    process.stdout.write(
      `The schema is up to date (${String(applied.length)} migrations applied, seed: ${config.COMITY_SEED}).\n`,
    );
  } finally {
    await owner.destroy();
  }
});
