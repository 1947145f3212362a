/**
 * Writes docs/generated from the tables of the domain and of the api, and under each section of the rules which files cite
 * it. The pages depend on the tree alone, so that the same commit gives the same bytes; a check runs this and looks for a
 * difference.
 */
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import type { Lifecycle } from '@comity/domain/events/lifecycle';
import { openApi } from '@comity/contracts/http/openapi';
import { PROBLEM_CODES } from '@comity/texts/groups/problem-codes';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { casesPage } from './cases/page.ts';
import { clocksPage } from './clocks-page.ts';
import { lifecyclePage } from './lifecycle-page.ts';
import { rulePages } from './rules/cited-by.ts';
import { houseFiles } from './rules/house.ts';

function fileOf({ kind, side }: Lifecycle): string {
  return kind === 'PRESERVATION' ? `lifecycle-${side}.md` : `lifecycle-assistance-${side}.md`;
}

/** Returns the text of every generated page by its file name. */
export function generatedPages(files: ReadonlyMap<string, string>): Map<string, string> {
  const lifecycles = Object.values(LIFECYCLES).flatMap((sides) => Object.values(sides));
  return new Map([
    ...lifecycles.map((lifecycle) => [fileOf(lifecycle), lifecyclePage(lifecycle)] as const),
    ['cases.md', casesPage(files)] as const,
    ['clocks.md', clocksPage(lifecycles)] as const,
    ['openapi.json', openApiPage()] as const,
  ]);
}

/** Returns the description of the api; an installation gives out its own, with its own address. */
export function openApiPage(): string {
  return `${JSON.stringify(openApi('https://comity.example', PROBLEM_CODES), null, 2)}\n`;
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '../..');
  const folder = path.join(root, 'docs/generated');
  mkdirSync(folder, { recursive: true });
  const files = houseFiles(root);
  for (const [name, text] of generatedPages(files)) writeFileSync(path.join(folder, name), text);
  for (const [name, text] of rulePages(files)) writeFileSync(path.join(root, name), text);
}
