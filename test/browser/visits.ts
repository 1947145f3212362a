/**
 * Some pages of a story that is told by HTTP are looked at once in both languages: in Spanish with scripts, where they
 * are measured on a narrow screen and checked with axe, and in English without.
 */
import type { Browser } from 'playwright-core';
import { artefactFolder } from './browser.ts';
import { PortalPeople } from './portal-people.ts';
import type { PortalPerson } from './portal-person.ts';

export class Visits {
  private readonly both: readonly PortalPeople[];

  constructor(browser: Browser, portalUrl: string, story: string) {
    this.both = [{ locale: 'es', javaScript: true } as const, { locale: 'en', javaScript: false } as const].map(
      (manner) => new PortalPeople(browser, portalUrl, manner, artefactFolder(`${story}-${manner.locale}`)),
    );
  }

  /** Opens and looks at the page, also one that refuses. */
  async see(subject: string, path: string, name: string): Promise<void> {
    for (const people of this.both) {
      const person = await people.person(subject);
      await person.visit(path);
      await person.look(name);
    }
  }

  /** What is done is done in both languages, so it must be something that can be done twice. */
  async each(subject: string, path: string, doing: (person: PortalPerson) => Promise<void>): Promise<void> {
    for (const people of this.both) {
      const person = await people.person(subject);
      await person.open(path);
      await doing(person);
    }
  }

  get barriers(): string[] {
    return this.both.flatMap(({ barriers }) => barriers);
  }

  async close(): Promise<void> {
    for (const people of this.both) await people.close();
  }
}
