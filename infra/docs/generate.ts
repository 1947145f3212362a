/**
 * Writes docs/generated from the tables of the domain, and under each section of the rules which files cite it. The pages
 * depend on the tree alone, so that the same commit gives the same bytes; a check runs this and looks for a difference.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Lifecycle } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { clocksPage } from './clocks-page.ts';
import { lifecyclePage } from './lifecycle-page.ts';
import { rulePages } from './rules/cited-by.ts';
import { houseFiles } from './rules/house.ts';

function fileOf({ kind, side }: Lifecycle): string {
  return kind === 'PRESERVATION' ? `lifecycle-${side}.md` : `lifecycle-assistance-${side}.md`;
}

/** File name → text of every generated page. */
export function generatedPages(): Map<string, string> {
  const lifecycles = Object.values(LIFECYCLES).flatMap((sides) => Object.values(sides));
  return new Map([
    ...lifecycles.map((lifecycle) => [fileOf(lifecycle), lifecyclePage(lifecycle)] as const),
    ['clocks.md', clocksPage(lifecycles)] as const,
  ]);
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '../..');
  const folder = path.join(root, 'docs/generated');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generatedPages()) writeFileSync(path.join(folder, name), text);
  for (const [name, text] of rulePages(houseFiles(root))) writeFileSync(path.join(root, name), text);
}
