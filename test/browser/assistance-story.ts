/**
 * People live a case in the portal from a confirmed hold to evidence in court, by clicking only: Lima writes the formal
 * request from the preservation and sends it by two persons; Santiago examines and grants it under a condition that
 * Lima accepts; a court orders, the provider produces files, one is withheld; what is sealed and handed over is checked
 * and accepted by two persons, and its use is reported.
 *
 * Whoever takes a step finds it as people do: from "my work" to the dossier, and there the button that is offered
 * first.
 */
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { TWO_FILES } from '@comity/testkit/assistance-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import { artefactFolder } from './browser.ts';
import { finish, PortalPeople } from './portal-people.ts';
import type { PortalSettings, PortalPerson } from './portal-person.ts';

const form = completeRequest();
const STATEMENT = 'Los archivos son copia íntegra de los datos conservados.';
const WITHHELD = TWO_FILES[1]?.name ?? '';

export class FormalStory {
  private readonly people: PortalPeople;

  constructor(
    browser: Browser,
    portalUrl: string,
    private readonly manner: PortalSettings,
  ) {
    const folder = artefactFolder(`formal-${manner.locale}-${manner.javaScript ? 'js' : 'no-js'}`);
    this.people = new PortalPeople(browser, portalUrl, manner, folder);
  }

  get barriers(): string[] {
    return this.people.barriers;
  }

  async close(): Promise<void> {
    await this.people.close();
  }

  /** `preservation` is the path of the requester's dossier. Returns the path of the formal request that follows it. */
  async tell(preservation: string): Promise<string> {
    const requesting = await this.write(preservation);
    await this.people.sign('pe-central', requesting, 'approve_and_send');
    const central = await this.people.person('cl-central');
    const receiving = await this.people.arrivalAt(central, requesting, form.requestedState);
    await this.decide(requesting, receiving);
    await this.order(receiving);
    await this.produce(receiving);
    await this.review(receiving);
    await this.handOver(receiving);
    await this.accept(requesting);
    await this.lookAround(requesting, receiving);
    return requesting;
  }

  /** What the preservation says is there already; what is missing is named before it is written. */
  private async write(preservation: string): Promise<string> {
    const prosecutor = await this.people.goOn('pe-prosecutor', preservation, 'formal-request');
    await prosecutor.look('formal-request');
    await prosecutor.press();
    const draft = prosecutor.path;
    await prosecutor.look('tasks');
    await prosecutor.follow(`${draft}/check`);
    await prosecutor.look('check-incomplete');
    await prosecutor.open(draft);
    await prosecutor.goOn(/\/basis$/);
    await prosecutor.open(`${draft}/sought`);
    await prosecutor.type('assistance.sought', 'Entrega del contenido y de los datos de tráfico conservados.');
    await prosecutor.type('assistance.specialProcedure', 'Archivos en su formato original, cada uno con su SHA-256.');
    await prosecutor.type('assistance.returnContact', 'Autoridad central requirente.');
    await prosecutor.look('sought');
    await prosecutor.press('list');
    await prosecutor.follow(`${draft}/who`);
    await prosecutor.press('next');
    await prosecutor.type('assistance.legalBasis', 'Ley 30096, art. 8; Código Procesal Penal, art. 230.');
    await prosecutor.look('basis');
    await prosecutor.press('next');
    await prosecutor.look('addressee');
    await prosecutor.press('next');
    await prosecutor.type('assistance.persons', 'Titular de la cuenta, aún sin identificar.');
    await prosecutor.look('offence');
    await prosecutor.press('next');
    await prosecutor.look('identifiers');
    await prosecutor.press('next');
    await prosecutor.type('assistance.otherMeans', 'No se han pedido por otra vía.');
    await prosecutor.look('reasons');
    await prosecutor.press('next');
    await prosecutor.press('next');
    await prosecutor.look('urgency');
    await prosecutor.press('next');
    await prosecutor.look('translation');
    await prosecutor.press('next');
    await prosecutor.look('attachments');
    await prosecutor.press('next');
    if (!prosecutor.path.endsWith('/check')) throw new Error(`The last section leads to ${prosecutor.path}`);
    await prosecutor.look('check');
    await prosecutor.press();
    await prosecutor.look('receipt');
    return draft.replace('/drafts/', '/dossiers/');
  }

  private async decide(requesting: string, receiving: string): Promise<void> {
    await finish(await this.people.goOn('cl-central', receiving, 'acknowledge'), 'acknowledge');
    const central = await this.people.goOn('cl-central', receiving, 'decide');
    await central.look('examine');
    await central.goOn(/\/declare_complete$/);
    await finish(central, 'declare_complete');
    await this.people.goOn('cl-central', receiving, 'decide');
    await central.goOn(/\/grant$/);
    await central.check('conditions', 'SPECIALTY');
    await central.type('conditionsText', 'Solo para la causa indicada en la solicitud.');
    await central.type('reasons', 'Se cumplen los requisitos del convenio.');
    await finish(central, 'grant');
    await this.people.sign('cl-poc', receiving, 'grant');
    await this.reached('pe-prosecutor', requesting, 'accept_conditions');
    await finish(await this.people.goOn('pe-prosecutor', requesting, 'accept_conditions'), 'accept_conditions');
    await this.people.sign('pe-central', requesting, 'accept_conditions');
  }

  private async order(receiving: string): Promise<void> {
    await this.reached('cl-central', receiving, 'assign_execution');
    const central = await this.people.goOn('cl-central', receiving, 'assign_execution');
    await central.type('mandate', 'Solicítese al tribunal la orden y notifíquese al proveedor.');
    await finish(central, 'assign_execution');
    await finish(await this.people.goOn('cl-executing', receiving, 'apply_for_order'), 'apply_for_order');
    await this.people.sign('cl-court', receiving, 'grant_order');
    await finish(await this.people.goOn('cl-executing', receiving, 'serve'), 'serve');
  }

  private async produce(receiving: string): Promise<void> {
    const liaison = await this.people.person('cl-liaison');
    const provider = await this.people.arrivalAt(liaison, receiving, form.provider);
    await finish(await this.people.goOn('cl-liaison', provider, 'acknowledge'), 'acknowledge');
    await liaison.open('/orders');
    await liaison.follow(provider.replace('/dossiers/', '/orders/'));
    await this.upload(liaison);
    await liaison.press('check');
    await liaison.look('order-mistakes');
    for (const answer of await liaison.page.locator('select[name$=".answer"]').all())
      await answer.selectOption('PRODUCED');
    await liaison.choose('t2.SUBSCRIBER.answer', 'NO_DATA');
    for (const file of await liaison.page.locator('select[name^="file."]').all()) await file.selectOption('t1/CONTENT');
    await liaison.type('method', 'Exportación de los sistemas de correo por dos operadores.');
    await liaison.type('statement', STATEMENT);
    await liaison.check('complete', 'yes');
    await liaison.look('order-answers');
    await liaison.press('check');
    await liaison.look('order-check');
    await liaison.press('confirm');
    if (!liaison.path.includes('/receipts/')) throw new Error(`The answer led to ${liaison.path}`);
  }

  /**
   * Uploads files where scripts run, with progress and without losing what is typed; the second file is held until that
   * was looked at.
   */
  private async upload(liaison: PortalPerson): Promise<void> {
    const { page } = liaison;
    const files = TWO_FILES.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes }));
    const hashes = files.map(({ name, buffer }) => `${createHash('sha256').update(buffer).digest('hex')}  ${name}`);
    const button = page.locator('form[data-upload] button[type="submit"]');
    await page.locator('#evidence-choice').setInputFiles(files);
    await liaison.type('manifest', hashes.join('\n'));
    if (!this.manner.javaScript) {
      await button.click();
      await page.waitForLoadState();
      return;
    }
    await liaison.type('statement', STATEMENT);
    const looked = Promise.withResolvers<undefined>();
    let begun = 0;
    await page.route('**/evidence/v1/uploads', async (route) => {
      begun += 1;
      if (begun > 1) await looked.promise;
      await route.continue();
    });
    await button.click();
    await page.locator('[data-upload-list] progress[value="100"]').waitFor();
    await liaison.look('uploading');
    looked.resolve(undefined);
    await page.locator('#file-answers select').nth(1).waitFor();
    await page.unroute('**/evidence/v1/uploads');
    if ((await liaison.field('statement').inputValue()) !== STATEMENT) throw new Error('What was typed is lost');
  }

  private async review(receiving: string): Promise<void> {
    const executing = await this.people.person('cl-executing');
    await this.until(executing, `${receiving}/evidence`, (page) =>
      page
        .locator(`a[href^="/evidence/files/"]`)
        .count()
        .then((count) => count === TWO_FILES.length),
    );
    await executing.look('evidence');
    await executing.open(receiving);
    await executing.follow(/\/acts\/withhold_files$/);
    await executing.page.getByLabel(WITHHELD).check();
    await executing.type('reason', 'Contiene accesos de personas ajenas a la causa.');
    await finish(executing, 'withhold_files');
    await finish(await this.people.goOn('cl-executing', receiving, 'prepare_package'), 'prepare_package');
  }

  private async handOver(receiving: string): Promise<void> {
    const central = await this.people.person('cl-central');
    await this.until(central, `${receiving}/evidence`, (page) =>
      page
        .locator('a[href^="/evidence/package/"]')
        .count()
        .then((count) => count > 0),
    );
    await central.look('sealed');
    await finish(await this.people.goOn('cl-central', receiving, 'transmit'), 'transmit');
    await this.people.sign('cl-poc', receiving, 'transmit');
  }

  private async accept(requesting: string): Promise<void> {
    await this.reached('pe-prosecutor', requesting, 'accept_evidence');
    const prosecutor = await this.people.person('pe-prosecutor');
    await prosecutor.follow(`${requesting}/evidence`);
    await prosecutor.look('verified');
    await prosecutor.save(/^\/evidence\/package\/[^/]+$/, /^PK/);
    await prosecutor.save(/^\/evidence\/package\/[^/]+\/evidence\//, /^From: /);
    await prosecutor.save(/^\/trust$/, /"comity-trust"/);
    await finish(await this.people.goOn('pe-prosecutor', requesting, 'accept_evidence'), 'accept_evidence');
    await this.people.sign('pe-central', requesting, 'accept_evidence');
    // Nobody has asked for a report, so it waits in no list: the person makes it from the dossier.
    await prosecutor.open(`${requesting}/acts/report_use`);
    await prosecutor.type('report', 'Incorporadas como prueba en la causa indicada.');
    await finish(prosecutor, 'report_use');
  }

  /**
   * Looks at what both authorities see at the end, in the parts of the dossier that differ from those of a
   * preservation.
   */
  private async lookAround(requesting: string, receiving: string): Promise<void> {
    const sides = [
      ['pe-prosecutor', requesting, ['', '/evidence', '/timeline', ...this.longest()]],
      ['cl-central', receiving, ['', '/evidence', '/messages']],
    ] as const;
    for (const [subject, dossier, parts] of sides) {
      const person = await this.people.person(subject);
      for (const part of parts) {
        await person.open(`${dossier}${part}`);
        await person.look(`at-last${part.replace('/', '-')}`);
      }
      await person.open('/holds');
      await person.look('holds');
    }
  }

  /** These pages show all the rules that are pinned; they are looked at once, read for codes, and not measured. */
  private longest(): string[] {
    return this.manner.javaScript ? [] : ['/law'];
  }

  /** Opens the dossier's page once it offers this act to the person. */
  private async reached(subject: string, dossier: string, act: string): Promise<void> {
    const person = await this.people.person(subject);
    await this.until(person, dossier, (page) =>
      page
        .locator(`main a[href="${dossier}/acts/${act}"]`)
        .count()
        .then((count) => count > 0),
    );
  }

  private async until(
    person: PortalPerson,
    path: string,
    there: (page: PortalPerson['page']) => Promise<boolean>,
  ): Promise<void> {
    await eventually(`${path} to show ${person.subject} what is awaited`, async () => {
      await person.open(path);
      return there(person.page);
    });
  }
}
