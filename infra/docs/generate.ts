/**
 * Writes docs/generated from the tables of the domain. The pages depend on the tables alone, so that the same commit
 * gives the same bytes; a check runs this and looks for a difference.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Lifecycle } from '@comity/domain/events/lifecycle';
import { LIFECYCLES } from '@comity/domain/machine/lifecycles';
import { clocksPage } from './clocks-page.ts';
import { lifecyclePage } from './lifecycle-page.ts';

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
  const folder = path.resolve(import.meta.dirname, '../../docs/generated');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generatedPages()) writeFileSync(path.join(folder, name), text);
}
