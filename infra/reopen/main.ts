/**
 * `npm run reopen -- PE-2026-000123` begins the engine's run of a dossier again (id or reference), `npm run reopen -- all`
 * those of all dossiers, as after the engine's data were lost. The worker does the same by itself, each minute. It needs
 * `npm start` to run, with the same COMITY_HOME and COMITY_PORT.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '@comity/infra/dev/environment';
import { portsFrom } from '@comity/infra/dev/ports';
import { openSecrets } from '@comity/infra/dev/secrets';
import { Sentence, sentenceOf, tellFailure } from '@comity/infra/dev/sentence';
import { readSettings } from '@comity/infra/dev/settings';
import { inOrganization } from '@comity/persistence/context';
import { createDataSource } from '@comity/persistence/data-source';
import { waitingDossiers } from '@comity/persistence/reads/waiting';
import { forgetLostRun } from '@comity/persistence/recording/lost-runs';
import { isRunLost, reopenRun } from '@comity/platform/runs';
import { connectTemporal } from '@comity/platform/temporal';
import { readDossiers } from '../dossier/read.ts';

async function main([wanted]: readonly string[]): Promise<void> {
  if (wanted === undefined)
    throw new Sentence(
      'Usage: npm run reopen -- <id or reference>, such as PE-2026-000123, or: npm run reopen -- all.',
    );
  const { home, basePort } = readSettings();
  if (!existsSync(join(home, 'secrets.json')))
    throw new Sentence(`There are no data in ${home}; start Comity there first, or set COMITY_HOME.`);
  const env = environmentOf(home, portsFrom(basePort), openSecrets(home));
  const database = createDataSource(env.COMITY_RECORDER_DATABASE_URL, { poolSize: 1, application: 'comity-reopen' });
  const client = connectTemporal({ ...env, COMITY_MASTER_KEY: Buffer.from(env.COMITY_MASTER_KEY, 'base64url') });
  try {
    await database.initialize();
    const named = wanted === 'all' ? null : (await readDossiers(database, wanted)).map(({ id }) => id);
    const due = await waitingDossiers(database, 'dossiers_to_run');
    const refs = due.filter(({ dossier }) => named === null || named.includes(dossier));
    if (named !== null && refs.length === 0) throw new Sentence(`No dossier ${wanted} ought to run here.`);
    let begun = 0;
    for (const ref of refs) {
      if (!(await isRunLost(client, ref))) continue;
      await reopenRun(client, ref);
      await inOrganization(database, ref.organization, (manager) => forgetLostRun(manager, ref));
      begun += 1;
    }
    process.stdout.write(`${String(begun)} of ${String(refs.length)} runs were lost and are begun again.\n`);
  } catch (error) {
    throw error instanceof Sentence ? error : new Sentence(`The runs cannot be begun again: ${sentenceOf(error)}`);
  } finally {
    await client.connection.close();
    if (database.isInitialized) await database.destroy();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = tellFailure(error);
});
