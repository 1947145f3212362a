/**
 * A person uses the portal in a browser of their own: signs in, opens pages, fills in fields, presses buttons. Nothing
 * here depends on the language, so one story is told in both. Every page that is looked at is photographed, read for
 * codes that should be words, measured on a narrow screen and, where scripts run, checked with axe against WCAG 2.2 AA.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATIENCE_MS } from '@comity/testkit/waiting';
import type { Browser, Locator, Page } from 'playwright-core';
import { axeFindings, codesOn, NARROW, overflowOf } from './barriers.ts';

export interface PortalSettings {
  locale: 'en' | 'es';
  javaScript: boolean;
}

const WIDE = { width: 1200, height: 900 };

export class PortalPerson {
  private photographs = 0;
  /** These barriers keep people from a page, page by page: what axe found, codes, a page wider than the screen. */
  readonly barriers: string[] = [];

  private constructor(
    readonly subject: string,
    readonly page: Page,
    private readonly portalUrl: string,
    private readonly manner: PortalSettings,
    private readonly folder: string,
  ) {}

  static async signedIn(
    browser: Browser,
    subject: string,
    portalUrl: string,
    manner: PortalSettings,
    folder: string,
  ): Promise<PortalPerson> {
    const context = await browser.newContext({
      javaScriptEnabled: manner.javaScript,
      locale: manner.locale,
      viewport: WIDE,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const person = new PortalPerson(subject, page, portalUrl, manner, folder);
    await page.goto(`${portalUrl}/language/${manner.locale}?back=/`);
    await page.goto(`${portalUrl}/sign-in`);
    await page.locator(`button[name="subject"][value="${subject}"]`).click();
    await page.waitForURL(`${portalUrl}/**`);
    return person;
  }

  /** Opens the page. It throws if the page is not there or broken. */
  async open(path: string): Promise<void> {
    const answer = await this.page.goto(this.portalUrl + path);
    if (answer?.ok() !== true) throw new Error(`${this.subject} opened ${path}: ${String(answer?.status())}`);
  }

  /** Opens the page whatever the answer is, because pages that refuse or know nothing are pages, too. */
  async visit(path: string): Promise<void> {
    await this.page.goto(this.portalUrl + path);
  }

  /** Returns the addresses of the links in the page's main part that fit, each once. */
  async links(target: RegExp): Promise<string[]> {
    const links = await this.page.locator('main a[href]').all();
    const targets = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
    return [...new Set(targets.filter((one) => target.test(one)))];
  }

  /** Downloads the file. It throws if the file is not there or does not begin as it should. */
  async download(path: string, beginning: RegExp): Promise<void> {
    const answer = await this.page.request.get(this.portalUrl + path);
    if (!answer.ok() || !beginning.test((await answer.body()).toString('latin1')))
      throw new Error(`${this.subject} downloaded ${path}: ${String(answer.status())}`);
  }

  /** Clicks the link to a file and keeps what comes. It throws if that does not begin as it should. */
  async save(href: RegExp, beginning: RegExp): Promise<void> {
    const coming = this.page.waitForEvent('download');
    await (await this.linkTo(href)).click();
    const file = await (await coming).path();
    if (!beginning.test((await readFile(file)).toString('latin1'))) throw new Error(`${this.subject} saved ${file}`);
  }

  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  field(name: string): Locator {
    return this.page.locator(`[name="${name}"]`);
  }

  async type(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
  }

  async choose(name: string, value: string): Promise<void> {
    await this.field(name).selectOption(value);
  }

  async check(name: string, value: string): Promise<void> {
    await this.page.locator(`[name="${name}"][value="${value}"]`).check();
  }

  /** Presses the main button of the page's form, or the one with this `step`. */
  async press(step?: string): Promise<void> {
    const form = this.page.locator('main form');
    const button = step === undefined ? form.locator('button[type="submit"]') : form.locator(`[value="${step}"]`);
    await button.first().click();
    await this.page.waitForLoadState();
  }

  /** Says whether the page's form has a button with this `step`. */
  async sees(step: string): Promise<boolean> {
    return (await this.page.locator(`main form [value="${step}"]`).count()) > 0;
  }

  async follow(href: string | RegExp): Promise<void> {
    await (await this.linkTo(href)).click();
    await this.page.waitForLoadState();
  }

  private async linkTo(href: string | RegExp): Promise<Locator> {
    for (const link of await this.page.locator('main a[href], .comity-tabs a[href]').all()) {
      const target = (await link.getAttribute('href')) ?? '';
      if (typeof href === 'string' ? target === href : href.test(target)) return link;
    }
    throw new Error(`${this.subject} finds no link to ${String(href)} at ${this.path}`);
  }

  /**
   * Clicks the step that the page offers first, the one green button. It throws if the button leads elsewhere than to
   * `to`.
   */
  async goOn(to: RegExp): Promise<void> {
    const first = this.page.locator('main a.govuk-button:not(.govuk-button--secondary, .govuk-button--warning)');
    await first.first().click();
    await this.page.waitForLoadState();
    if (!to.test(this.path)) throw new Error(`${this.subject} is led to ${this.path}, not to ${String(to)}`);
  }

  /**
   * Takes a whole-page photograph and notes the barriers on the page. Where scripts run, the page is looked at on a
   * narrow screen too; without scripts the layout is the same. `technical` marks a page that shows a record as it is.
   */
  async look(name: string, { technical = false } = {}): Promise<void> {
    this.photographs += 1;
    const file = `${this.subject}-${String(this.photographs).padStart(2, '0')}-${name}`;
    await this.page.screenshot({ path: join(this.folder, `${file}.png`), fullPage: true });
    const found = technical ? [] : await codesOn(this.page);
    if (this.manner.javaScript) {
      await this.page.setViewportSize(NARROW);
      found.push(...(await overflowOf(this.page)));
      await this.page.screenshot({ path: join(this.folder, `${file}-narrow.png`), fullPage: true });
      await this.page.setViewportSize(WIDE);
      found.push(...(await axeFindings(this.page)));
    }
    this.barriers.push(...found.map((barrier) => `${name}: ${barrier}`));
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
