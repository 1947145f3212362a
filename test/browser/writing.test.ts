/**
 * A person writes without a mouse and without losing anything: by keyboard only, with autosave, and with a second
 * window.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { eventually } from '@comity/testkit/waiting';
import { running } from '../setup/running.ts';
import { artefactFolder, launchBrowser } from './browser.ts';
import { PortalPerson } from './portal-person.ts';

let browser: Browser;
let prosecutor: PortalPerson;

beforeAll(async () => {
  browser = await launchBrowser();
  const manner = { locale: 'en', javaScript: true } as const;
  const folder = artefactFolder('writing');
  prosecutor = await PortalPerson.signedIn(browser, 'pe-prosecutor', running().portalUrl, manner, folder);
});
afterAll(() => browser.close());

async function newDraft(): Promise<string> {
  await prosecutor.open('/drafts');
  await prosecutor.press();
  return prosecutor.path;
}

/** Returns what has the focus: its name or address, and whether a person can see that it does. */
function focused(): Promise<{ what: string; visible: boolean }> {
  return prosecutor.page.evaluate<{ what: string; visible: boolean }>(`(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const what = element.getAttribute('name') ?? element.getAttribute('href') ?? element.tagName;
    return { what, visible: outlineStyle !== 'none' || boxShadow !== 'none' };
  })()`);
}

/** Presses Tab until `what` has the focus; every stop on the way must be visible. */
async function tabTo(what: RegExp): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await prosecutor.page.keyboard.press('Tab');
    const stop = await focused();
    if (stop.what !== 'BODY' && !stop.visible) throw new Error(`The focus cannot be seen on ${stop.what}`);
    if (what.test(stop.what)) return;
  }
  throw new Error(`No way by keyboard to ${String(what)}`);
}

describe('Writing a request', () => {
  it('needs no mouse: sections are reached, filled in and saved by keyboard, and the focus is always seen', async () => {
    const draft = await newDraft();
    const { keyboard } = prosecutor.page;
    await keyboard.press('Tab');
    expect((await focused()).what).toBe('#main-content');
    await tabTo(/\/who$/);
    await keyboard.press('Enter');
    await prosecutor.page.waitForURL('**/who');
    await tabTo(/^authority$/);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('Office by keyboard');
    await tabTo(/^caseNumber$/);
    await keyboard.type('KB-1');
    await keyboard.press('Enter');
    await prosecutor.page.waitForURL('**/addressee');
    await prosecutor.open(`${draft}/who`);
    expect(await prosecutor.field('caseNumber').inputValue()).toBe('KB-1');
  });

  it('saves by itself what is typed', async () => {
    const draft = await newDraft();
    await prosecutor.open(`${draft}/offence`);
    await prosecutor.type('facts', 'Saved without a button.');
    const other = await prosecutor.page.context().newPage();
    await eventually('the other window to show what was typed', async () => {
      await other.goto(`${running().portalUrl}${draft}/offence`);
      return (await other.locator('[name="facts"]').inputValue()) === 'Saved without a button.';
    });
    await other.close();
  });

  it('shows both versions when somebody else has written meanwhile, and loses neither', async () => {
    const draft = await newDraft();
    await prosecutor.open(`${draft}/reasons`);
    const other = await prosecutor.page.context().newPage();
    await other.goto(`${running().portalUrl}${draft}/reasons`);
    await other.locator('[name="nexus"]').fill('From the other window.');
    await other.locator('main form [value="next"]').click();
    await other.waitForURL('**/urgency');
    await other.close();
    await prosecutor.type('nexus', 'From this window.');
    await prosecutor.press('next');
    expect(await prosecutor.field('nexus').inputValue()).toBe('From this window.');
    expect(await prosecutor.text()).toContain('From the other window.');
    await prosecutor.look('conflict');
    expect(prosecutor.barriers).toEqual([]);
  });

  it('keeps what was typed when the sign-in has expired', async () => {
    const draft = await newDraft();
    await prosecutor.open(`${draft}/reasons`);
    await prosecutor.type('necessity', 'Typed before the sign-in expired.');
    const context = prosecutor.page.context();
    const cookies = await context.cookies();
    await context.clearCookies({ name: /^comity_session/ });
    await prosecutor.press('next');
    expect(await prosecutor.page.content()).toContain('Typed before the sign-in expired.');
    await context.addCookies(cookies);
  });
});
