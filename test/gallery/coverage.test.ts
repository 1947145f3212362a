/** Nothing that people see can be forgotten in the gallery: routes, templates, acts, messages and mails are counted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ENTERED_CODES } from '@comity/contracts/http/entered';
import { NOTICE_CODES } from '@comity/domain/dossier/decision';
import { formOf } from '@comity/portal/pages/by-hand/specs';
import { portalRoutes } from '@comity/portal/testing/routes';
import { PORTAL, Renderer } from '@comity/portal/web/renderer';
import type { Exhibit } from './exhibit.ts';
import { allExhibits, SCENES } from './exhibits.ts';
import { ACTS_WITH_A_FORM } from './scenes/acts.ts';

/** Answers for programs, files and redirects: there is nothing to look at. */
const NOT_PAGES: Partial<Record<string, string>> = {
  '/health': 'for the supervisor',
  '/work/version': 'for the script that refreshes a page',
  '/dossiers/:id/version': 'for the script that refreshes a page',
  '/trust/:code': 'for programs that check packages',
  '/language/:locale': 'a redirect',
  '/sign-in': 'a redirect to the issuer',
  '/sign-in/callback': 'a redirect back from the issuer',
  '/drafts/:id/original': 'a file',
  '/dossiers/:id/file': 'a file, shown among the papers',
  '/dossiers/:id/documents/:digest/readable': 'a file, shown among the papers',
  '/dossiers/:id/documents/:digest/file': 'a file',
  '/dossiers/:id/messages/:to/:number/readable': 'a file, shown among the papers',
  '/dossiers/:id/hand-over/readable': 'a file, shown among the papers',
  '/dossiers/:id/events/:seq/readable': 'a file, shown among the papers',
};

const rendered = jest.spyOn(Renderer.prototype, 'page');
let exhibits: Exhibit[] = [];
beforeAll(async () => {
  exhibits = await allExhibits();
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
    // The upload of evidence answers with a page only when something is wrong with it.
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
    const seen = new Set(rendered.mock.calls.map(([{ template }]) => template));
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((file) => !seen.has(file))).toEqual([]);
  });

  it('shows the form of every act and of every message that can be entered', () => {
    expect(namesIn('acts')).toEqual(ACTS_WITH_A_FORM);
    const forms = namesIn('by-hand');
    const without = ENTERED_CODES.filter((code) => formOf(code) !== null && !forms.includes(`enter-${code}`));
    expect(without).toEqual([]);
  });

  it('shows every notice as a mail', () => {
    const mails = namesIn('mails');
    expect(NOTICE_CODES.filter((code) => !mails.includes(code.toLowerCase().replaceAll('_', '-')))).toEqual([]);
  });
});
