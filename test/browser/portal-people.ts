/**
 * The people of one story use the portal, each in a browser of their own. People of every story do this there: find
 * what waits for them, take the step that the page offers first, sign as the second person.
 */
import type { Browser } from 'playwright-core';
import { organizationId } from '@comity/persistence/seed';
import { stableId } from '@comity/persistence/stable-id';
import { eventually } from '@comity/testkit/waiting';
import { type PortalSettings, PortalPerson } from './portal-person.ts';

export class PortalPeople {
  private readonly people = new Map<string, PortalPerson>();

  constructor(
    private readonly browser: Browser,
    private readonly portalUrl: string,
    private readonly manner: PortalSettings,
    private readonly folder: string,
  ) {}

  async person(subject: string): Promise<PortalPerson> {
    const known = this.people.get(subject);
    if (known !== undefined) return known;
    const { browser, portalUrl, manner, folder } = this;
    const person = await PortalPerson.signedIn(browser, subject, portalUrl, manner, folder);
    this.people.set(subject, person);
    return person;
  }

  /** Returns what keeps people from the pages that were looked at; it is empty when nothing does. */
  get barriers(): string[] {
    return [...this.people.values()].flatMap((person) =>
      person.barriers.map((barrier) => `${person.subject}, ${barrier}`),
    );
  }

  async close(): Promise<void> {
    for (const person of this.people.values()) await person.close();
  }

  /** Goes from "my work" to the dossier, and there takes the step that is offered first, which must be `to`. */
  async goOn(subject: string, dossier: string, to: string): Promise<PortalPerson> {
    const person = await this.person(subject);
    await person.open('/work');
    await person.follow(dossier);
    await person.goOn(new RegExp(`/${to}$`));
    return person;
  }

  async approve(subject: string, dossier: string): Promise<void> {
    const person = await this.person(subject);
    await person.open('/work');
    await person.look('work');
    await person.open(`${dossier}/approval`);
    await person.look('approval');
    await person.press();
    await person.look('approved');
  }

  /**
   * Signs as the second person finds it: from "my work" straight to the exact text, and with one button to its receipt.
   */
  async sign(subject: string, dossier: string, act: string): Promise<void> {
    const person = await this.person(subject);
    await person.open('/work');
    await person.follow(`${dossier}/approval`);
    await person.look(`${act}-approval`);
    await person.press();
    if (!person.path.includes('/receipts/')) throw new Error(`${act} led to ${person.path}: ${await person.text()}`);
  }

  /**
   * Goes through the form where the act asks for something, the check and the receipt; the fields of these acts are
   * filled in as they come.
   */
  async act(person: PortalPerson, dossier: string, name: string): Promise<void> {
    await person.open(`${dossier}/acts/${name}`);
    await finish(person, name);
    await person.look(`${name}-receipt`);
  }

  /**
   * Returns the path of the dossier which the message from `sender`'s dossier opens at this organization, once it is
   * there.
   */
  async arrivalAt(person: PortalPerson, sender: string, organization: string): Promise<string> {
    const [id = ''] = sender.split('/').slice(-1);
    const path = `/dossiers/${stableId('dossier', id, organizationId(organization))}`;
    return eventually(`${path} to be open to ${person.subject}`, async () => {
      await person.open(path);
      return path;
    });
  }
}

/**
 * Goes from the act's page to its receipt, whether it begins with a form or with its check; a check that only repeats
 * the form is not looked at.
 */
export async function finish(person: PortalPerson, name: string): Promise<void> {
  const begins = await person.sees('check');
  if (begins) {
    await person.look(name);
    await person.press('check');
  }
  if (!begins || (await person.page.locator('#exact-text').count()) > 0) await person.look(`${name}-check`);
  await person.press('confirm');
  if (!person.path.includes('/receipts/')) throw new Error(`${name} led to ${person.path}: ${await person.text()}`);
}
