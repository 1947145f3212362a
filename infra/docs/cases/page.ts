/** Writes which test tells each case; a title, or the first sentence of a test file, names it by its row. */
import { CASES } from './rows.ts';

const TEST = /^(?!infra\/docs\/).*\.(?:test|spec)\.ts$|^test\/.*\.ts$/;
const NAMED = /\b(?:case|tool)s? ((?:[A-EJT]\d{1,2})(?:(?:, | and |\/)[A-EJT]\d{1,2})*)/g;

/** Returns the paths of the tests that name each row. */
export function testsByCase(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const [name, text] of files) {
    if (!TEST.test(name)) continue;
    const rows = new Set([...text.matchAll(NAMED)].flatMap(([, list = '']) => list.split(/, | and |\//)));
    for (const row of rows) told.set(row, [...(told.get(row) ?? []), name]);
  }
  return told;
}

export function casesPage(files: ReadonlyMap<string, string>): string {
  const told = testsByCase(files);
  const parts = Object.entries(CASES).flatMap(([title, rows]) => [
    `## ${title}`,
    Object.entries(rows)
      .flatMap(([row, holds]) => [`- **${row}** ${holds}`, ...testsOf(told.get(row) ?? [])])
      .join('\n'),
  ]);
  return `${['# Cases and their tests', INTRODUCTION, ...parts].join('\n\n')}\n`;
}

const INTRODUCTION =
  'People who tried Comity off its main road found each of these wrong once. The sentence says what holds now; below it are the tests that name the row in their titles. Written by `npm run docs`.';

function testsOf(names: readonly string[]): string[] {
  return names.map((name) => `  - [${name}](../../${name})`);
}
