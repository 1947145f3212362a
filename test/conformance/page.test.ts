import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type SealedCase, newSealedCase } from '@comity/evidence/testing/sealed-case';
import { flipped } from '@comity/evidence/testing/forge';
import { formatNoteKey } from '@comity/ledger/note';
import { buildPage } from '@comity/verify/page/build';
import { launchBrowser } from '../browser/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'comity-page-'));
const path = (name: string): string => join(folder, name);
let made: SealedCase;
let browser: Browser;

beforeAll(async () => {
  made = await newSealedCase();
  writeFileSync(path('verify.html'), await buildPage());
  writeFileSync(path('good.asice'), made.bytes);
  writeFileSync(path('bad.asice'), flipped(made.bytes, 3_000));
  writeFileSync(path('tsa.pem'), new X509Certificate(made.authority.root).toString());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function checkOnPage(file: string): Promise<{ text: string; asked: string[] }> {
  const context = await browser.newContext({ offline: true });
  const page: Page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto(pathToFileURL(path('verify.html')).href);
  await page.setInputFiles('#file', path(file));
  await page.setInputFiles('#trust', path('tsa.pem'));
  await page.fill('#keys', formatNoteKey(made.sender.key));
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('#result', { hasText: /\S/ }).waitFor();
  const text = await page.innerText('#result');
  await context.close();
  return { text, asked };
}

describe('the page for a computer without network', () => {
  it('says the same as the command line, and asks nobody', async () => {
    const { text, asked } = await checkOnPage('good.asice');
    expect(text).toContain('All checks hold.');
    expect(text).toContain('NOT a qualified time-stamp');
    expect(asked).toEqual([pathToFileURL(path('verify.html')).href]);
  });

  it('names what fails', async () => {
    const { text } = await checkOnPage('bad.asice');
    expect(text).toContain('[FILE_ALTERED]');
    expect(text).toContain('This does NOT hold.');
  });
});
