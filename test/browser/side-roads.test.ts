/**
 * Side roads of a case are walked in the portal, in Spanish with scripts and in English without: what ends, is lost,
 * objected to, amended, begins later or is not ratified. How the case came there is told by HTTP.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  formalRequest,
  grantRequest,
  productionOf,
  serveOrder,
  storyFor,
  TWO_FILES,
} from '@comity/testkit/assistance-story';
import { statusReached } from '@comity/testkit/preservation-story';
import { uploadFile } from '@comity/testkit/uploads';
import { eventually } from '@comity/testkit/waiting';
import { cast, running } from '../setup/running.ts';
import { eventOf, forward, heldData, sentRequest, servedOrder } from '../stories/stage.ts';
import { launchBrowser } from './browser.ts';
import { BOTH_LANGUAGES, SideRoad, type TypedFile } from './side-road.ts';

const people = cast();
const story = storyFor(people, {});
let browser: Browser;
let roads = 0;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const [produced] = TWO_FILES;
if (produced === undefined) throw new Error('The story has a file');

const DECISION: TypedFile = { name: 'auto.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
const CERTIFICATE = 'Borrado ante dos personas.';

/** Walks the road in both languages, each time with a case of its own number, and finds nothing that keeps people out. */
function walked(name: string, walk: (road: SideRoad, caseNumber: string) => Promise<void>): void {
  it.each(BOTH_LANGUAGES)(
    'is walked: %j',
    async (manner) => {
      const caseNumber = `LATERAL-${String((roads += 1))}`;
      const road = new SideRoad(browser, running().portalUrl, manner, name, caseNumber);
      try {
        await walk(road, caseNumber);
        expect(road.barriers).toEqual([]);
      } finally {
        await road.close();
      }
    },
    300_000,
  );
}

describe('case A1: a release that is returned once and then granted', () => {
  walked('release', async (road, caseNumber) => {
    const { requesting, receiving, provider } = await heldData(people, 120, { caseNumber });
    await forward(people, 62);
    await eventOf(people, 'cl-poc', receiving, 'BUD29_FLOOR', 'end');
    const reason = 'El plazo mínimo venció y no llegó solicitud formal.';
    await road.begins('cl-poc', receiving, 'announce_release', { reason });
    await eventOf(people, 'pe-prosecutor', requesting, 'release_announced');
    const reasons = 'La solicitud formal está en traducción.';
    await road.does('pe-prosecutor', requesting, 'answer_release', { answer: 'OBJECTS', reasons });
    await eventOf(people, 'cl-poc', receiving, 'release_answer');
    await forward(people, 11);
    await eventOf(people, 'cl-poc', receiving, 'RECONSIDERATION', 'end');
    await road.does('cl-poc', receiving, 'release', { reason });
    const central = await road.finds('cl-central', receiving, `/dossiers/${receiving}/approval`);
    await road.take(central, 'return_proposal', { reason: 'Esperemos la traducción.' });
    expect((await people.person('cl-liaison').dossier(provider)).status).toBe('HOLDING');
    await road.does('cl-poc', receiving, 'release', { reason });
    await road.signs('cl-central', receiving, 'release');
    await statusReached(people.person('cl-liaison'), provider, 'RELEASE_ORDERED');
    await road.begins('cl-liaison', provider, 'confirm_release');
    await statusReached(people.person('pe-prosecutor'), requesting, 'RELEASED');
  });
});

describe('case A2: an order that a court annuls', () => {
  walked('annulment', async (road, caseNumber) => {
    const held = await heldData(people, 300, { caseNumber });
    const requesting = await formalRequest(story, held.requesting);
    const receiving = await grantRequest(story, requesting);
    const provider = await serveOrder(story, receiving);
    const { liaison } = story.roles;
    const file = { id: await uploadFile(liaison, provider, produced), target: 't1', category: 'CONTENT' };
    await liaison.act(provider, 'produce', { ...productionOf(await liaison.dossier(provider)), files: [file] });
    await eventually('the file to be at the authority', async () => {
      const { evidence } = await people.person('cl-executing').dossier(receiving);
      return evidence?.productions.some(({ files }) => files.some(({ status }) => status === 'COMPLETE'));
    });
    await road.begins('cl-executing', receiving, 'record_challenge', { challenge: 'El titular de la cuenta impugnó.' });
    await eventOf(people, 'cl-liaison', provider, 'challenge');
    const decision = { outcome: 'UPHELD', decision: 'Sala Penal: se acoge.', documents: DECISION };
    await road.does('cl-executing', receiving, 'end_challenge', decision);
    await road.signs('cl-central', receiving, 'end_challenge');
    await statusReached(liaison, provider, 'ORDER_ANNULLED');
    const away = { how: 'DESTROYED', certificate: CERTIFICATE };
    await road.does('cl-central', receiving, 'dispose_set_aside', away);
    await road.signs('cl-poc', receiving, 'dispose_set_aside');
    await eventOf(people, 'pe-prosecutor', requesting, 'challenge');
    await road.looks('pe-prosecutor', requesting, 'told');
  });
});

describe('case A3: data that are lost at the provider', () => {
  walked('loss', async (road, caseNumber) => {
    const { requesting, receiving, provider } = await heldData(people, 90, { caseNumber });
    const items = (await people.person('cl-liaison').dossier(provider)).holds.flatMap((hold) => hold.items);
    const lost = items.map(({ target, category }) => `${target}/${category}`);
    const facts = { reason: 'TECHNICAL_FAILURE', incident: 'INC-7', explanation: 'Falló la copia.' };
    await road.begins('cl-liaison', provider, 'report_loss', { lost, ...facts });
    await eventOf(people, 'cl-executing', receiving, 'loss_report');
    await road.does('cl-executing', receiving, 'acknowledge_loss', { account: 'El proveedor investiga.' });
    await eventOf(people, 'pe-prosecutor', requesting, 'loss_account');
    await road.does('pe-prosecutor', requesting, 'decide_after_loss', { next: 'NOTHING_MORE' });
    await statusReached(people.person('pe-prosecutor'), requesting, 'LOST');
  });
});

describe('case A15: an objection that is answered', () => {
  walked('objection', async (road, caseNumber) => {
    const { requesting, receiving, provider } = await servedOrder(people, { caseNumber });
    const objections = [{ target: 't1', code: 'WRONG_IDENTIFIER' }];
    const body = { objections, explanation: 'Esa cuenta es de otra persona.' };
    await people.person('cl-liaison').act(provider, 'object', body);
    await eventOf(people, 'cl-executing', receiving, 'objection');
    const question = '¿Cómo consta la cuenta?';
    await road.does('cl-executing', receiving, 'ask_about_identifiers', { targets: ['t1'], question });
    await eventOf(people, 'pe-prosecutor', requesting, 'identifier_question');
    const answer = { targets: ['t1'], answer: 'Consta en el informe.', enclosures: DECISION };
    await road.does('pe-prosecutor', requesting, 'explain_identifiers', answer);
    await eventOf(people, 'cl-executing', receiving, 'identifier_explanation');
    const decision = { targets: ['t1'], decision: 'REJECTED', reasons: 'Examinado con lo aclarado.' };
    await road.does('cl-executing', receiving, 'decide_objections', decision);
    await road.signs('cl-central', receiving, 'decide_objections');
    const told = await eventOf(people, 'cl-liaison', provider, 'objection_answer');
    expect(told.waiting.map(({ task }) => task)).toContain('ANSWER_ORDER');
  });
});

describe('case A11: an emergency that begins later', () => {
  walked('emergency', async (road, caseNumber) => {
    const { requesting, receiving } = await heldData(people, 90, { caseNumber });
    const facts = 'El menor fue visto con el autor.';
    await road.begins('pe-prosecutor', requesting, 'claim_emergency', { facts });
    await eventually('the claim to wait for its answer', async () => {
      const { waiting } = await people.person('cl-poc').dossier(receiving);
      return waiting.some(({ task }) => task === 'DETERMINE_EMERGENCY');
    });
    const finding = { finding: 'NOT_MET', reason: 'Ningún hecho lo muestra.' };
    await road.does('cl-poc', receiving, 'determine_emergency', finding);
    const told = await eventOf(people, 'pe-prosecutor', requesting, 'emergency_determined');
    expect(told.urgency).toBe('HIGH_VOLATILE');
  });
});

describe('case A13: a ratification that is declined', () => {
  walked('ratification', async (road, caseNumber) => {
    const urgent = { urgency: 'CRITICAL_LIFE', urgencyReason: 'La víctima recibe amenazas de muerte.' } as const;
    const { requesting, receiving } = await sentRequest(people, { caseNumber, ...urgent });
    await road.does('cl-poc', receiving, 'acknowledge');
    const point = await road.finds('cl-poc', receiving);
    await point.follow(/\/decide$/);
    await road.take(point, 'accept');
    await statusReached(people.person('pe-poc'), requesting, 'ACCEPTED');
    const central = await road.finds('cl-central', receiving, `/dossiers/${receiving}/ratify`);
    await central.look('ratify');
    await central.page.locator('details:has([name="reason"]) > summary').click();
    await central.type('reason', 'Faltan los hechos que muestran el riesgo.');
    await central.page.locator('form:has([name="reason"]) button[type="submit"]').click();
    await central.page.waitForLoadState();
    await central.look('declined');
    await statusReached(people.person('cl-poc'), receiving, 'UNDER_REVIEW');
    await statusReached(people.person('pe-poc'), requesting, 'ACKED');
  });
});

describe('case A8: an identifier that is corrected after the order was served', () => {
  walked('amendment', async (road, caseNumber) => {
    const { requesting, receiving, provider } = await servedOrder(people, { caseNumber });
    const prosecutor = await road.people.person('pe-prosecutor');
    await prosecutor.open(`/dossiers/${requesting}/amendment`);
    await prosecutor.look('amendment');
    await prosecutor.press();
    const draft = prosecutor.path;
    await prosecutor.open(`${draft}/identifiers`);
    await prosecutor.type('targets.0.value', 'corregida@correo-austral.example');
    await prosecutor.look('corrected');
    await prosecutor.press('next');
    await prosecutor.open(`${draft}/check`);
    await road.take(prosecutor, 'amend_request', { reason: 'La dirección tenía una letra de menos.' });
    await road.signs('pe-poc', requesting, 'amend_request');
    await eventOf(people, 'cl-poc', receiving, 'amendment');
    await road.does('cl-poc', receiving, 'accept_amendment');
    await road.signs('cl-central', receiving, 'accept_amendment');
    await eventOf(people, 'pe-prosecutor', requesting, 'amendment_answer');
    await road.does('cl-executing', receiving, 'supplement_order');
    await road.signs('cl-executing-2', receiving, 'supplement_order');
    const told = await eventOf(people, 'cl-liaison', provider, 'supplementary_order');
    expect(told.targets.map(({ value }) => value)).toContain('corregida@correo-austral.example');
    await prosecutor.open(`/dossiers/${requesting}/amendment`);
    await prosecutor.look('accepted');
  });
});

describe('case A7: a custodian that nobody knew', () => {
  walked('custodian', async (road, caseNumber) => {
    const unknown = { provider: 'an app in another country', custodian: '' };
    const { requesting, receiving } = await sentRequest(people, { caseNumber, ...unknown });
    const [point, central] = [people.person('cl-poc'), people.person('cl-central')];
    await point.act(receiving, 'acknowledge', {});
    await point.outward(receiving, 'accept', {});
    await central.second(receiving, 'approve');
    const found = { keptBy: 'CORREO-AUSTRAL', found: 'Figura en la tienda de aplicaciones.' };
    await road.does('cl-executing', receiving, 'identify_custodian', found);
    await eventOf(people, 'pe-prosecutor', requesting, 'custodian_identified');
    await road.does('cl-executing', receiving, 'draft_order');
    await road.signs('cl-executing-2', receiving, 'draft_order');
    await road.does('cl-executing', receiving, 'serve');
    await statusReached(people.person('cl-executing'), receiving, 'SERVED');
    await road.looks('pe-prosecutor', requesting, 'told');
  });
});

describe('case A14: a formal request that is withdrawn while its data are uploaded', () => {
  walked('withdrawal', async (road, caseNumber) => {
    const held = await heldData(people, 300, { caseNumber });
    const requesting = await formalRequest(story, held.requesting);
    const receiving = await grantRequest(story, requesting);
    const provider = await serveOrder(story, receiving);
    await uploadFile(story.roles.liaison, provider, produced);
    await road.begins('pe-prosecutor', requesting, 'withdraw', { reason: 'El caso se archivó.' });
    await road.signs('pe-central', requesting, 'withdraw');
    await statusReached(story.roles.liaison, provider, 'RECALLED');
    await road.begins('cl-liaison', provider, 'confirm_recall', { certificate: CERTIFICATE });
    await road.people.approve('cl-liaison-2', `/dossiers/${provider}`);
    await eventOf(people, 'pe-prosecutor', requesting, 'recall_report');
    await road.looks('pe-prosecutor', requesting, 'ended');
  });
});
