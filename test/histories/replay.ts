/**
 * Replays histories with the workflow code of today; a history that the code would not have made ends with exit code 1
 * and the reason. This is a process of its own, because the engine's native part needs one.
 *
 *   replay.ts recorded <file>         replays kept histories; a third word plants an event that no code has made
 *   replay.ts running <address> <key> replays histories of an installation that runs now; `key` is its master key
 *                                     in base64url
 */
import { readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '@comity/worker/engine/bundle';
import { NAMESPACE } from '@comity/infra/dev/environment';
import { createLog } from '@comity/platform/log';
import { workerPayloadCodec } from '@comity/platform/payload-codec';
import { connectTemporal } from '@comity/platform/temporal';
import { historiesOf, type ReplayableHistory, unpack } from './recorded.ts';

async function wanted(): Promise<{ masterKey: string; histories: ReplayableHistory[] }> {
  const [source, place = '', masterKey = ''] = process.argv.slice(2);
  if (source === 'recorded')
    return masterKey === '' ? unpack(readFileSync(place)) : planted(unpack(readFileSync(place)));
  const client = connectTemporal({
    COMITY_TEMPORAL_ADDRESS: place,
    COMITY_TEMPORAL_NAMESPACE: NAMESPACE,
    COMITY_MASTER_KEY: Buffer.from(masterKey, 'base64url'),
  });
  const histories = await historiesOf(client);
  await client.connection.close();
  return { masterKey, histories };
}

/** The first activity is one that the workflow would not have asked for. */
function planted(recorded: { masterKey: string; histories: ReplayableHistory[] }): typeof recorded {
  for (const { history } of recorded.histories) {
    const scheduled = history.events?.find((event) => event.activityTaskScheduledEventAttributes);
    if (scheduled?.activityTaskScheduledEventAttributes?.activityType)
      scheduled.activityTaskScheduledEventAttributes.activityType.name = 'abolishDossier';
  }
  return recorded;
}

const { masterKey, histories } = await wanted();
const results = Worker.runReplayHistories(
  {
    workflowBundle: await workflowBundle(createLog('replay', 'error')),
    dataConverter: { payloadCodecs: [workerPayloadCodec(Buffer.from(masterKey, 'base64url'))] },
  },
  histories,
);
let replayed = 0;
for await (const { workflowId, error } of results) {
  replayed += 1;
  if (error === undefined) continue;
  process.stdout.write(`${workflowId}: ${error.message}\n`);
  process.exitCode = 1;
}
process.stdout.write(`${String(replayed)} histories replayed\n`);
