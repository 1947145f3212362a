/**
 * Nothing that people see can be forgotten in the gallery: routes, templates, acts, messages and mails are counted. All
 * that it shows fits a small telephone, has words for every code and is accessible, in both languages.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ENTERED_CODES, MESSAGES } from '@comity/vocabulary/messages';
import { NOTICE_CODES } from '@comity/domain/events/decision';
import { portalRoutes } from '@comity/portal/routes';
import { PORTAL, Renderer } from '@comity/portal/web/renderer';
import { startPortal } from '@comity/portal/testing/portal-under-test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/browser.ts';
import { type Exhibit, LOCALES, placeOf } from './exhibit.ts';
import { exhibitsNamed, SCENES } from './exhibits.ts';
import { writeGallery } from './folder.ts';
import { barriersIn } from './looked-at.ts';
import { scriptNeeds } from './without-script.ts';
import { ACTS_WITH_A_FORM } from './scenes/acts.ts';
import { GalleryServer } from './server.ts';

/** These routes answer programs, or with files and redirects, so there is nothing to look at. */
const NOT_PAGES: Partial<Record<string, string>> = {
  '/health': 'for the supervisor',
  '/work/version': 'for the script that refreshes a page',
  '/desk/version': 'for the script that refreshes a page',
  '/dossiers/:id/version': 'for the script that refreshes a page',
  '/trust': 'a file of keys and roots for checkers',
  '/access-log/file': 'a file',
  '/language/:locale': 'a redirect',
  '/sign-in': 'a redirect to the issuer',
  '/sign-in/callback': 'a redirect back from the issuer',
  '/drafts/:id/original': 'a file',
  '/drafts/:id/attachments/:digest/file': 'a file',
  '/dossiers/:id/file': 'a file, shown among the papers',
  '/orders/:id/answers.csv': 'a file',
  '/orders/answers.csv': 'a file',
  '/dossiers/:id/documents/:digest/readable': 'a file, shown among the papers',
  '/dossiers/:id/documents/:digest/file': 'a file',
  '/dossiers/:id/messages/:to/:number/readable': 'a file, shown among the papers',
  '/dossiers/:id/hand-over/readable': 'a file, shown among the papers',
  '/dossiers/:id/events/:seq/readable': 'a file, shown among the papers',
};

/** Some two thousand pages are written, which a machine that many share does slowly; no test relies on it. */
const LONGEST_MS = 1_200_000;

const rendered = new Set<string>();
const folder = mkdtempSync(join(tmpdir(), 'comity-gallery-'));
let exhibits: Exhibit[] = [];
let browser: Browser;
let server: GalleryServer;
beforeAll(async () => {
  const page = jest.spyOn(Renderer.prototype, 'page');
  const portal = await startPortal({});
  exhibits = await exhibitsNamed(portal);
  await writeGallery({ folder, portal, shots: false }, exhibits);
  await portal.stop();
  for (const [{ template }] of page.mock.calls) rendered.add(template);
  page.mockRestore();
  [browser, server] = await Promise.all([launchBrowser(), GalleryServer.of(folder)]);
}, LONGEST_MS);
afterAll(async () => {
  await Promise.all([browser.close(), server.stop()]);
  rmSync(folder, { recursive: true });
});

const namesIn = (chapter: Exhibit['chapter']): string[] =>
  exhibits.filter((one) => one.chapter === chapter && one.locale === 'en').map(({ name }) => name);

function templates(folder: string): string[] {
  return readdirSync(join(PORTAL, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.njk'))
    .map((file) => relative(join(PORTAL, folder), join(PORTAL, folder, file)));
}

describe('The gallery', () => {
  it('shows a page of every route that has one', () => {
    const routes = portalRoutes().filter(({ method }) => method === 'GET');
    expect(routes.length).toBeGreaterThan(30);
    const paths = SCENES.flatMap(({ views }) => views.map(({ path }) => path.split('?')[0] ?? ''));
    const routeOf = (path: string): string | undefined =>
      routes.find((route) => new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(path))?.path;
    const shown = new Set(paths.map(routeOf));
    const missing = routes.map(({ path }) => path).filter((path) => !shown.has(path) && !(path in NOT_PAGES));
    expect(missing).toEqual([]);
    const known = routes.map(({ path }) => path);
    expect(Object.keys(NOT_PAGES).filter((path) => !known.includes(path))).toEqual([]);
  });

  it('renders every template that is a page', () => {
    const all = [...templates('pages'), ...templates('views')];
    const source = (file: string): string => {
      const folder = templates('pages').includes(file) ? 'pages' : 'views';
      return readFileSync(join(PORTAL, folder, file), 'utf8');
    };
    const parents = new Set(all.flatMap((file) => /\{% extends "([^"]+)"/.exec(source(file))?.[1] ?? []));
    const pages = all.filter((file) => source(file).includes('{% extends "') && !parents.has(file));
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((file) => !rendered.has(file))).toEqual([]);
  });

  it('shows the form of every act and of every message that can be entered', () => {
    expect(namesIn('acts')).toEqual(ACTS_WITH_A_FORM);
    const forms = namesIn('by-hand');
    const without = ENTERED_CODES.filter((code) => MESSAGES[code].enter === 'FORM' && !forms.includes(`enter-${code}`));
    expect(without).toEqual([]);
  });

  it('case D8: each button sends a form, each field belongs to one and each link leads somewhere, without a script', () => {
    const needs = exhibits
      .filter(({ chapter }) => chapter !== 'mails' && chapter !== 'papers')
      .flatMap((one) => scriptNeeds(one.html).map((said) => `${placeOf(one)} ${said}`));
    expect(needs).toEqual([]);
  });

  it('shows every notice as a mail', () => {
    const mails = namesIn('mails');
    expect(NOTICE_CODES.filter((code) => !mails.includes(code.toLowerCase().replaceAll('_', '-')))).toEqual([]);
  });
});

describe.each(LOCALES)('What the gallery shows in %s', (locale) => {
  it(
    'case D12: fits 375, 1280 and 1920 px, is folded where it is long, and has words for every code; axe finds nothing',
    async () => {
      const shown = exhibits.filter((one) => one.locale === locale);
      expect(await barriersIn(browser, server, shown)).toEqual([]);
      // Half a thousand pages are judged, which takes a busy machine many minutes.
    },
    LONGEST_MS,
  );
});
