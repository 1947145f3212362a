/**
 * Keeps the histories of one story as `<date>.json.gz` beside this file. It is run before a workflow is changed, so
 * that the dossiers which run today are still replayed tomorrow, and has its own throw-away installation.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tellFailure } from '@comity/infra/dev/sentence';
import { onThrowAway } from '@comity/infra/dev/throw-away';
import { connectTemporal } from '@comity/platform/temporal';
import { Cast } from '@comity/testkit/cast';
import { assistanceStory } from '@comity/testkit/assistance-story';
import { historiesOf, pack } from './recorded.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const exitCode = await onThrowAway('record', print, async ({ env, urls }) => {
  const cast = new Cast({ apiUrl: urls.api, issuer: urls.issuer, audience: env.COMITY_OIDC_AUDIENCE });
  await assistanceStory(cast);
  const client = connectTemporal({
    COMITY_TEMPORAL_ADDRESS: env.COMITY_TEMPORAL_ADDRESS,
    COMITY_TEMPORAL_NAMESPACE: env.COMITY_TEMPORAL_NAMESPACE,
    COMITY_MASTER_KEY: Buffer.from(env.COMITY_MASTER_KEY, 'base64url'),
  });
  const histories = await historiesOf(client);
  await client.connection.close();
  const file = join(import.meta.dirname, `${new Date().toISOString().slice(0, 10)}.json.gz`);
  await writeFile(file, pack(env.COMITY_MASTER_KEY, histories));
  print(`${String(histories.length)} histories in ${file}`);
}).catch(tellFailure);
process.exit(exitCode);
