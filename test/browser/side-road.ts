/**
 * People leave the main road of a case in the portal: each finds the case in "my work" by its own number, opens the
 * dossier, takes an act that the dossier offers, fills in what it asks for, checks it and has a receipt. A second person
 * signs from "my work" as well. Fields are filled in by their names, whatever kind of input they are.
 */
import type { Browser } from 'playwright-core';
import { artefactFolder } from './browser.ts';
import { finish, PortalPeople } from './portal-people.ts';
import type { PortalPerson, PortalSettings } from './portal-person.ts';

export interface TypedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
/** The words or codes that a person types or marks, by the name of the field. */
export type Typed = Record<string, string | readonly string[] | TypedFile>;

export const BOTH_LANGUAGES: PortalSettings[] = [
  { locale: 'es', javaScript: true },
  { locale: 'en', javaScript: false },
];

export class SideRoad {
  readonly people: PortalPeople;

  constructor(
    browser: Browser,
    portalUrl: string,
    manner: PortalSettings,
    name: string,
    private readonly caseNumber: string,
  ) {
    this.people = new PortalPeople(browser, portalUrl, manner, artefactFolder(`${name}-${manner.locale}`));
  }

  /** The person finds the case among what waits for them; the dossier's page is open afterwards. */
  async finds(subject: string, dossier: string, href = `/dossiers/${dossier}`): Promise<PortalPerson> {
    const person = await this.people.person(subject);
    await person.open('/work');
    await person.page.locator('details:has([name="q"]) > summary').click();
    await person.type('q', this.caseNumber);
    await person.page.locator('form:has([name="q"]) button[type="submit"]').first().click();
    await person.page.waitForLoadState();
    await person.follow(href);
    return person;
  }

  /** The person whose task it is does the act. */
  async does(subject: string, dossier: string, act: string, typed: Typed = {}): Promise<PortalPerson> {
    return this.take(await this.finds(subject, dossier), act, typed);
  }

  /** The person does what nobody has asked of them, so that they begin at the dossier. */
  async begins(subject: string, dossier: string, act: string, typed: Typed = {}): Promise<PortalPerson> {
    const person = await this.people.person(subject);
    await person.open(`/dossiers/${dossier}`);
    return this.take(person, act, typed);
  }

  /** A second person approves the exact text. */
  async signs(subject: string, dossier: string, act: string): Promise<void> {
    const person = await this.finds(subject, dossier, `/dossiers/${dossier}/approval`);
    await person.look(`${act}-approval`);
    await person.press();
    if (!person.path.includes('/receipts/')) throw new Error(`${act} led to ${person.path}: ${await person.text()}`);
  }

  /** The person reads the dossier, and what became of it is looked at. */
  async looks(subject: string, dossier: string, name: string): Promise<void> {
    const person = await this.people.person(subject);
    await person.open(`/dossiers/${dossier}`);
    await person.look(name);
  }

  /** The person goes on from the page where they are, which offers the act, be it among those that are folded. */
  async take(person: PortalPerson, act: string, typed: Typed = {}): Promise<PortalPerson> {
    await person.look(`before-${act}`);
    const folded = person.page.locator(`main details:not([open]):has(a[href$="/${act}"]) > summary`);
    if ((await folded.count()) > 0) await folded.first().click();
    await person.follow(new RegExp(`/${act}$`));
    await fillIn(person, typed);
    await finish(person, act);
    await person.look(`${act}-receipt`);
    return person;
  }

  get barriers(): string[] {
    return this.people.barriers;
  }

  async close(): Promise<void> {
    await this.people.close();
  }
}

export async function fillIn(person: PortalPerson, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) await fillInField(person, name, value);
}

async function fillInField(person: PortalPerson, name: string, value: Typed[string]): Promise<void> {
  const field = person.field(name);
  const kind = await field.first().getAttribute('type');
  if (typeof value === 'object' && 'buffer' in value) return field.setInputFiles(value);
  if (typeof value !== 'string') {
    for (const one of value) await person.check(name, one);
  } else if ((await person.page.locator(`select[name="${name}"]`).count()) > 0) await person.choose(name, value);
  else if (kind === 'radio' || kind === 'checkbox') await person.check(name, value);
  else await person.type(name, value);
}
