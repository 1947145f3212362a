/**
 * `kill -9` strikes worker and api while evidence is produced, fetched, sealed, handed over and checked: people wait a
 * little longer, every byte comes over, and nothing is reported twice. Random points come from a seed that is printed.
 */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Part, Stack } from '@comity/infra/dev/stack';
import { startThrowAway } from '@comity/infra/dev/throw-away';
import { Cast } from '@comity/testkit/cast';
import {
  acceptEvidence,
  formalRequest,
  grantRequest,
  produceFiles,
  sealedAndSent,
  serveOrder,
  storyFor,
} from '@comity/testkit/assistance-story';
import { preservationStory } from '@comity/testkit/preservation-story';
import { PATIENCE_MS } from '@comity/testkit/waiting';
import { randomFrom } from './chance.ts';

const KILLS = 5;
const WAIT_MS = 3 * PATIENCE_MS;
const PARTS: readonly Part[] = ['worker', 'worker', 'api'];
const MIB = 1024 * 1024;
const seed = Number(process.env['COMITY_FAULT_SEED'] ?? Date.now() % 100_000);
const files = [
  { name: 'buzon.mbox', bytes: randomBytes(48 * MIB + 123) },
  { name: 'accesos.csv', bytes: randomBytes(9 * MIB) },
  { name: 'vacio.bin', bytes: Buffer.alloc(0) },
];

let stack: Stack;
beforeAll(async () => {
  stack = await startThrowAway('kill-evidence');
});
afterAll(() => stack.stop());

describe(`Killed at random points of a hand-over (seed ${String(seed)})`, () => {
  it('every byte that was produced is accepted', async () => {
    const people = new Cast({
      apiUrl: stack.urls.api,
      issuer: stack.urls.issuer,
      audience: stack.env.COMITY_OIDC_AUDIENCE,
      patienceMs: PATIENCE_MS,
    });
    const story = storyFor(people, { waitMs: WAIT_MS });
    const preservation = await preservationStory(people);
    const requesting = await formalRequest(story, preservation.requesting);
    const receiving = await grantRequest(story, requesting);
    const provider = await serveOrder(story, receiving);
    const random = randomFrom(seed);
    let over = false;
    const kill = async (): Promise<number> => {
      let kills = 0;
      while (!over && kills < KILLS) {
        await new Promise((resolve) => setTimeout(resolve, 200 + random() * 2_500));
        const part = PARTS[Math.floor(random() * PARTS.length)] ?? 'worker';
        await stack.kill(part);
        kills += 1;
        await stack.ready();
      }
      return kills;
    };
    const work = async (): Promise<void> => {
      await produceFiles(story, { receiving, provider }, files);
      await sealedAndSent(story, receiving);
      await acceptEvidence(story, { requesting, receiving });
      over = true;
    };
    const [kills] = await Promise.all([kill(), work()]);
    expect(kills).toBeGreaterThan(0);
    const prosecutor = people.person('pe-prosecutor');
    const { evidence } = await prosecutor.dossier(requesting);
    expect(evidence?.verification).toMatchObject({ holds: true, failed: 0 });
    for (const { sha256, name } of evidence?.package?.contents?.evidence ?? []) {
      const { bytes } = await prosecutor.file(`/dossiers/${requesting}/package/evidence/${sha256}`);
      expect([name, bytes.equals(files.find((file) => file.name === name)?.bytes ?? randomBytes(1))]).toEqual([
        name,
        true,
      ]);
    }
    const given = await people.person('cl-central').dossier(receiving);
    const timesRecorded = (code: string): number => given.events.filter((event) => event.code === code).length;
    expect([timesRecorded('production'), timesRecorded('package_sealed'), timesRecorded('verification')]).toEqual([
      1, 1, 1,
    ]);
  }, 600_000);
});
