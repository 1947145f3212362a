/**
 * These stories run docs/rules scenario 23 and the forwarding of 25 on real parts: a request is recalled, or given to
 * another.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { formalRequest, grantRequest, serveOrder, storyFor } from '@comity/testkit/assistance-story';
import { PAIRS } from '@comity/testkit/pairs';
import { arrivedAt, type Dossiers, statusReached } from '@comity/testkit/preservation-story';
import { cast } from '../setup/running.ts';
import { eventOf, heldData } from './stage.ts';

const people = cast();

const held = new Map<string, Dossiers>();
beforeAll(async () => {
  await Promise.all(PAIRS.map(async (pair) => held.set(pair.name, await heldData(people, 300, {}, pair))));
});

describe.each(PAIRS)('Between $name', ({ name, parties }) => {
  const story = storyFor(people, { parties });
  const { prosecutor, requestingCentral, receivingCentral: central, liaison } = story.roles;
  const of = (): Dossiers => held.get(name) as Dossiers;

  describe('Scenario 23: withdrawn while the provider collects', () => {
    it('Given the order is served, When two people withdraw, Then it is recalled everywhere and the requester hears what there was', async () => {
      const requesting = await formalRequest(story, of().requesting);
      const receiving = await grantRequest(story, requesting);
      const provider = await serveOrder(story, receiving);
      await prosecutor.outward(requesting, 'withdraw', { reason: 'El caso se archivó.' });
      expect((await prosecutor.dossier(requesting)).status).toBe('EXECUTING');
      await requestingCentral.second(requesting, 'approve');
      await statusReached(liaison, provider, 'RECALLED');
      await statusReached(central, receiving, 'RECALLED');
      const requesterView = await eventOf(people, prosecutor.subject, requesting, 'recall_report');
      const report = requesterView.events.find(({ code }) => code === 'recall_report');
      expect(report?.facts).toMatchObject({ produced: 0, transmitted: false, allDone: false });
      const preserved = await eventOf(people, central.subject, of().receiving, 'assistance_withdrawn');
      expect(new Set(preserved.holds.map(({ status }) => status))).toEqual(new Set(['HELD']));
    });
  });

  describe('Scenario 25: the wrong authority', () => {
    it('Given it is not competent, Then it passes the request on and says so (27(9)(c)), and no order results twice', async () => {
      const requesting = await formalRequest(story, of().requesting);
      const receiving = await arrivedAt(central, 'RECEIVED', requesting);
      const passedOn = { authority: 'Fiscalía Nacional, Unidad de Cooperación', notice: 'Se remite por competencia.' };
      await central.act(receiving, 'forward_request', passedOn);
      const requesterView = await eventOf(people, prosecutor.subject, requesting, 'forwarding_notice');
      expect(requesterView.status).toBe('SENT');
      expect(requesterView.events.at(-1)).toMatchObject({
        facts: { authority: passedOn.authority },
        documents: [{ field: 'notice' }],
      });
      const after = await central.dossier(receiving);
      expect([after.status, after.peers.map(({ side }) => side)]).toEqual([
        'RECEIVED',
        expect.not.arrayContaining(['provider']),
      ]);
    });
  });
});
