/**
 * People live one preservation in the portal: the prosecutor of Lima writes and submits, a second person sends,
 * Santiago acknowledges, decides by two persons, orders by two persons and serves, the provider's liaison confirms per
 * identifier, and everybody sees what is held.
 */
import type { Browser } from 'playwright-core';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import { artefactFolder } from './browser.ts';
import { PortalPeople } from './portal-people.ts';
import type { PortalSettings, PortalPerson } from './portal-person.ts';

export interface PortalStoryEnd {
  /** This is the path of the requester's dossier. */
  dossier: string;
  /** These barriers keep people from the pages; the list is empty when nothing does. */
  barriers: string[];
}

const form = completeRequest();

export class PortalStory {
  private readonly people: PortalPeople;

  constructor(
    browser: Browser,
    portalUrl: string,
    private readonly manner: PortalSettings,
  ) {
    const folder = artefactFolder(`${manner.locale}-${manner.javaScript ? 'js' : 'no-js'}`);
    this.people = new PortalPeople(browser, portalUrl, manner, folder);
  }

  async tell(): Promise<PortalStoryEnd> {
    const prosecutor = await this.people.person('pe-prosecutor');
    await prosecutor.look('work');
    const requesting = await this.write(prosecutor);
    await this.people.approve('pe-poc', requesting);

    const point = await this.people.person('cl-poc');
    const receiving = await this.people.arrivalAt(point, requesting, form.requestedState);
    await this.people.act(point, receiving, 'acknowledge');
    await point.open(`${receiving}/decide`);
    await point.look('decide');
    await this.people.act(point, receiving, 'accept');
    await this.people.approve('cl-central', receiving);

    const executing = await this.people.person('cl-executing');
    await this.people.act(executing, receiving, 'draft_order');
    await this.people.approve('cl-executing-2', receiving);
    await this.people.act(executing, receiving, 'serve');

    await this.answerOrder(await this.people.person('cl-liaison'), receiving);
    await this.untilHolding(prosecutor, requesting);
    await this.lookAround(prosecutor, requesting);
    return { dossier: requesting, barriers: this.people.barriers };
  }

  async close(): Promise<void> {
    await this.people.close();
  }

  /**
   * Writes the request as a newcomer does: begins, fills in one section after the other, checks, submits. Returns the
   * dossier's path.
   */
  private async write(prosecutor: PortalPerson): Promise<string> {
    await prosecutor.open('/drafts');
    await prosecutor.look('drafts');
    await prosecutor.press();
    const draft = prosecutor.path;
    await prosecutor.look('tasks');
    await prosecutor.open(`${draft}/check`);
    await prosecutor.look('check-incomplete');
    await prosecutor.open(`${draft}/who`);
    await prosecutor.type('authority', form.authority);
    await prosecutor.type('caseNumber', form.caseNumber);
    await prosecutor.look('who');
    await prosecutor.press('next');
    await prosecutor.choose('requestedState', form.requestedState);
    await prosecutor.choose('provider', form.provider);
    await prosecutor.type('custodian', form.custodian);
    await prosecutor.look('addressee');
    await prosecutor.press('next');
    const [offence] = form.offences;
    await prosecutor.choose('offences.0.code', offence?.code ?? '');
    await prosecutor.type('offences.0.provision', offence?.provision ?? '');
    await prosecutor.type('facts', form.facts);
    await prosecutor.look('offence');
    await prosecutor.press('next');
    await this.identifiers(prosecutor);
    await prosecutor.type('nexus', form.nexus);
    await prosecutor.type('necessity', form.necessity);
    await prosecutor.look('reasons');
    await prosecutor.press('next');
    await prosecutor.check('urgency', form.urgency);
    await prosecutor.type('urgencyReason', form.urgencyReason);
    await prosecutor.look('urgency');
    await prosecutor.press('next');
    await prosecutor.check('intent.mlaIntended', 'yes');
    await prosecutor.look('intent');
    await prosecutor.press('next');
    await prosecutor.look('attachments');
    await prosecutor.press('next');
    await prosecutor.look('check');
    await prosecutor.press();
    await prosecutor.look('receipt');
    return draft.replace('/drafts/', '/dossiers/');
  }

  /** The second identifier is an IP address, first without its port: the mistake is shown and nothing typed is lost. */
  private async identifiers(prosecutor: PortalPerson): Promise<void> {
    for (const [index, target] of form.targets.entries()) {
      const row = `targets.${String(index)}`;
      if (index > 0) await prosecutor.press('add');
      await prosecutor.choose(`${row}.type`, target.type);
      await prosecutor.type(`${row}.value`, target.value);
      for (const category of target.categories) await prosecutor.check(`${row}.categories`, category);
      if (target.from !== '') await prosecutor.type(`${row}.from`, target.from);
      if (target.to !== '') await prosecutor.type(`${row}.to`, target.to);
      if (target.type !== 'IP') continue;
      await prosecutor.type(`${row}.port`, 'no port');
      await prosecutor.type(`${row}.instant`, target.instant);
      await prosecutor.press('next');
      if (!(await prosecutor.page.title()).includes(':')) throw new Error('a mistake must show in the title');
      await prosecutor.look('mistake');
      await prosecutor.type(`${row}.port`, String(target.port));
    }
    await prosecutor.look('identifiers');
    await prosecutor.press('next');
  }

  private async answerOrder(liaison: PortalPerson, receiving: string): Promise<void> {
    const dossier = await this.people.arrivalAt(liaison, receiving, form.provider);
    const order = dossier.replace('/dossiers/', '/orders/');
    await liaison.open('/orders');
    await liaison.look('orders');
    await this.people.act(liaison, dossier, 'acknowledge');
    await liaison.open(order);
    await liaison.choose('all.answer', 'PRESERVED');
    // The page offers the present moment of the exercise's clock, which other stories move forward.
    const snapshotAt = await liaison.field('all.snapshotAt').inputValue();
    await liaison.type('all.until', dayAfter(snapshotAt, 90));
    await liaison.type('all.reference', 'LE-2026');
    await liaison.look('order');
    await liaison.press('check');
    await liaison.look('order-check');
    await liaison.press('confirm');
    await liaison.look('order-answered');
    if (!liaison.path.includes('/receipts/'))
      throw new Error(`the answer led to ${liaison.path}: ${await liaison.text()}`);
  }

  /** Where scripts run the page refreshes itself; without scripts it is opened again. */
  private async untilHolding(person: PortalPerson, dossier: string): Promise<void> {
    await eventually('the hold to be seen by the requester', async () => {
      await person.open(dossier);
      return (
        (await person.page
          .locator('main')
          .getByText(form.targets[0]?.value ?? '')
          .count()) > 1
      );
    });
    await person.look('held');
  }

  /**
   * Looks at every kind of page that the story itself does not open; where no scripts run, only at those that differ
   * without them.
   */
  private async lookAround(person: PortalPerson, dossier: string): Promise<void> {
    for (const [path, name] of pagesAround(dossier, this.manner.javaScript)) {
      await person.visit(path);
      await person.look(name, { technical: name === 'ledger-entry' });
    }
    await person.open(`${dossier}/timeline`);
    for (const [index, document] of (await person.links(/\/documents\//)).entries()) {
      if (document.endsWith('format=pdf')) {
        await person.download(document, /^%PDF-/);
        continue;
      }
      await person.open(document);
      await person.look(`document-${String(index)}`);
    }
    await person.open('/drafts');
    await person.press();
    await person.open(`${person.path}/delete`);
    await person.look('draft-delete');
    await person.press();
    const operator = await this.people.person('operator');
    for (const page of ['work', 'operator']) {
      await operator.open(`/${page}`);
      await operator.look(page);
    }
  }
}

/** Returns the local date that lies `days` after that of a local date and time. */
function dayAfter(local: string, days: number): string {
  return new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Returns path and name of each page; `all` adds forms of acts, answers that find nothing, and pages that refuse. */
function pagesAround(dossier: string, all: boolean): [string, string][] {
  const parts = ['request', 'timeline', 'messages', 'people', 'amendment'];
  const pages = ['/work', '/search', '/holds', '/directory', '/law', '/law/corrected', '/ledger', '/exercise'];
  const acts = ['ask_extension', 'state_mla_sent', 'withdraw_identifiers', 'hand_over', 'note', 'serve'];
  const main: [string, string][] = [
    ...parts.map((part): [string, string] => [`${dossier}/${part}`, part]),
    ...pages.map((page): [string, string] => [page, page.slice(1)]),
  ];
  if (!all) return main;
  return [
    ...main,
    [`${dossier}/approval`, 'nothing-to-approve'],
    [`${dossier}/ratify`, 'nothing-to-ratify'],
    ...acts.map((act): [string, string] => [`${dossier}/acts/${act}`, `act-${act}`]),
    ['/law/budapest', 'law-pack'],
    ['/ledger?index=0', 'ledger-entry'],
    ['/search?from=2020-01-01&to=2020-01-02', 'search-nothing'],
    ['/search?from=2026-12-01&to=2026-11-01', 'search-mistake'],
    ['/operator', 'forbidden'],
    ['/nowhere', 'unknown'],
    ['/', 'welcome'],
  ];
}
