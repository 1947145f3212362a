/**
 * One preservation as its people live it in the portal: the prosecutor of Lima writes and submits, a second person sends,
 * Santiago acknowledges, decides by two persons, orders by two persons and serves, the provider's liaison confirms per
 * identifier, and everybody sees what is held.
 */
import type { Browser } from 'playwright-core';
import { organizationId } from '@comity/persistence/seed';
import { stableId } from '@comity/persistence/stable-id';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import { artefactFolder } from './browser.ts';
import { type Manner, PortalPerson } from './portal-person.ts';

export interface Told {
  /** Path of the requester's dossier. */
  dossier: string;
  /** What keeps people from the pages; empty when nothing does. */
  barriers: string[];
}

const form = completeRequest();

export class PortalStory {
  private readonly people = new Map<string, PortalPerson>();

  constructor(
    private readonly browser: Browser,
    private readonly portalUrl: string,
    private readonly manner: Manner,
    private readonly folder = artefactFolder(`${manner.locale}-${manner.javaScript ? 'js' : 'no-js'}`),
  ) {}

  async person(subject: string): Promise<PortalPerson> {
    const known = this.people.get(subject);
    if (known !== undefined) return known;
    const { browser, portalUrl, manner, folder } = this;
    const person = await PortalPerson.signedIn(browser, subject, portalUrl, manner, folder);
    this.people.set(subject, person);
    return person;
  }

  async tell(): Promise<Told> {
    const prosecutor = await this.person('pe-prosecutor');
    await prosecutor.look('work');
    const requesting = await this.write(prosecutor);
    await this.approve('pe-poc', requesting);

    const point = await this.person('cl-poc');
    const receiving = await this.arrivalAt(point, requesting, form.requestedState);
    await this.act(point, receiving, 'acknowledge');
    await point.open(`${receiving}/decide`);
    await point.look('decide');
    await this.act(point, receiving, 'accept');
    await this.approve('cl-central', receiving);

    const executing = await this.person('cl-executing');
    await this.act(executing, receiving, 'draft_order');
    await this.approve('cl-executing-2', receiving);
    await this.act(executing, receiving, 'serve');

    await this.answerOrder(await this.person('cl-liaison'), receiving);
    await this.untilHolding(prosecutor, requesting);
    await this.lookAround(prosecutor, requesting);
    const barriers = [...this.people.values()].flatMap((person) =>
      person.barriers.map((barrier) => `${person.subject}, ${barrier}`),
    );
    return { dossier: requesting, barriers };
  }

  async close(): Promise<void> {
    for (const person of this.people.values()) await person.close();
  }

  /** As a newcomer goes: begin, one section after the other, check, submit. Answers the dossier's path. */
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
    await prosecutor.open(`${draft}/check`);
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

  private async approve(subject: string, dossier: string): Promise<void> {
    const person = await this.person(subject);
    await person.open('/work');
    await person.look('work');
    await person.open(`${dossier}/approval`);
    await person.look('approval');
    await person.press();
    await person.look('approved');
  }

  /** Form where the act asks for something, check, receipt; the fields of these acts are filled in as they come. */
  private async act(person: PortalPerson, dossier: string, name: string): Promise<void> {
    await person.open(`${dossier}/acts/${name}`);
    if (await person.sees('check')) {
      await person.look(name);
      await person.press('check');
    }
    await person.look(`${name}-check`);
    await person.press('confirm');
    await person.look(`${name}-receipt`);
    if (!person.path.includes('/receipts/')) throw new Error(`${name} led to ${person.path}: ${await person.text()}`);
  }

  /** The path of the dossier which the message from `sender`'s dossier opens at this organization, once it is there. */
  private async arrivalAt(person: PortalPerson, sender: string, organization: string): Promise<string> {
    const [id = ''] = sender.split('/').slice(-1);
    const path = `/dossiers/${stableId('dossier', id, organizationId(organization))}`;
    return eventually(`${path} to be open to ${person.subject}`, async () => {
      await person.open(path);
      return path;
    });
  }

  private async answerOrder(liaison: PortalPerson, receiving: string): Promise<void> {
    const dossier = await this.arrivalAt(liaison, receiving, form.provider);
    const order = dossier.replace('/dossiers/', '/orders/');
    await liaison.open('/orders');
    await liaison.look('orders');
    await this.act(liaison, dossier, 'acknowledge');
    await liaison.open(order);
    const rows = await liaison.page.locator('select[name$=".answer"]').all();
    for (const row of rows) {
      const id = ((await row.getAttribute('name')) ?? '').replace(/\.answer$/, '');
      await row.selectOption('PRESERVED');
      // The page offers the present moment of the exercise's clock, which other stories move forward.
      const snapshotAt = await liaison.field(`${id}.snapshotAt`).inputValue();
      await liaison.type(`${id}.until`, dayAfter(snapshotAt, 90));
      await liaison.type(`${id}.reference`, `LE-${id}`);
    }
    await liaison.look('order');
    await liaison.press('check');
    await liaison.look('order-check');
    await liaison.press('confirm');
    await liaison.look('order-answered');
    if (!liaison.path.includes('/receipts/'))
      throw new Error(`the answer led to ${liaison.path}: ${await liaison.text()}`);
  }

  /** Where scripts run the page refreshes itself; without, it is opened again. */
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

  /** Every kind of page that the story itself does not open. */
  private async lookAround(person: PortalPerson, dossier: string): Promise<void> {
    for (const [path, name] of pagesAround(dossier)) {
      await person.visit(path);
      await person.look(name, { technical: name === 'ledger-entry' });
    }
    await person.open(`${dossier}/timeline`);
    for (const [index, document] of (await person.links(/\/documents\//)).entries()) {
      await person.open(document);
      await person.look(`document-${String(index)}`);
    }
    await person.open('/drafts');
    await person.press();
    await person.open(`${person.path}/delete`);
    await person.look('draft-delete');
    await person.press();
    const operator = await this.person('operator');
    for (const page of ['work', 'operator']) {
      await operator.open(`/${page}`);
      await operator.look(page);
    }
  }
}

/** Local date `days` after that of a local date and time. */
function dayAfter(local: string, days: number): string {
  return new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Path and name; among them forms of acts, answers that find nothing, and pages that refuse. */
function pagesAround(dossier: string): [string, string][] {
  const parts = ['request', 'timeline', 'messages', 'people', 'approval', 'ratify', 'decide'];
  const acts = ['ask_extension', 'state_mla_sent', 'withdraw', 'withdraw_identifiers', 'hand_over', 'note', 'serve'];
  const pages = ['/work', '/search', '/holds', '/directory', '/law', '/ledger', '/exercise'];
  return [
    ...parts.map((part): [string, string] => [`${dossier}/${part}`, part]),
    ...acts.map((act): [string, string] => [`${dossier}/acts/${act}`, `act-${act}`]),
    ...pages.map((page): [string, string] => [page, page.slice(1)]),
    ['/law/budapest', 'law-pack'],
    ['/ledger?index=0', 'ledger-entry'],
    ['/search?q=nothing-like-it', 'search-nothing'],
    ['/search?from=2026-12-01&to=2026-11-01', 'search-mistake'],
    ['/operator', 'forbidden'],
    ['/nowhere', 'unknown'],
    ['/', 'welcome'],
  ];
}
