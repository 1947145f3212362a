/** Acceptance scenarios of the formal request on real parts: 12, 19, 20, 21 and the forwarding of 25. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView, PreviewView } from '@comity/contracts/http/views';
import { formalRequest, granted, produced, sealedAndSent, served, storyFor } from '@comity/testkit/assistance-story';
import { arrivedAt, type Dossiers, statusReached } from '@comity/testkit/preservation-story';
import { uploadFile } from '@comity/testkit/uploads';
import { cast } from '../setup/running.ts';
import { eventOf, forward, heldData, sentRequest } from './stage.ts';

const people = cast();
const story = storyFor(people, {});
const prosecutor = people.person('pe-prosecutor');
const central = people.person('cl-central');
const point = people.person('cl-poc');
const liaison = people.person('cl-liaison');
const FILE = { name: 'accesos.csv', bytes: Buffer.from('ip,puerto\n203.0.113.17,51344\n') };

const REFUSAL = {
  assessment: 'Se examinó conceder en parte y bajo condiciones; no es posible.',
  consultation: 'HELD',
  consultationRecord: 'Consulta telefónica con la autoridad central requirente.',
  reasons: 'El hecho tiene carácter político.',
  conductAnalysis: null,
};

let held: Dossiers;
beforeAll(async () => {
  held = await heldData(people, 300);
});

/** Sent by the requester and arrived at the central authority. */
async function arrived(): Promise<{ requesting: string; receiving: string }> {
  const requesting = await formalRequest(story, held.requesting);
  return { requesting, receiving: await arrivedAt(central, 'RECEIVED', requesting) };
}

/** Acknowledged and complete: it waits for the decision. */
async function decidable(): Promise<{ requesting: string; receiving: string }> {
  const request = await arrived();
  await central.act(request.receiving, 'acknowledge', {});
  await central.act(request.receiving, 'declare_complete', {});
  return request;
}

async function wouldBe(dossier: string, name: string, body: object): Promise<PreviewView['refusal']> {
  return (await central.must<PreviewView>('POST', `/dossiers/${dossier}/preview`, { name, ...body })).refusal;
}

const outcomesOf = ({ targets }: DossierView): Record<string, string>[] => targets.map(({ outcomes }) => outcomes);

describe('Scenario 12: conflicting conditions', () => {
  it('Given a package under another State’s condition, When it would be handed over, Then it waits for that State’s consent', async () => {
    const requesting = await formalRequest(story, held.requesting);
    const receiving = await granted(story, requesting);
    const provider = await served(story, receiving);
    const bound = { state: 'BR', condition: 'NO_ONWARD_TRANSFER' };
    await central.act(receiving, 'add_restriction', { ...bound, text: 'Solo para el caso de Brasil.' });
    await produced(story, { receiving, provider }, [FILE]);
    const executing = people.person('cl-executing');
    await executing.act(receiving, 'prepare_package', {});
    await eventOf(people, 'cl-central', receiving, 'package_sealed');
    expect(await wouldBe(receiving, 'transmit', {})).toMatchObject({
      code: 'CONDITION_OF_ANOTHER_STATE',
      about: ['BR/NO_ONWARD_TRANSFER'],
    });
    await central.act(receiving, 'lift_restriction', { ...bound, consent: 'Consentimiento escrito de Brasil.' });
    expect(await wouldBe(receiving, 'transmit', {})).toBeNull();
  });
});

describe('Scenario 19: dual criminality', () => {
  it('Given the preservation stage, Then it is no ground; Given the formal request, Then only with an analysis of the conduct (25(5))', async () => {
    const asked = await sentRequest(people);
    await point.act(asked.receiving, 'acknowledge', {});
    const ground = { ...REFUSAL, ground: 'DUAL_CRIMINALITY' };
    expect(await wouldBe(asked.receiving, 'refuse', ground)).toMatchObject({ code: 'GROUND_NOT_ALLOWED' });
    const { receiving } = await decidable();
    expect(await wouldBe(receiving, 'refuse', ground)).toMatchObject({ code: 'CONDUCT_ANALYSIS_REQUIRED' });
    const conductAnalysis = 'El hecho no es delito aquí, cualquiera sea su nombre.';
    expect(await wouldBe(receiving, 'refuse', { ...ground, conductAnalysis })).toBeNull();
  });
});

describe('Scenario 20: political offence', () => {
  it('Given it is found at the stage of assistance, Then two people refuse with reasons, and the hold stays ten days more', async () => {
    const { requesting, receiving } = await decidable();
    const ground = { ...REFUSAL, ground: 'POLITICAL_OFFENCE' };
    for (const lacking of ['assessment', 'consultationRecord', 'reasons']) {
      const body = { name: 'refuse', ...ground, [lacking]: '', shown: 'a'.repeat(64) };
      const key = '0f8a7c4e-2f0d-4a55-9a53-000000000001';
      expect((await central.call('POST', `/dossiers/${receiving}/acts`, body, { key })).status).toBe(422);
    }
    await central.outward(receiving, 'refuse', ground);
    expect((await central.dossier(receiving)).status).toBe('ADMISSIBILITY');
    await point.second(receiving, 'approve');
    const told = await statusReached(prosecutor, requesting, 'REFUSED');
    expect(told.events.at(-1)).toMatchObject({ code: 'refusal', documents: [{ field: 'reasons' }] });
    await eventOf(people, 'cl-central', held.receiving, 'assistance_refused');
    const release = { reason: 'La asistencia fue denegada.' };
    expect(await wouldBe(held.receiving, 'release', release)).toMatchObject({ code: 'RECONSIDERATION_OPEN' });
    await forward(people, 11);
    await eventOf(people, 'cl-central', held.receiving, 'RECONSIDERATION', 'end');
    expect(await wouldBe(held.receiving, 'release', release)).toBeNull();
    expect((await central.dossier(held.receiving)).holds[0]?.status).toBe('PENDING_DECISION');
  });
});

describe('Scenario 21: partial production', () => {
  it('Given traffic data in files and content encrypted, Then each is named, and the request stays open for a supplement', async () => {
    const requesting = await formalRequest(story, held.requesting);
    const receiving = await granted(story, requesting);
    const provider = await served(story, receiving);
    await uploadFile(liaison, provider, FILE);
    const { targets } = await liaison.dossier(provider);
    await liaison.act(provider, 'produce', {
      results: targets.flatMap(({ id, categories }) =>
        categories.map((category) => ({
          target: id,
          category,
          outcome: category === 'CONTENT' ? 'ENCRYPTED' : 'PRODUCED',
        })),
      ),
      files: [],
      custodian: 'Custodia de registros, Correo Austral',
      method: 'Exportación.',
      statement: 'El contenido está cifrado por el titular.',
      complete: false,
    });
    await statusReached(central, receiving, 'PROVIDER_RESPONDED');
    const known = await eventOf(people, 'pe-prosecutor', requesting, 'production_report');
    expect(outcomesOf(known)).toEqual(outcomesOf(await central.dossier(receiving)));
    expect(known.targets[0]?.outcomes).toMatchObject({ TRAFFIC: 'PRODUCED', CONTENT: 'ENCRYPTED' });
    await sealedAndSent(story, receiving);
    await statusReached(prosecutor, requesting, 'VERIFIED');
    await prosecutor.act(requesting, 'ask_supplement', { reason: 'Se pide el contenido descifrado, si existe.' });
    expect((await prosecutor.dossier(requesting)).status).toBe('EXECUTING');
    await statusReached(central, receiving, 'EXEC_ASSIGNED');
  });
});

describe('Scenario 23: withdrawn while the provider collects', () => {
  it('Given the order is served, When two people withdraw, Then it is recalled everywhere and the requester hears what there was', async () => {
    const requesting = await formalRequest(story, held.requesting);
    const receiving = await granted(story, requesting);
    const provider = await served(story, receiving);
    const withdrawal = { reason: 'El caso se archivó.' };
    await prosecutor.outward(requesting, 'withdraw', withdrawal);
    await people.person('pe-central').second(requesting, 'approve');
    await statusReached(liaison, provider, 'WITHDRAWN');
    const told = await statusReached(prosecutor, requesting, 'WITHDRAWN');
    const report = told.events.find(({ code }) => code === 'recall_report');
    expect(report?.facts).toEqual({ produced: 0, transmitted: false });
  });
});

describe('Scenario 25: the wrong authority', () => {
  it('Given it is not competent, Then it passes the request on and says so (27(9)(c)), and no order results twice', async () => {
    const { requesting, receiving } = await arrived();
    const passedOn = { authority: 'Fiscalía Nacional, Unidad de Cooperación', notice: 'Se remite por competencia.' };
    await central.act(receiving, 'forward_request', passedOn);
    const told = await eventOf(people, 'pe-prosecutor', requesting, 'forwarding_notice');
    expect(told.status).toBe('SENT');
    expect(told.events.at(-1)).toMatchObject({ facts: { authority: passedOn.authority } });
    const after = await central.dossier(receiving);
    expect([after.status, after.peers.map(({ side }) => side)]).toEqual([
      'RECEIVED',
      expect.not.arrayContaining(['provider']),
    ]);
  });
});
