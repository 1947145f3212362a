/** These stories run docs/rules scenario 22, and the return or destruction of evidence at the end, on real parts. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PAIRS } from '@comity/testkit/pairs';
import { type Dossiers, statusReached } from '@comity/testkit/preservation-story';
import {
  acceptEvidence,
  assistanceStory,
  formalRequest,
  grantRequest,
  produceFiles,
  sealedAndSent,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { heldData } from './stage.ts';
import { replacePackage } from './stored-package.ts';

const people = cast();

const held = new Map<string, Dossiers>();
beforeAll(async () => {
  await Promise.all(PAIRS.map(async (pair) => held.set(pair.name, await heldData(people, 300, {}, pair))));
});

describe.each(PAIRS)('Scenario 22: a byte is lost on the way, between $name', ({ name, parties }) => {
  it('quarantines the delivery on both sides with the list of what differs, and a retransmission closes it', async () => {
    const story = storyFor(people, { parties });
    const { prosecutor, receivingCentral: central } = story.roles;
    const giver = parties.receiving.toUpperCase();
    const requesting = await formalRequest(story, (held.get(name) as Dossiers).requesting);
    const receiving = await grantRequest(story, requesting);
    const provider = await serveOrder(story, receiving);
    await produceFiles(story, { receiving, provider }, TWO_FILES);
    let original: Buffer = Buffer.alloc(0);
    await sealedAndSent(story, receiving, async () => {
      original = await replacePackage(giver, receiving, (bytes) => {
        bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000);
        return bytes;
      });
    });

    const refused = await statusReached(prosecutor, requesting, 'HASH_MISMATCH');
    const giverView = await statusReached(central, receiving, 'HASH_MISMATCH');
    for (const view of [refused, giverView]) {
      expect(view.evidence?.verification).toMatchObject({ holds: false });
      const failing = view.evidence?.verification?.checks.filter(({ outcome }) => outcome === 'fails') ?? [];
      expect(failing.map(({ check }) => check)).toEqual(expect.arrayContaining(['delivery', 'contents']));
      expect(failing.flatMap(({ findings }) => findings).every(({ says }) => says.es !== '')).toBe(true);
    }
    expect(refused.evidence?.package?.status).toBe('WAITING');
    expect(giverView.evidence?.package?.status).toBe('HERE');
    expect((await prosecutor.file(`/dossiers/${requesting}/package`)).status).toBe(409);
    expect(refused.possible.map(({ name }) => name)).not.toContain('accept_evidence');

    await replacePackage(giver, receiving, () => original);
    await central.act(receiving, 'transmit_again', { reason: 'El disco perdió un byte; se restituyó la copia.' });
    await acceptEvidence(story, { requesting, receiving });
    const view = await prosecutor.dossier(requesting);
    expect(view.evidence).toMatchObject({ package: { status: 'HERE' }, verification: { holds: true, failed: 0 } });
  });
});

describe('Evidence that is destroyed', () => {
  const prosecutor = people.person('pe-prosecutor');

  it('is gone as content, and its proof stays', async () => {
    const { requesting } = await assistanceStory(people);
    const before = (await prosecutor.dossier(requesting)).evidence?.package;
    const disposal = { how: 'DESTROYED', certificate: 'Se destruyó el paquete y toda copia, ante testigo.' };
    await prosecutor.outward(requesting, 'dispose', disposal);
    await people.person('pe-central').second(requesting, 'approve');
    await eventually('the content to be gone', async () => {
      const { evidence } = await prosecutor.dossier(requesting);
      return evidence?.package?.status === 'REMOVED' && evidence.work.every(({ status }) => status === 'DONE');
    });
    const after = (await prosecutor.dossier(requesting)).evidence?.package;
    expect(after).toEqual({ ...before, status: 'REMOVED' });
    expect((await prosecutor.file(`/dossiers/${requesting}/package`)).status).toBe(410);
  });
});
