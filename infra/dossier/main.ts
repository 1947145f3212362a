/**
 * `npm run dossier -- PE-2026-000123` prints what the local run keeps of a dossier (id or reference), for whoever looks
 * for a fault in it. It needs `npm start` to run, with the same COMITY_HOME and COMITY_PORT, and changes nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '@comity/infra/dev/environment';
import { portsFrom } from '@comity/infra/dev/ports';
import { openSecrets } from '@comity/infra/dev/secrets';
import { Sentence, sentenceOf, tellFailure } from '@comity/infra/dev/sentence';
import { readSettings } from '@comity/infra/dev/settings';
import { createDataSource } from '@comity/persistence/data-source';
import { readDossiers } from './read.ts';
import { reportOf } from './report.ts';

async function main([wanted]: readonly string[]): Promise<void> {
  if (wanted === undefined) throw new Sentence('Usage: npm run dossier -- <id or reference>, such as PE-2026-000123.');
  const { home, basePort } = readSettings();
  if (!existsSync(join(home, 'secrets.json')))
    throw new Sentence(`There are no data in ${home}; start Comity there first, or set COMITY_HOME.`);
  const { COMITY_DATABASE_URL: url } = environmentOf(home, portsFrom(basePort), openSecrets(home));
  const database = createDataSource(url, { poolSize: 1, application: 'comity-dossier' });
  try {
    await database.initialize();
  } catch (error) {
    throw new Sentence(`The database of ${home} does not answer (${sentenceOf(error)}); is npm start running?`);
  }
  try {
    const dossiers = await readDossiers(database, wanted);
    if (dossiers.length === 0) throw new Sentence(`No organization here has a dossier ${wanted}.`);
    process.stdout.write(dossiers.map(reportOf).join('\n'));
  } finally {
    await database.destroy();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = tellFailure(error);
});
