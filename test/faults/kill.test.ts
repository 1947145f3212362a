/**
 * `kill -9` strikes every part at random points while people work: no acknowledged act is lost, none is done twice, no
 * mail has two Message-IDs, all dossiers go on. Random points come from a seed that is printed, so that a failure can
 * be met again.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { Part, Stack } from '@comity/infra/dev/stack';
import { startThrowAway } from '@comity/infra/dev/throw-away';
import { Cast } from '@comity/testkit/cast';
import { preservationStory } from '@comity/testkit/preservation-story';
import { eventually, PATIENCE_MS } from '@comity/testkit/waiting';
import { randomFrom } from './chance.ts';
import { collectEvidence } from './evidence.ts';
import { brokenPromises, type Evidence } from './oracle.ts';

const KILLS = 5;
const PARTS: readonly Part[] = ['worker', 'api', 'temporal', 'postgres'];
const seed = Number(process.env['COMITY_FAULT_SEED'] ?? Date.now() % 100_000);

let stack: Stack;
const acknowledged: { key: string; receipt: ActReceipt }[] = [];

beforeAll(async () => {
  stack = await startThrowAway('kill');
});

afterAll(() => stack.stop());

async function settled(): Promise<Evidence> {
  const source = { databaseUrl: stack.env.COMITY_DATABASE_URL, mailboxUrl: stack.urls.mailbox };
  return eventually('all messages, mails and ledger leaves to be settled', async () => {
    const evidence = await collectEvidence(source, acknowledged);
    const quiet =
      evidence.notifications.every((one) => one.status === 'SENT') &&
      evidence.sent.length === evidence.received.length &&
      evidence.leaves.every((leaf) => leaf.index !== null);
    return quiet ? evidence : null;
  });
}

describe(`Killed at random points (seed ${String(seed)})`, () => {
  it.each(PARTS)(
    'the %s: people notice a pause and nothing else',
    async (part) => {
      const random = randomFrom(seed + PARTS.indexOf(part));
      let kills = 0;
      const work = async (): Promise<void> => {
        while (kills < KILLS) {
          const cast = new Cast({
            apiUrl: stack.urls.api,
            issuer: stack.urls.issuer,
            audience: stack.env.COMITY_OIDC_AUDIENCE,
            patienceMs: PATIENCE_MS,
          });
          await preservationStory(cast, { onStep: ({ key, receipt }) => void acknowledged.push({ key, receipt }) });
        }
      };
      const kill = async (): Promise<void> => {
        while (kills < KILLS) {
          await new Promise((resolve) => setTimeout(resolve, 300 + random() * 2_500));
          await stack.kill(part);
          kills += 1;
          await stack.ready();
        }
      };
      await Promise.all([work(), kill()]);
      expect(brokenPromises(await settled())).toEqual([]);
    },
    600_000,
  );
});
