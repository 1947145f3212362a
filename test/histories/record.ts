/**
 * Keeps the histories of one story as `<date>.json.gz` beside this file: run it before a workflow is changed, so that
 * the dossiers which run today are still replayed tomorrow. Its own throw-away installation.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeBasePort } from '@comity/infra/dev/ports';
import { startStack } from '@comity/infra/dev/stack';
import { connectTemporal } from '@comity/platform/temporal';
import { Cast } from '@comity/testkit/cast';
import { preservationStory } from '@comity/testkit/preservation-story';
import { historiesOf, pack } from './recorded.ts';

const home = await mkdtemp(join(tmpdir(), 'comity-record-'));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const stack = await startStack({ home, basePort: await freeBasePort(), apps: true, onProgress: print });
try {
  const { env, urls } = stack;
  const cast = new Cast({ apiUrl: urls.api, issuer: urls.issuer, audience: env.COMITY_OIDC_AUDIENCE });
  await preservationStory(cast);
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
} finally {
  await stack.stop();
}
